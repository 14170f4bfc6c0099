import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { Knex } from 'knex';
import { IncidentFaults } from '../../incidents/log/IncidentFaults';
import { IncidentService } from '../../incidents/log/IncidentService';
import { DeviceDirectory } from '../../inventory/devices/DeviceDirectory';
import { ModelCatalog } from '../../inventory/ledgers/models/ModelCatalog';
import { Capability } from '../../platform/capability/Capability';
import { KnowledgeBase } from '../knowledgeBase/KnowledgeBase';
import { AuthorizedCaseService } from './AuthorizedCaseService';
import { CaseIndexer } from './CaseIndexer';
import { registerCaseRoutes } from './caseRoutes';
import { CaseService } from './CaseService';
import { CaseStore } from './CaseStore';
import { CaseDocuments } from './CaseDocuments';
import { FeedbackStore } from './FeedbackStore';

/** Published fault cases, and those that fit a device or an incident. */
export function createCases(options: {
  database: Knex;
  devices: DeviceDirectory;
  events: EventsService;
  faults: IncidentFaults;
  incidents: IncidentService;
  knowledgeBase: KnowledgeBase;
  logger: LoggerService;
  models: ModelCatalog;
  now?: () => Date;
}) {
  const { database: db, devices, events, incidents } = options;
  const { knowledgeBase, logger, now } = options;
  const store = new CaseStore({ db });
  const indexer = new CaseIndexer({
    store,
    knowledgeBase,
    events,
    logger,
    now,
  });
  const service = new CaseService({
    store,
    feedback: new FeedbackStore({ db }),
    indexer,
    knowledgeBase,
    faults: options.faults,
    devices,
    models: options.models,
    now,
  });
  return {
    service,
    documents: new CaseDocuments({ db }),
    indexer,
    registerRoutes: (router, context) =>
      registerCaseRoutes(router, {
        ...context,
        cases: new AuthorizedCaseService({
          authorizers: context.authorizers,
          cases: service,
          devices,
          incidents,
        }),
      }),
    schedule: scheduler => indexer.schedule({ scheduler }),
  } satisfies Capability;
}
