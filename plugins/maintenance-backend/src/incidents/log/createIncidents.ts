import { LoggerService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { PortalPaths } from '@weibao/backstage-plugin-maintenance-common';
import {
  incidentResourceRef,
  incidentRules,
} from '@weibao/backstage-plugin-maintenance-node';
import { Knex } from 'knex';
import {
  CoverageResolver,
  ServiceCalendars,
} from '../../agreements/coverage/CoverageResolver';
import { CustomerDirectory } from '../../inventory/customers/CustomerDirectory';
import { CustomerTitles } from '../../inventory/customers/CustomerTitles';
import { DeviceDirectory } from '../../inventory/devices/DeviceDirectory';
import {
  inOrder,
  permissionsOf,
} from '../../platform/authorization/resourceTypes';
import { Capability } from '../../platform/capability/Capability';
import { UserDirectory } from '../../platform/entityRefs/UserDirectory';
import { RecurringIncidents } from '../grouping/RecurringIncidents';
import { AuthorizedIncidentService } from './AuthorizedIncidentService';
import { IncidentDocuments } from './IncidentDocuments';
import { IncidentHistory } from './IncidentHistory';
import { IncidentAnnouncer } from './IncidentAnnouncer';
import { IncidentFaults } from './IncidentFaults';
import { registerIncidentRoutes } from './incidentRoutes';
import { IncidentService } from './IncidentService';
import { IncidentStore } from './IncidentStore';
import { OfferNotifier } from './OfferNotifier';
import { ReportedDevices } from './ReportedDevices';
import { retellMonths } from './retellMonths';

/** Incidents with their clocks. */
export function createIncidents(options: {
  calendars: ServiceCalendars;
  catalog: CatalogService;
  coverage: CoverageResolver;
  customers: { directory: CustomerDirectory; titles: CustomerTitles };
  database: Knex;
  devices: DeviceDirectory;
  events: EventsService;
  logger: LoggerService;
  notifications: NotificationService;
  now?: () => Date;
  portalPaths: PortalPaths;
  signals: SignalsService;
  timeZone: string;
}) {
  const { database: db, customers, devices } = options;
  const announcer = new IncidentAnnouncer(options);
  const service = new IncidentService({
    ...options,
    announcer,
    offers: new OfferNotifier(options),
    store: new IncidentStore(db),
  });
  return {
    service,
    documents: new IncidentDocuments({ db }),
    faults: new IncidentFaults({ db }),
    grouping: new RecurringIncidents({ db }),
    history: new IncidentHistory({ db }),
    schedule: async () => retellMonths(db, options.timeZone),
    registerResourceType: registry =>
      registry.addResourceType({
        resourceRef: incidentResourceRef,
        permissions: permissionsOf(incidentResourceRef),
        rules: Object.values(incidentRules),
        getResources: inOrder(ids => service.getIncidentResources(ids)),
      }),
    registerRoutes: (router, context) =>
      registerIncidentRoutes(router, {
        ...context,
        incidents: new AuthorizedIncidentService({
          authorizers: context.authorizers,
          incidents: service,
          reported: new ReportedDevices({ customers, devices }),
          users: new UserDirectory(options),
        }),
      }),
    beforeShutdown: () => announcer.stop(),
  } satisfies Capability;
}
