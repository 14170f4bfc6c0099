import fc from 'fast-check';
import { loadOpenApiDocument } from '../../schema/loadOpenApiDocument';
import { png } from '../../platform/files/__testUtils__/images';
import {
  arbitraryValue,
  hostileValue,
  KnownValues,
  Schema,
} from './arbitraryValue';

export interface GeneratedRequest {
  method: string;
  /** Path and query as they go over the wire. */
  url: string;
  type?: string;
  body?: string | Buffer;
}

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Schema;
  /** Sent as JSON. */
  isJson?: boolean;
}

interface Operation {
  method: string;
  path: string;
  parameters: Parameter[];
  content: Record<string, { schema: Schema }>;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** What no schema describes, appended to a query. */
const ODD_QUERIES = [
  'limit=1&limit=2',
  'q=a&q=b',
  'q[a]=b',
  'q[]=a',
  'kind[a]=v',
  'state[a][b][c][d][e][f][g]=v',
  'customerRef[$ne]=x',
  '__proto__[x]=1',
  'q=%E0%A4%A',
  'q=%ED%A0%80',
  'q=%00',
  'cursor=%5B',
  '&&==&',
  `q=${'a+'.repeat(3000)}`,
];

const ODD_BODIES: [string, string | Buffer][] = [
  ['application/json', '{"a":'],
  ['application/json', 'null'],
  ['application/json', '[]'],
  ['application/json', '"\\ud800"'],
  ['application/json', '['.repeat(20_000)],
  ['application/json; charset=utf-7', '{}'],
  ['application/xml', '<a/>'],
  ['nonsense', '{}'],
  ['text/csv', '序列号,"名称\n1'],
  ['image/png', png.subarray(0, 20)],
  ['application/octet-stream', Buffer.from('PK\u0003\u0004broken', 'latin1')],
];

/** Requests for every operation that `openapi.yaml` describes, most of them well-formed. */
export function arbitraryRequest(
  known: KnownValues,
): fc.Arbitrary<GeneratedRequest> {
  return fc.oneof(
    ...operations().map(operation => requestFor(operation, known)),
  );
}

function requestFor(
  operation: Operation,
  known: KnownValues,
): fc.Arbitrary<GeneratedRequest> {
  const { method, parameters, path } = operation;
  const [segment] = path.split('/').filter(Boolean);
  const inPath = parameters.filter(parameter => parameter.in === 'path');
  const inQuery = parameters.filter(parameter => parameter.in === 'query');
  const valueOf = ({ name, schema, isJson }: Parameter) =>
    arbitraryValue(
      schema,
      { ...known, [name]: known[`${segment}.${name}`] ?? known[name] },
      name,
    ).map(value => (isJson ? JSON.stringify(value) : value));
  return fc
    .record({
      values: fc.tuple(...inPath.map(valueOf)),
      query: fc.tuple(
        ...inQuery.map(parameter =>
          fc.option(valueOf(parameter), {
            nil: undefined,
            freq: parameter.required ? 30 : 2,
          }),
        ),
      ),
      odd: fc.oneof(
        { weight: 15, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: fc.constantFrom(...ODD_QUERIES) },
      ),
      sent: bodyOf(operation, known),
    })
    .map(({ values, query, odd, sent }) => {
      const address = inPath.reduce(
        (url, { name }, i) => url.replace(`{${name}}`, escape(values[i])),
        path,
      );
      const pairs = inQuery.flatMap(({ name }, i) =>
        query[i] === undefined ? [] : [`${name}=${escape(query[i])}`],
      );
      const search = [...pairs, ...(odd ? [odd] : [])].join('&');
      return {
        method,
        url: search ? `${address}?${search}` : address,
        ...sent,
      };
    });
}

function bodyOf(
  { content }: Operation,
  known: KnownValues,
): fc.Arbitrary<Pick<GeneratedRequest, 'type' | 'body'>> {
  const [type, media] = Object.entries(content)[0] ?? [];
  if (!type || !media) return fc.constant({});
  const odd = fc
    .constantFrom(...ODD_BODIES)
    .map(([oddType, body]) => ({ type: oddType, body }));
  const fitting =
    type === 'application/json'
      ? fc
          .oneof(
            { weight: 30, arbitrary: arbitraryValue(media.schema, known) },
            { weight: 1, arbitrary: hostileValue },
          )
          .map(value => ({ type, body: JSON.stringify(value) }))
      : odd;
  return fc.oneof(
    { weight: 20, arbitrary: fitting },
    { weight: 1, arbitrary: odd },
  );
}

/** For an address; half characters as an attacker sends them. */
function escape(value: unknown): string {
  const isList = Array.isArray(value);
  const isObject = typeof value === 'object' && !isList;
  const text = isObject ? JSON.stringify(value) : String(value);
  return text
    .split(/(\p{Surrogate})/u)
    .map((part, i) => (i % 2 ? '%ED%A0%80' : encodeURIComponent(part)))
    .join('');
}

/** What the document describes, without references. */
export function operations(): Operation[] {
  const document = loadOpenApiDocument();
  const resolve = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(resolve);
    if (typeof node !== 'object' || node === null) return node;
    if ('$ref' in node) {
      return resolve(
        (node.$ref as string)
          .split('/')
          .slice(1)
          .reduce((part: any, key) => part[key], document),
      );
    }
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => [key, resolve(value)]),
    );
  };
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    METHODS.filter(method => method in (item ?? {})).map(method => {
      const shared = (item as any).parameters ?? [];
      const described = (item as any)[method];
      return {
        method,
        path,
        parameters: (
          resolve([...shared, ...(described.parameters ?? [])]) as any[]
        ).map(withSchema),
        content: ((resolve(described.requestBody) as any)?.content ??
          {}) as Operation['content'],
      };
    }),
  );
}

/** Some describe the JSON that their text holds. */
function withSchema({ content, ...parameter }: any): Parameter {
  return content
    ? { ...parameter, schema: content['application/json'].schema, isJson: true }
    : parameter;
}
