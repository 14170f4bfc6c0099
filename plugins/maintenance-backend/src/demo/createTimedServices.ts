import { Knex } from 'knex';
import { CaseDirectory, CaseService } from '../cases';
import { ContractService } from '../contracts/ContractService';
import { FindingFollower } from '../findings';
import { FindingService } from '../findings/FindingService';
import { FirstInspectionService } from '../firstInspections/FirstInspectionService';
import { Foundations } from '../Foundations';
import { IncidentService } from '../incidents/IncidentService';
import { InspectionPlanService } from '../inspections/InspectionPlanService';
import { InspectionService } from '../inspections/InspectionService';
import { ObligationService } from '../obligations/ObligationService';
import { createServices } from '../services';

/** The use cases that the demo enters records through as of when they happened. */
export interface TimedServices {
  cases: CaseService & CaseDirectory;
  contracts: ContractService;
  findingFollower: Pick<FindingFollower, 'follow'>;
  findings: FindingService;
  firstInspections: FirstInspectionService;
  incidents: IncidentService;
  inspections: InspectionService;
  obligations: ObligationService;
  plans: InspectionPlanService;
}

const publish = async () => {};

/**
 * Services on a database, mostly a transaction, and on a clock of their own. Nobody is told: what
 * is long over is no news, and listeners could not see it before the commit.
 */
export function createTimedServices(
  foundations: Foundations,
  database: Knex,
  now: () => Date,
): TimedServices {
  return createServices({
    ...foundations,
    database,
    events: { publish, subscribe: async () => {} },
    notifications: { send: async () => {} },
    signals: { publish },
    now,
  });
}
