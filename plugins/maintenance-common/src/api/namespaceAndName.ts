import { parseEntityRef } from '@backstage/catalog-model';

/**
 * The parameters by which paths name an entity whose kind they imply.
 *
 * @public
 */
export function namespaceAndName(entityRef: string): {
  namespace: string;
  name: string;
} {
  const { namespace, name } = parseEntityRef(entityRef);
  return { namespace, name };
}
