import { loadOpenApiDocument } from '../schema/loadOpenApiDocument';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** Method and path of everything that the document describes. */
export function documentedOperations(): string[] {
  const { paths = {} } = loadOpenApiDocument();
  return Object.entries(paths).flatMap(([path, item]) =>
    METHODS.filter(method => method in (item ?? {})).map(
      method => `${method} ${path}`,
    ),
  );
}
