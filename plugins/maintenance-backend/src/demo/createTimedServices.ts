import { Knex } from 'knex';
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
 * Services in a transaction and on a clock of their own. Nobody is told: what
 * is long over is no news, and listeners could not see it before the commit.
 */
export function createTimedServices(
  foundations: Foundations,
  transaction: Knex.Transaction,
  now: () => Date,
): TimedServices {
  return createServices({
    ...foundations,
    database: transaction,
    events: { publish, subscribe: async () => {} },
    notifications: { send: async () => {} },
    signals: { publish },
    now,
  });
}
