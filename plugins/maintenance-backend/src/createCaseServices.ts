import { readKnowledgeBaseConfig } from '@weibao/backstage-plugin-maintenance-node';
import { CaseIndexer } from './knowledge/cases/CaseIndexer';
import { DatabaseCaseStore } from './knowledge/cases/DatabaseCaseStore';
import { DatabaseFeedbackStore } from './knowledge/cases/DatabaseFeedbackStore';
import { DefaultCaseService } from './knowledge/cases/DefaultCaseService';
import { CasePublisher } from './knowledge/drafts/CasePublisher';
import { CommitPeople } from './knowledge/drafts/CommitPeople';
import { DatabaseCaseDraftStore } from './knowledge/drafts/DatabaseCaseDraftStore';
import { DefaultCaseDraftService } from './knowledge/drafts/DefaultCaseDraftService';
import { DefaultDraftRegister } from './knowledge/drafts/DefaultDraftRegister';
import { DraftNotifier } from './knowledge/drafts/DraftNotifier';
import { DraftSubmission } from './knowledge/drafts/DraftSubmission';
import { DraftRegister } from './knowledge/drafts/DraftRegister';
import { DefaultCaseReviewService } from './knowledge/review/DefaultCaseReviewService';
import { DatabaseDeviceParameters } from './inventory/devices/DatabaseDeviceParameters';
import { DatabaseProtectedNames } from './knowledge/recurrences/drafting/DatabaseProtectedNames';
import { FindingService } from './inspections/findings/FindingService';
import { Foundations } from './Foundations';
import { DatabaseIncidentFaults } from './incidents/log/DatabaseIncidentFaults';
import { DatabaseRecurringIncidents } from './incidents/grouping/DatabaseRecurringIncidents';
import { DeviceDirectory } from './inventory/devices/DeviceDirectory';
import { IncidentService } from './incidents/log/IncidentService';
import { createKnowledgeBase } from './knowledge/knowledgeBase/createKnowledgeBase';
import { DocumentationBuilder } from './knowledge/knowledgeBase/DocumentationBuilder';
import { KnowledgeBase } from './knowledge/knowledgeBase/KnowledgeBase';
import { TechDocsSite } from './knowledge/knowledgeBase/TechDocsSite';
import { ModelCatalog } from './inventory/ledgers/models/ModelCatalog';
import { CaseDrafter } from './knowledge/recurrences/drafting/CaseDrafter';
import { CatalogPersonNames } from './knowledge/recurrences/drafting/CatalogPersonNames';
import { DefaultRecurrenceService } from './knowledge/recurrences/DefaultRecurrenceService';
import { readRecurrenceSettings } from './knowledge/recurrences/RecurrenceSettings';

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
