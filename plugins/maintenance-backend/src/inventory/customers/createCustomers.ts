import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
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
import { CustomerPartyDirectory } from './CustomerPartyDirectory';
import { CustomerPartyStore } from './CustomerPartyStore';
import { CustomerPartySync } from './CustomerPartySync';
import { CustomerTitles } from './CustomerTitles';

/** Which customers there are, what they are called, and who their people are. */
export function createCustomers(options: {
  auth: AuthService;
  catalog: CatalogService;
  database: Knex;
  devices: DeviceDirectory;
  logger: LoggerService;
}) {
  const { catalog, database: db, devices, logger } = options;
  const store = new CustomerPartyStore({ db });
  const parties = new CustomerPartyDirectory({ store });
  const partySync = new CustomerPartySync({
    ...options,
    directory: parties,
    store,
  });
  return {
    directory: new CustomerDirectory({ devices, catalog }),
    parties,
    partySync,
    titles: new CustomerTitles({ db }),
    registerResourceType: registry =>
      registry.addResourceType({
        resourceRef: customerResourceRef,
        permissions: permissionsOf(customerResourceRef),
        rules: Object.values(customerRules),
        getResources: inOrder(
          async refs =>
            new Map(refs.map(customerRef => [customerRef, { customerRef }])),
        ),
      }),
    schedule: scheduler => partySync.schedule({ scheduler, logger }),
  } satisfies Capability;
}
