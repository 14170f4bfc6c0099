import {
  AuthService,
  DiscoveryService,
  LoggerService,
  RootConfigService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  readPortalPaths,
  readTimeZone,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { createCalendars } from './agreements/calendars/createCalendars';
import { PublishedHolidays } from './agreements/calendars/chinaHolidays';
import { createContracts } from './agreements/contracts/createContracts';
import { COVER_OF_DEVICES } from './agreements/coverage/coverOfDevices';
import { CoverOfMoved } from './agreements/coverage/CoverOfMoved';
import { createCoverage } from './agreements/coverage/createCoverage';
import { createObligations } from './agreements/obligations/createObligations';
import { ObligationsOnDays } from './agreements/obligations/ObligationsOnDays';
import { createRenewals } from './agreements/renewals/createRenewals';
import { IncidentsOnDays } from './incidents/log/IncidentsOnDays';
import { createIncidents } from './incidents/log/createIncidents';
import { INCIDENTS_OF_DEVICES } from './incidents/log/incidentsOfDevices';
import { INSPECTED_DEVICES } from './inspections/recordsOfDevices';
import { createChecklists } from './inspections/checklists/createChecklists';
import { createFindings } from './inspections/findings/createFindings';
import { createFirstInspections } from './inspections/firstInspections/createFirstInspections';
import { FirstInspectionStore } from './inspections/firstInspections/FirstInspectionStore';
import { FirstInspectionReader } from './inspections/firstInspections/FirstInspectionReader';
import { createInspectionPlans } from './inspections/plans/createInspectionPlans';
import { InspectionsOnDays } from './inspections/plans/InspectionsOnDays';
import { createInspections } from './inspections/records/createInspections';
import { SignedSheets } from './inspections/firstInspections/SignedSheets';
import { createCustomers } from './inventory/customers/createCustomers';
import { createDeviceOverviews } from './inventory/devices/createDeviceOverviews';
import { createDevices } from './inventory/devices/createDevices';
import { createDeviceMoves } from './inventory/devices/moves/createDeviceMoves';
import { createLedgers } from './inventory/ledgers/createLedgers';
import { ModelCatalog } from './inventory/ledgers/models/ModelCatalog';
import { createCases } from './knowledge/cases/createCases';
import { createDrafts } from './knowledge/drafts/createDrafts';
import { createDocumentation } from './knowledge/knowledgeBase/createDocumentation';
import { createKnowledgeBase } from './knowledge/knowledgeBase/createKnowledgeBase';
import { KnowledgeBase } from './knowledge/knowledgeBase/KnowledgeBase';
import { createRecurrences } from './knowledge/recurrences/createRecurrences';
import { createReview } from './knowledge/review/createReview';
import { createFiles } from './platform/files/createFiles';
import { FileStore } from './platform/files/FileStore';
import { createHistory } from './platform/history/createHistory';
import { createSearchDocuments } from './platform/searchDocuments/createSearchDocuments';

/** What the plugin is given by the backend. */
export interface PluginDeps {
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  database: Knex;
  discovery: DiscoveryService;
  events: EventsService;
  logger: LoggerService;
  notifications: NotificationService;
  signals: SignalsService;
  urlReader: UrlReaderService;
  /** What records are stamped with; the system's clock when left out. */
  now?: () => Date;
  /** Which days are off in China; as published when left out. */
  holidays?: PublishedHolidays;
  /** Where photos are kept; as configured when left out. */
  fileStore?: FileStore;
  /** Where cases are kept; as configured when left out. */
  knowledgeBase?: KnowledgeBase;
}

/** The capabilities of the plugin by name, without permission checks. */
export type MaintenanceServices = ReturnType<typeof createServices>;

/** Puts the capabilities together, the lower wings first. */
export function createServices(given: PluginDeps) {
  const deps = {
    ...given,
    timeZone: readTimeZone(given.config),
    portalPaths: readPortalPaths(given.config),
  };
  const { database, knowledgeBase = createKnowledgeBase(deps) } = deps;
  const models = ModelCatalog.load();

  const devices = createDevices(deps);
  const customers = createCustomers({ ...deps, devices: devices.directory });
  const files = createFiles({ ...deps, owners: customers.directory });

  const calendars = createCalendars(deps);
  const contracts = createContracts({
    ...deps,
    calendars: calendars.service,
    customers: customers.directory,
    devices: devices.directory,
    termSources: {
      incidents: new IncidentsOnDays({ db: database }),
      inspections: new InspectionsOnDays({ db: database }),
      obligations: new ObligationsOnDays({ db: database }),
    },
  });
  const deviceMoves = createDeviceMoves({
    ...deps,
    cover: new CoverOfMoved({ db: database, calendars: calendars.service }),
    customers: customers.directory,
    devices,
  });
  const ledgers = createLedgers({
    ...deps,
    deviceUses: [COVER_OF_DEVICES, INCIDENTS_OF_DEVICES, ...INSPECTED_DEVICES],
    models,
    moves: deviceMoves.service,
    register: devices.register,
    serviceManagers: contracts.directory,
    settled: new SignedSheets({ db: database }),
  });
  const coverage = createCoverage({
    ...deps,
    calendars: calendars.service,
    contracts,
    customers: customers.directory,
    devices: devices.directory,
  });

  const incidents = createIncidents({
    ...deps,
    calendars: calendars.service,
    coverage: coverage.service,
    customers,
    devices: devices.directory,
  });
  const deviceOverviews = createDeviceOverviews({
    directory: devices.directory,
    register: devices.register,
    coverage: coverage.service,
    incidents: incidents.service,
  });

  const checklists = createChecklists(deps);
  const plans = createInspectionPlans({
    ...deps,
    calendars: calendars.service,
    checklists: checklists.service,
    contracts: contracts.directory,
  });
  const findings = createFindings({
    ...deps,
    devices: devices.directory,
    files: files.service,
    incidents: incidents.service,
  });
  const inspections = createInspections({
    ...deps,
    calendars: calendars.service,
    checklists: checklists.service,
    contracts: contracts.directory,
    devices: devices.directory,
    files: files.service,
    findings: findings.service,
    firstInspections: new FirstInspectionReader({
      store: new FirstInspectionStore({ db: database }),
    }),
    inspectedDevices: plans.devices,
    plans: plans.service,
    planStore: plans.store,
  });
  const firstInspections = createFirstInspections({
    ...deps,
    calendars: calendars.service,
    contracts: contracts.directory,
    files: files.service,
    inspections,
    models,
    register: devices.register,
  });
  const obligations = createObligations({
    ...deps,
    contractEnds: contracts.ends,
    contracts: contracts.directory,
    customers: customers.titles,
    files: files.service,
    inspections: plans.due,
  });
  const renewals = createRenewals({
    contracts,
    inspectionPlans: plans.renewals,
    obligations: obligations.renewals,
  });

  const cases = createCases({
    ...deps,
    devices: devices.directory,
    faults: incidents.faults,
    incidents: incidents.service,
    knowledgeBase,
    models,
  });
  const documentation = createDocumentation({
    ...deps,
    entityRef: knowledgeBase.entityRef,
    revision: async () => (await cases.service.getKnowledgeBase()).revision,
  });
  const drafts = createDrafts({
    ...deps,
    cases: cases.service,
    knowledgeBase,
    onPublished: () => documentation.builder.request(),
  });
  const recurrences = createRecurrences({
    ...deps,
    cases: cases.service,
    drafts: drafts.register,
    incidents: incidents.grouping,
    models,
  });
  const review = createReview({
    ...deps,
    cases: cases.service,
    findings: findings.service,
    incidents: incidents.service,
    recurrences: recurrences.service,
    recurringIncidents: incidents.grouping,
  });

  const history = createHistory({
    devices: devices.directory,
    sources: {
      amendment: firstInspections.history,
      coverage: coverage.history,
      finding: findings.history,
      incident: incidents.history,
      inspection: inspections.history,
      ledger: ledgers.history,
      move: deviceMoves.history,
    },
  });
  const searchDocuments = createSearchDocuments({
    sources: {
      case: cases.documents,
      contract: contracts.documents,
      incident: incidents.documents,
    },
  });

  return {
    calendars,
    cases,
    checklists,
    contracts,
    coverage,
    customers,
    deviceMoves,
    deviceOverviews,
    devices,
    documentation,
    drafts,
    files,
    findings,
    firstInspections,
    history,
    incidents,
    inspections,
    ledgers,
    obligations,
    plans,
    recurrences,
    renewals,
    review,
    searchDocuments,
  };
}
