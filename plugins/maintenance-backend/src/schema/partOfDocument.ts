import { OpenApiDocument } from './loadOpenApiDocument';

type Components = Record<string, Record<string, unknown>>;

const REFERENCE = /"\$ref":"#\/components\/(\w+)\/(\w+)"/g;

/** The document with some of its paths, and only the components they refer to. */
export function partOfDocument(
  document: OpenApiDocument,
  paths: NonNullable<OpenApiDocument['paths']>,
): OpenApiDocument {
  const known: Components = { ...document.components };
  const components: Components = {};
  const unread: unknown[] = [paths];
  while (unread.length > 0) {
    const references = JSON.stringify(unread.pop()).matchAll(REFERENCE);
    for (const [, kind, name] of references) {
      if (components[kind]?.[name] === undefined) {
        components[kind] = { ...components[kind], [name]: known[kind][name] };
        unread.push(known[kind][name]);
      }
    }
  }
  return { ...document, paths, components };
}
