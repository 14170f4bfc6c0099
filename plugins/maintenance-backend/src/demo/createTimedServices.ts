import { Knex } from 'knex';
import { CaseService } from '../knowledge/cases/CaseService';
import { ContractService } from '../agreements/contracts/ContractService';
import { FindingFollower } from '../inspections/findings/FindingFollower';
import { FindingService } from '../inspections/findings/FindingService';
import { FirstInspectionService } from '../inspections/firstInspections/FirstInspectionService';
import { createServices, PluginDeps } from '../services';
import { IncidentService } from '../incidents/log/IncidentService';
import { InspectionPlanService } from '../inspections/plans/InspectionPlanService';
import { InspectionService } from '../inspections/records/InspectionService';
import { ObligationService } from '../agreements/obligations/ObligationService';

/** The use cases that the demo enters records through as of when they happened. */
export interface TimedServices {
  cases: CaseService;
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
  deps: PluginDeps,
  database: Knex,
  now: () => Date,
): TimedServices {
  const services = createServices({
    ...deps,
    database,
    events: { publish, subscribe: async () => {} },
    notifications: { send: async () => {} },
    signals: { publish },
    now,
  });
  return {
    cases: services.cases.service,
    contracts: services.contracts.service,
    findingFollower: services.findings.follower,
    findings: services.findings.service,
    firstInspections: services.firstInspections.service,
    incidents: services.incidents.service,
    inspections: services.inspections.service,
    obligations: services.obligations.service,
    plans: services.plans.service,
  };
}
