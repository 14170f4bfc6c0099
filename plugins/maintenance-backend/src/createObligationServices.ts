import { ContractDirectory } from './contracts/ContractDirectory';
import { DatabaseContractEnds } from './contracts/DatabaseContractEnds';
import { DatabaseCoverageHistory } from './contracts/DatabaseCoverageHistory';
import { DatabaseCustomerTitles } from './devices/DatabaseCustomerTitles';
import { StoredFiles } from './files';
import { DatabaseFindingHistory } from './findings/DatabaseFindingHistory';
import { DatabaseAmendmentHistory } from './firstInspections';
import { Foundations } from './Foundations';
import { DefaultHistoryService } from './history';
import { DatabaseIncidentHistory } from './incidents/DatabaseIncidentHistory';
import { DatabaseInspectionHistory } from './inspections/DatabaseInspectionHistory';
import { DatabasePlannedInspections } from './inspections/DatabasePlannedInspections';
import { DatabaseLedgerHistory } from './ledgers/DatabaseLedgerHistory';
import {
  DatabaseCalendarSubscriptionStore,
  DatabaseObligationStore,
  DefaultCalendarSubscriptionService,
  DefaultObligationService,
  ObligationDescriber,
  TaskNotifier,
} from './obligations';

/** What gathers from every capability: obligations by their day, and a device's line of time. */
export function createObligationServices(
  foundations: Foundations,
  neighbours: { contractDirectory: ContractDirectory; files: StoredFiles },
) {
  const { database: db, discovery, logger, notifications, now } = foundations;
  const { contractDirectory: contracts, files } = neighbours;

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
      finding: DatabaseFindingHistory.create({ db }),
      incident: DatabaseIncidentHistory.create({ db }),
      inspection: DatabaseInspectionHistory.create({ db }),
      ledger: DatabaseLedgerHistory.create({ db }),
    },
  });
  return { history, obligations, subscriptions, subscriptionStore };
}
