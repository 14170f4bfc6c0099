import {
  Calendar,
  CalendarInput,
  CaseFeedbackInput,
  Contract,
  ContractInput,
  ContractRenewal,
  CoverageRowInput,
  Finding,
  FindingClosure,
  FindingInput,
  Incident,
  IncidentEventInput,
  Inspection,
  InspectionInput,
  InspectionListItem,
  InspectionPatch,
  InspectionPlan,
  InspectionPlanInput,
  InspectionResultInput,
  InspectionResultsSaved,
  LedgerCheckInput,
  LedgerChecksSaved,
  Obligation,
  ObligationCompletion,
  ObligationInput,
} from '@weibao/backstage-plugin-maintenance-common';

/**
 * Writes records at one instant of the past, as the operations of the same
 * names of the HTTP API do now, with the same errors. Where no actor is given,
 * the plugin itself is.
 *
 * @public
 */
export interface HistoryWriter {
  createCalendar(input: CalendarInput): Promise<Calendar>;
  createContract(input: ContractInput): Promise<Contract>;
  /** Only the coverage goes on: a past makes its plans and obligations itself. */
  renewContract(
    id: string,
    renewal: Omit<ContractRenewal, 'carryOver'>,
  ): Promise<Contract>;
  addContractCoverage(
    contractId: string,
    rows: readonly CoverageRowInput[],
  ): Promise<void>;

  createObligation(
    input: ObligationInput,
    actorRef: string,
  ): Promise<Obligation>;
  completeObligation(
    id: string,
    completion: ObligationCompletion,
    actorRef: string,
  ): Promise<Obligation>;

  createInspectionPlan(input: InspectionPlanInput): Promise<InspectionPlan>;
  /** The inspections of every plan, twelve months ahead of the instant. */
  extendInspectionPlans(): Promise<void>;
  /** By due date, the first 100 of them. */
  listInspections(contractId: string): Promise<InspectionListItem[]>;
  getInspection(id: string): Promise<Inspection>;
  createInspection(input: InspectionInput): Promise<Inspection>;
  updateInspection(id: string, patch: InspectionPatch): Promise<Inspection>;
  /** Freezes devices and checklists. */
  startInspection(id: string): Promise<void>;
  saveInspectionResults(
    id: string,
    results: readonly InspectionResultInput[],
  ): Promise<InspectionResultsSaved>;
  completeInspection(
    id: string,
    completion: { version: number; summary?: string },
  ): Promise<Inspection>;
  /** Of a first inspection. */
  saveLedgerChecks(
    id: string,
    checks: readonly LedgerCheckInput[],
  ): Promise<LedgerChecksSaved>;

  raiseFinding(input: FindingInput): Promise<Finding>;
  getFinding(id: string): Promise<Finding>;
  closeFinding(id: string, closure: FindingClosure): Promise<Finding>;
  openIncidentFromFinding(
    id: string,
    request: { version: number },
  ): Promise<Incident>;

  /** Based on the latest version; findings follow their incident. */
  addIncidentEvent(
    incidentId: string,
    event: Omit<IncidentEventInput, 'version'>,
    actorRef: string,
  ): Promise<Incident>;

  giveCaseFeedback(
    slug: string,
    said: Omit<CaseFeedbackInput, 'deviceRef'> & { incidentId: string },
    userRef: string,
  ): Promise<void>;
}
