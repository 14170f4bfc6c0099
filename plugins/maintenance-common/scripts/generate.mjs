/**
 * Writes what TypeScript has to know of openapi.yaml; with `--check`, only says
 * whether that is there already.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString, COMMENT_HEADER } from 'openapi-typescript';
import { parse } from 'yaml';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const HEADER = `/**
 * Made of openapi.yaml by \`yarn generate\`; not to be changed by hand.
 */
`;

const source = new URL(
  '../../maintenance-backend/src/schema/openapi.yaml',
  import.meta.url,
);
const document = parse(readFileSync(source, 'utf8'));

const comment = (text, indent = '') =>
  text
    ? `${indent}/** ${text
        .trim()
        .replace(/\s+/g, ' ')
        .replace('*/', '*\\/')} */\n`
    : '';

function resolve(part) {
  if (!part?.$ref) return part;
  const [, ...names] = part.$ref.split('/');
  return names.reduce((found, name) => found[name], document);
}

const isFile = body =>
  !!body?.content && !Object.hasOwn(body.content, 'application/json');

const takesKey = ({ parameters = [] }) =>
  parameters.some(it => resolve(it).name === 'Idempotency-Key');

/** An operation without a description is described by what it answers. */
function entryOf(method, path, operation) {
  const [answer] = Object.entries(operation.responses)
    .filter(([status]) => /^2/.test(status))
    .map(([, response]) => resolve(response));
  const facts = [
    `method: '${method}'`,
    `path: '${path}'`,
    ...(isFile(resolve(operation.requestBody)) ? [`takes: 'file'`] : []),
    ...(isFile(answer) ? [`answers: 'file'`] : []),
    ...(takesKey(operation) ? ['creates: true'] : []),
  ];
  return `${comment(operation.description ?? answer.description, '  ')}  ${
    operation.operationId
  }: { ${facts.join(', ')} },\n`;
}

function operations() {
  const entries = Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.filter(method => item[method]).map(method =>
      entryOf(method, path, item[method]),
    ),
  );
  return `${HEADER}
/** Where each operation is found; what it takes and answers where that is not JSON, and whether it creates something. @public */
export const OPERATIONS = {
${entries.join('')}} as const;
`;
}

/** A plain string says nothing by its name. */
function schemas() {
  const names = Object.entries(document.components.schemas)
    .filter(([, schema]) => schema.type !== 'string' || schema.enum)
    .map(
      ([name, { description }]) =>
        `${comment(
          [description, '@public'].filter(Boolean).join(' '),
        )}export type ${name} = components['schemas']['${name}'];\n`,
    );
  return `${HEADER}
import { components } from './schema.generated';

${names.join('')}`;
}

async function wholeDocument() {
  const ast = await openapiTS(source, {
    defaultNonNullable: false,
    silent: true,
  });
  return `${COMMENT_HEADER}${astToString(ast)}`;
}

const files = {
  'schema.generated.ts': await wholeDocument(),
  'schemas.generated.ts': schemas(),
  'operations.generated.ts': operations(),
};
for (const [name, content] of Object.entries(files)) {
  const file = new URL(`../src/api/${name}`, import.meta.url);
  if (!process.argv.includes('--check')) writeFileSync(file, content);
  else if (readFileSync(file, 'utf8') !== content) {
    process.stderr.write(
      `${name} is not what \`yarn generate\` makes of openapi.yaml\n`,
    );
    process.exitCode = 1;
  }
}
