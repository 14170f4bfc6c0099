import { readKnowledgeBaseConfig } from '@weibao/backstage-plugin-maintenance-node';
import {
  CaseIndexer,
  DatabaseCaseStore,
  DatabaseFeedbackStore,
  DefaultCaseService,
} from './cases';
import {
  CasePublisher,
  CommitPeople,
  DatabaseCaseDraftStore,
  DefaultCaseDraftService,
  DefaultDraftRegister,
  DraftNotifier,
  DraftSubmission,
} from './caseDrafts';
import { DraftRegister } from './caseDrafts/DraftRegister';
import { DefaultCaseReviewService } from './caseReview';
import { DatabaseDeviceParameters } from './devices/DatabaseDeviceParameters';
import { DatabaseProtectedNames } from './devices/DatabaseProtectedNames';
import { FindingService } from './findings/FindingService';
import { Foundations } from './Foundations';
import { DatabaseIncidentFaults } from './incidents/DatabaseIncidentFaults';
import { DatabaseRecurringIncidents } from './incidents/DatabaseRecurringIncidents';
import { DeviceDirectory } from './devices/DeviceDirectory';
import { IncidentService } from './incidents/IncidentService';
import {
  createKnowledgeBase,
  DocumentationBuilder,
  KnowledgeBase,
  TechDocsSite,
} from './knowledgeBase';
import { ModelCatalog } from './ledgers/models/ModelCatalog';
import {
  CaseDrafter,
  CatalogPersonNames,
  DefaultRecurrenceService,
  readRecurrenceSettings,
} from './recurrences';

/** Fault cases: where they are kept, what recurs, and how a draft becomes one. */
export function createCaseServices(
  foundations: Foundations,
  neighbours: {
    directory: DeviceDirectory;
    findings: FindingService;
    incidents: IncidentService;
    models: ModelCatalog;
  },
) {
  const { database: db, now } = foundations;
  const knowledgeBase =
    foundations.knowledgeBase ?? createKnowledgeBase(foundations);
  const caseStore = DatabaseCaseStore.create({ db });
  const caseIndexer = CaseIndexer.create({
    ...foundations,
    store: caseStore,
    knowledgeBase,
  });
  const cases = DefaultCaseService.create({
    store: caseStore,
    feedback: DatabaseFeedbackStore.create({ db }),
    indexer: caseIndexer,
    knowledgeBase,
    faults: DatabaseIncidentFaults.create({ db }),
    parameters: DatabaseDeviceParameters.create({ db }),
    models: neighbours.models,
    now,
  });
  const drafting = createDraftServices(foundations, { cases, knowledgeBase });
  const recurring = createRecurrenceServices(foundations, {
    ...neighbours,
    cases,
    drafts: drafting.draftRegister,
  });
  return { ...drafting, ...recurring, caseIndexer, cases, knowledgeBase };
}

function createRecurrenceServices(
  foundations: Foundations,
  neighbours: {
    cases: DefaultCaseService;
    drafts: DraftRegister;
    findings: FindingService;
    incidents: IncidentService;
    models: ModelCatalog;
  },
) {
  const { config, database: db, now } = foundations;
  const recurringIncidents = DatabaseRecurringIncidents.create({ db });
  const recurrences = DefaultRecurrenceService.create({
    ...neighbours,
    incidents: recurringIncidents,
    drafter: CaseDrafter.create({
      names: DatabaseProtectedNames.create({ db }),
      people: CatalogPersonNames.create(foundations),
    }),
    settings: readRecurrenceSettings(config),
    now,
  });
  const caseReview = DefaultCaseReviewService.create({
    ...neighbours,
    recurrences,
    recurringIncidents,
    now,
  });
  return { caseReview, recurrences };
}

function createDraftServices(
  foundations: Foundations,
  neighbours: { cases: DefaultCaseService; knowledgeBase: KnowledgeBase },
) {
  const { config, database: db } = foundations;
  const { cases, knowledgeBase } = neighbours;
  const store = DatabaseCaseDraftStore.create({ db });
  const notifier = DraftNotifier.create({
    ...foundations,
    reviewersRef: readKnowledgeBaseConfig(config)?.reviewersRef,
  });
  const isBuiltHere =
    (config.getOptionalString('techdocs.builder') ?? 'local') === 'local';
  const { entityRef } = knowledgeBase;
  const documentation = DocumentationBuilder.create({
    ...foundations,
    db,
    entityRef,
    site: isBuiltHere
      ? TechDocsSite.create({ ...foundations, entityRef })
      : undefined,
    revision: async () => (await cases.getKnowledgeBase()).revision,
  });
  const casePublisher = CasePublisher.create({
    ...foundations,
    store,
    knowledgeBase,
    cases,
    people: CommitPeople.create(foundations),
    notifier,
    onPublished: () => documentation.request(),
  });
  const caseDrafts = DefaultCaseDraftService.create({
    ...foundations,
    store,
    submission: DraftSubmission.create({ store, cases }),
    publisher: casePublisher,
    notifier,
    knowledgeBase,
  });
  const draftRegister = DefaultDraftRegister.create({
    ...foundations,
    store,
    knowledgeBase,
  });
  return { caseDrafts, casePublisher, documentation, draftRegister };
}
