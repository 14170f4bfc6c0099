import { EventsService } from '@backstage/plugin-events-node';
import { Knex } from 'knex';
import { ContractDirectory } from '../../agreements/contracts/ContractDirectory';
import { CalendarService } from '../../agreements/calendars/CalendarService';
import { DeviceRegister } from '../../inventory/devices/DeviceRegister';
import { ModelCatalog } from '../../inventory/ledgers/models/ModelCatalog';
import { Capability } from '../../platform/capability/Capability';
import { FileService } from '../../platform/files/FileService';
import { createInspections } from '../records/createInspections';
import { AuthorizedFirstInspectionService } from './AuthorizedFirstInspectionService';
import { AmendmentHistory } from './AmendmentHistory';
import { registerFirstInspectionRoutes } from './firstInspectionRoutes';
import { FirstInspectionService } from './FirstInspectionService';
import { FirstInspectionStore } from './FirstInspectionStore';
import { LedgerAmender } from './LedgerAmender';

/** The ledger of a contract against what stands on site. */
export function createFirstInspections(options: {
  calendars: Pick<CalendarService, 'getTimeZone'>;
  contracts: ContractDirectory;
  database: Knex;
  events: EventsService;
  files: FileService;
  inspections: ReturnType<typeof createInspections>;
  models: ModelCatalog;
  now?: () => Date;
  register: DeviceRegister;
}) {
  const { calendars, contracts, database: db, events, inspections } = options;
  const { models, register } = options;
  const service = new FirstInspectionService({
    store: new FirstInspectionStore({ db }),
    inspections: inspections.service,
    directory: inspections.directory,
    register,
    files: options.files,
    amender: new LedgerAmender({
      register,
      contracts,
      calendars,
      models,
      events,
    }),
    now: options.now,
  });
  return {
    service,
    history: new AmendmentHistory({ db }),
    registerRoutes: (router, context) =>
      registerFirstInspectionRoutes(router, {
        ...context,
        firstInspections: new AuthorizedFirstInspectionService({
          firstInspections: service,
          inspections: inspections.authorize(context),
        }),
      }),
  } satisfies Capability;
}
