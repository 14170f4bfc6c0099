import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import {
  findingResourceRef,
  findingRules,
} from '@weibao/backstage-plugin-maintenance-node';
import { Knex } from 'knex';
import { IncidentService } from '../../incidents/log/IncidentService';
import { DeviceDirectory } from '../../inventory/devices/DeviceDirectory';
import {
  inOrder,
  permissionsOf,
} from '../../platform/authorization/resourceTypes';
import { Capability } from '../../platform/capability/Capability';
import { FileService } from '../../platform/files/FileService';
import { InspectionDirectory } from '../records/InspectionDirectory';
import { InspectionStore } from '../records/InspectionStore';
import { AuthorizedFindingService } from './AuthorizedFindingService';
import { FindingHistory } from './FindingHistory';
import { FindingFollower } from './FindingFollower';
import { registerFindingRoutes } from './findingRoutes';
import { FindingService } from './FindingService';
import { FindingStore } from './FindingStore';
import { InspectedPlaces } from './InspectedPlaces';

/** What is wrong with devices before it becomes a fault. */
export function createFindings(options: {
  database: Knex;
  devices: DeviceDirectory;
  events: EventsService;
  files: FileService;
  incidents: IncidentService;
  logger: LoggerService;
  now?: () => Date;
  timeZone: string;
}) {
  const { database: db, devices, events, incidents, logger, now } = options;
  const store = new FindingStore({ db });
  const follower = new FindingFollower({ store, incidents, now });
  const service = new FindingService({
    store,
    devices,
    files: options.files,
    follower,
    incidents,
    places: new InspectedPlaces({
      inspections: new InspectionDirectory({
        store: new InspectionStore({ db }),
      }),
    }),
    timeZone: options.timeZone,
    now,
  });
  return {
    service,
    follower,
    history: new FindingHistory({ db, incidents }),
    registerResourceType: registry =>
      registry.addResourceType({
        resourceRef: findingResourceRef,
        permissions: permissionsOf(findingResourceRef),
        rules: Object.values(findingRules),
        getResources: inOrder(ids => service.getFindingResources(ids)),
      }),
    registerRoutes: (router, context) =>
      registerFindingRoutes(router, {
        ...context,
        findings: new AuthorizedFindingService({
          authorizers: context.authorizers,
          findings: service,
          devices,
          incidents,
        }),
      }),
    schedule: scheduler => follower.schedule({ events, scheduler, logger }),
  } satisfies Capability;
}
