import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  customerResourceRef,
  customerRules,
} from '@weibao/backstage-plugin-maintenance-node';
import { Knex } from 'knex';
import {
  inOrder,
  permissionsOf,
} from '../../platform/authorization/resourceTypes';
import { Capability } from '../../platform/capability/Capability';
import { DeviceDirectory } from '../devices/DeviceDirectory';
import { CustomerDirectory } from './CustomerDirectory';
import { CustomerTitles } from './CustomerTitles';

/** Which customers there are, and what they are called. */
export function createCustomers(options: {
  catalog: CatalogService;
  database: Knex;
  devices: DeviceDirectory;
}) {
  const { catalog, database: db, devices } = options;
  return {
    directory: new CustomerDirectory({ devices, catalog }),
    titles: new CustomerTitles({ db }),
    registerResourceType: registry =>
      registry.addResourceType({
        resourceRef: customerResourceRef,
        permissions: permissionsOf(customerResourceRef),
        rules: Object.values(customerRules),
        // A customer's ref says all that a rule looks at.
        getResources: inOrder(
          async refs =>
            new Map(refs.map(customerRef => [customerRef, { customerRef }])),
        ),
      }),
  } satisfies Capability & { directory: CustomerDirectory; titles: unknown };
}
