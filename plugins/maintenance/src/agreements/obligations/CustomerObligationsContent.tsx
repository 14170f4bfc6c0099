import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ObligationsView } from './ObligationsView';

/** What the contracts of the customer owe. */
export function CustomerObligationsContent() {
  const { entity } = useEntity();
  return <ObligationsView customerRef={stringifyEntityRef(entity)} />;
}
