import { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import { isResourcePermission } from '@backstage/plugin-permission-common';
import { maintenancePermissions } from '@weibao/backstage-plugin-maintenance-common';
import { Capability } from '../capability/Capability';

/** Tells the permission framework what there is to decide about. */
export function registerPermissions(
  registry: PermissionsRegistryService,
  capabilities: Iterable<Capability>,
): void {
  registry.addPermissions(
    maintenancePermissions.filter(
      permission => !isResourcePermission(permission),
    ),
  );
  for (const capability of capabilities) {
    capability.registerResourceType?.(registry);
  }
}
