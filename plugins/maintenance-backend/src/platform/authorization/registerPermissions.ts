import { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import { isResourcePermission } from '@backstage/plugin-permission-common';
import { maintenancePermissions } from '@weibao/backstage-plugin-maintenance-common';
import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';
import { Capability } from '../capability/Capability';
import { CustomerPartiesSource, withParties } from './CustomerParties';

/** Tells the permission framework what there is to decide about. */
export function registerPermissions(
  registry: PermissionsRegistryService,
  capabilities: Iterable<Capability>,
  parties: CustomerPartiesSource,
): void {
  registry.addPermissions(
    maintenancePermissions.filter(
      permission => !isResourcePermission(permission),
    ),
  );
  for (const capability of capabilities) {
    capability.registerResourceType?.({
      addResourceType: ({ getResources, ...type }) =>
        registry.addResourceType({
          ...type,
          getResources: getResources && withPartiesOf(getResources, parties),
        }),
    });
  }
}

/**
 * Capabilities know whose their records are, and all of them are of customers.
 * Other plugins that ask about one have it judged by the customer's people, too.
 */
function withPartiesOf<Resource>(
  getResources: (refs: string[]) => Promise<Array<Resource | undefined>>,
  parties: CustomerPartiesSource,
): typeof getResources {
  return async refs => {
    const [resources, known] = await Promise.all([
      getResources(refs),
      parties.getParties(),
    ]);
    return resources.map(
      resource =>
        resource && withParties(resource as CustomerResource & Resource, known),
    );
  };
}
