import { parseEntityRef } from '@backstage/catalog-model';

/** The segments by which paths name an entity whose kind they imply. */
export function namespaceAndName(entityRef: string): [string, string] {
  const { namespace, name } = parseEntityRef(entityRef);
  return [namespace, name];
}
