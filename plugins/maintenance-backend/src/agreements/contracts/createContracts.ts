import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  contractResourceRef,
  contractRules,
} from '@weibao/backstage-plugin-maintenance-node';
import { Knex } from 'knex';
import { CustomerDirectory } from '../../inventory/customers/CustomerDirectory';
import { DeviceDirectory } from '../../inventory/devices/DeviceDirectory';
import {
  inOrder,
  permissionsOf,
} from '../../platform/authorization/resourceTypes';
import { Capability } from '../../platform/capability/Capability';
import { UserDirectory } from '../../platform/entityRefs/UserDirectory';
import { RouteContext } from '../../platform/http/RouteContext';
import { CalendarService } from '../calendars/CalendarService';
import { CoverageStore } from '../coverage/CoverageStore';
import { AuthorizedContractService } from './AuthorizedContractService';
import { ContractDirectory } from './ContractDirectory';
import { registerContractRoutes } from './contractRoutes';
import { ContractService } from './ContractService';
import { ContractStore } from './ContractStore';
import { ContractDocuments } from './ContractDocuments';
import { ContractEnds } from './ContractEnds';
import { TermPreviews, TermSources } from './TermPreviews';

/** Maintenance contracts. */
export function createContracts(options: {
  calendars: CalendarService;
  catalog: CatalogService;
  customers: CustomerDirectory;
  database: Knex;
  devices: DeviceDirectory;
  now?: () => Date;
  /** What falls on days of contracts. */
  termSources: TermSources;
}) {
  const { calendars, customers, database: db, devices, now } = options;
  const store = new ContractStore({ db });
  const coverage = new CoverageStore({ db });
  const { termSources: sources } = options;
  const service = new ContractService({
    store,
    coverage,
    calendars,
    customers,
    terms: new TermPreviews({ coverage, devices, sources }),
    now,
  });
  const users = new UserDirectory(options);
  /** The service behind the permissions of who asks. */
  const authorize = ({ authorizers }: RouteContext) =>
    new AuthorizedContractService({ authorizers, contracts: service, users });

  return {
    service,
    authorize,
    directory: new ContractDirectory({
      contracts: store,
      coverage,
      devices,
    }),
    documents: new ContractDocuments({ db }),
    ends: new ContractEnds({ db }),
    registerResourceType: registry =>
      registry.addResourceType({
        resourceRef: contractResourceRef,
        permissions: permissionsOf(contractResourceRef),
        rules: Object.values(contractRules),
        getResources: inOrder(ids => service.getContractResources(ids)),
      }),
    registerRoutes: (router, context) =>
      registerContractRoutes(router, {
        ...context,
        contracts: authorize(context),
      }),
  } satisfies Capability;
}
