import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';
import { MaintenanceResource } from './Decisions';
import { ListScope } from './ResourceAuthorizer';

/**
 * Whether a scope lets a record through that was read for another reason; none
 * is where the scope is absent. Lists narrow their query with `applyListScope`,
 * which decides the same.
 */
export function isInScope(
  scope: ListScope | undefined,
  resource: MaintenanceResource,
): boolean {
  if (!scope) return false;
  if (scope === 'all') return true;
  if ('anyOf' in scope) {
    return scope.anyOf.some(criteria => isInScope(criteria, resource));
  }
  if ('allOf' in scope) {
    return scope.allOf.every(criteria => isInScope(criteria, resource));
  }
  if ('not' in scope) return !isInScope(scope.not, resource);
  if (scope.field === 'customerContactRef') {
    const { customerContactRefs = [] }: CustomerResource = resource;
    return customerContactRefs.some(ref => scope.values.includes(ref));
  }
  const value = resource[scope.field];
  return value !== undefined && scope.values.includes(value);
}
