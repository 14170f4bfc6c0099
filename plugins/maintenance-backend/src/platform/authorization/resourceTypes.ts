import { isResourcePermission } from '@backstage/plugin-permission-common';
import { maintenancePermissions } from '@weibao/backstage-plugin-maintenance-common';

/** The permissions that are about one type of records. */
export function permissionsOf(resourceRef: { resourceType: string }) {
  return maintenancePermissions.filter(permission =>
    isResourcePermission(permission, resourceRef.resourceType),
  );
}

/** Records in the order of their refs, as the permission framework reads them. */
export function inOrder<T>(
  read: (refs: readonly string[]) => Promise<Map<string, T>>,
): (refs: string[]) => Promise<Array<T | undefined>> {
  return async refs => {
    const found = await read(refs);
    return refs.map(ref => found.get(ref));
  };
}
