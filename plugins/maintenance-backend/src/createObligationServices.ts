import { ContractDirectory } from './agreements/contracts/ContractDirectory';
import { DatabaseContractEnds } from './agreements/contracts/DatabaseContractEnds';
import { DatabaseCoverageHistory } from './agreements/coverage/DatabaseCoverageHistory';
import { DatabaseCustomerTitles } from './inventory/customers/DatabaseCustomerTitles';
import { StoredFiles } from './platform/files/StoredFiles';
import { DatabaseFindingHistory } from './inspections/findings/DatabaseFindingHistory';
import { DatabaseAmendmentHistory } from './inspections/firstInspections/DatabaseAmendmentHistory';
import { Foundations } from './Foundations';
import { DefaultHistoryService } from './platform/history/DefaultHistoryService';
import { IncidentService } from './incidents/log/IncidentService';
import { DatabaseIncidentHistory } from './incidents/log/DatabaseIncidentHistory';
import { DatabaseInspectionHistory } from './inspections/records/DatabaseInspectionHistory';
import { DatabasePlannedInspections } from './inspections/plans/DatabasePlannedInspections';
import { DatabaseLedgerHistory } from './inventory/ledgers/DatabaseLedgerHistory';
import { DatabaseCalendarSubscriptionStore } from './agreements/obligations/DatabaseCalendarSubscriptionStore';
import { DatabaseObligationStore } from './agreements/obligations/DatabaseObligationStore';
import { DefaultCalendarSubscriptionService } from './agreements/obligations/DefaultCalendarSubscriptionService';
import { DefaultObligationService } from './agreements/obligations/DefaultObligationService';
import { ObligationDescriber } from './agreements/obligations/ObligationDescriber';
import { TaskNotifier } from './agreements/obligations/TaskNotifier';

/** What gathers from every capability: obligations by their day, and a device's line of time. */
export function createObligationServices(
  foundations: Foundations,
  neighbours: {
    contractDirectory: ContractDirectory;
    files: StoredFiles;
    incidents: IncidentService;
  },
) {
  const { database: db, discovery, logger, notifications, now } = foundations;
  const { contractDirectory: contracts, files, incidents } = neighbours;

  const obligations = DefaultObligationService.create({
    store: DatabaseObligationStore.create({ db }),
    inspections: DatabasePlannedInspections.create({ db }),
    contractEnds: DatabaseContractEnds.create({ db }),
    contracts,
    describer: ObligationDescriber.create({
      contracts,
      customers: DatabaseCustomerTitles.create({ db }),
    }),
    files,
    notifier: TaskNotifier.create({ notifications, logger }),
    now,
  });
  const subscriptionStore = DatabaseCalendarSubscriptionStore.create({ db });
  const subscriptions = DefaultCalendarSubscriptionService.create({
    store: subscriptionStore,
    obligations,
    discovery,
    now,
  });
  const history = DefaultHistoryService.create({
    sources: {
      amendment: DatabaseAmendmentHistory.create({ db }),
      coverage: DatabaseCoverageHistory.create({ db, now }),
      finding: new DatabaseFindingHistory({ db, incidents }),
      incident: DatabaseIncidentHistory.create({ db }),
      inspection: DatabaseInspectionHistory.create({ db }),
      ledger: DatabaseLedgerHistory.create({ db }),
    },
  });
  return { history, obligations, subscriptions, subscriptionStore };
}
