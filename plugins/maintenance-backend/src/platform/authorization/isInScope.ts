import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { MaintenanceFilter } from '@weibao/backstage-plugin-maintenance-node';
import { MaintenanceResource } from './Decisions';
import { ListScope } from './ResourceAuthorizer';

/**
 * Whether a scope lets a record through that was read for another reason; none
 * is where the scope is absent. A condition on what the record does not have is
 * neither met nor not met, so that `not` of it lets nothing through either.
 * Lists narrow their query with `applyListScope`, which decides the same.
 *
 * @param resource - with the people of its customer
 */
export function isInScope(
  scope: ListScope | undefined,
  resource: MaintenanceResource,
): boolean {
  if (!scope) return false;
  return scope === 'all' || isKnown(scope, resource, true);
}

/** Whether criteria are known to be met, or known not to be. */
function isKnown(
  criteria: PermissionCriteria<MaintenanceFilter>,
  resource: MaintenanceResource,
  met: boolean,
): boolean {
  if ('not' in criteria) return isKnown(criteria.not, resource, !met);
  const isKnownOf = (each: PermissionCriteria<MaintenanceFilter>) =>
    isKnown(each, resource, met);
  if ('anyOf' in criteria) {
    return met
      ? criteria.anyOf.some(isKnownOf)
      : criteria.anyOf.every(isKnownOf);
  }
  if ('allOf' in criteria) {
    return met
      ? criteria.allOf.every(isKnownOf)
      : criteria.allOf.some(isKnownOf);
  }
  const values = valuesOf(resource, criteria.field);
  return (
    values.length > 0 &&
    values.some(value => criteria.values.includes(value)) === met
  );
}

function valuesOf(
  resource: MaintenanceResource,
  field: MaintenanceFilter['field'],
): readonly string[] {
  if (field === 'customerContactRef') return resource.customerContactRefs ?? [];
  const value = resource[field];
  return value === undefined ? [] : [value];
}
