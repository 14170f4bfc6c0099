import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  CalendarInput,
  ContractInput,
  ContractRenewal,
  CoverageRowInput,
  FindingClosure,
  FindingInput,
  IncidentEventInput,
  InspectionInput,
  InspectionListItem,
  InspectionPatch,
  InspectionPlanInput,
  InspectionResultInput,
  LedgerCheckInput,
  ObligationCompletion,
  ObligationInput,
} from '@weibao/backstage-plugin-maintenance-common';
import { HistoryWriter } from '@weibao/backstage-plugin-maintenance-node';
import { MaintenanceServices } from '../services';

const MOST_INSPECTIONS = 100;

/** Writes through services that stand on a transaction and on a clock of their own. */
export class ServicesHistoryWriter implements HistoryWriter {
  readonly #services: MaintenanceServices;
  readonly #call: { credentials: BackstageCredentials };

  constructor(options: {
    services: MaintenanceServices;
    credentials: BackstageCredentials;
  }) {
    this.#services = options.services;
    this.#call = { credentials: options.credentials };
  }

  createCalendar(input: CalendarInput) {
    return this.#services.calendars.service.createCalendar(input, this.#call);
  }

  createContract(input: ContractInput) {
    return this.#services.contracts.service.createContract(input, this.#call);
  }

  renewContract(id: string, renewal: Omit<ContractRenewal, 'carryOver'>) {
    const { service } = this.#services.contracts;
    return service.renewContract(id, renewal, this.#call);
  }

  async addContractCoverage(
    contractId: string,
    rows: readonly CoverageRowInput[],
  ) {
    const { service } = this.#services.coverage;
    await service.addContractCoverage(contractId, rows, this.#call);
  }

  createObligation(input: ObligationInput, actorRef: string) {
    return this.#services.obligations.service.createObligation(input, actorRef);
  }

  completeObligation(
    id: string,
    completion: ObligationCompletion,
    actorRef: string,
  ) {
    const { service } = this.#services.obligations;
    return service.completeObligation(id, completion, actorRef);
  }

  createInspectionPlan(input: InspectionPlanInput) {
    return this.#services.plans.service.createPlan(input, this.#call);
  }

  extendInspectionPlans() {
    return this.#services.plans.service.extendPlans();
  }

  async listInspections(contractId: string): Promise<InspectionListItem[]> {
    const { items } = await this.#services.inspections.service.listInspections({
      contractId,
      order: 'dueOn',
      limit: MOST_INSPECTIONS,
    });
    return items;
  }

  getInspection(id: string) {
    return this.#services.inspections.service.getInspection(id);
  }

  createInspection(input: InspectionInput) {
    const { service } = this.#services.inspections;
    return service.createInspection(input, this.#call);
  }

  updateInspection(id: string, patch: InspectionPatch) {
    return this.#services.inspections.service.updateInspection(id, patch);
  }

  startInspection(id: string) {
    return this.#services.inspections.service.startInspection(id);
  }

  saveInspectionResults(id: string, results: readonly InspectionResultInput[]) {
    const { service } = this.#services.inspections;
    return service.saveResults(id, results, this.#call);
  }

  completeInspection(
    id: string,
    completion: { version: number; summary?: string },
  ) {
    const { service } = this.#services.inspections;
    return service.completeInspection(id, completion, this.#call);
  }

  saveLedgerChecks(id: string, checks: readonly LedgerCheckInput[]) {
    const { service } = this.#services.firstInspections;
    return service.saveLedgerChecks(id, checks, this.#call);
  }

  async raiseFinding({ deviceRef, ...finding }: FindingInput) {
    const { devices, findings } = this.#services;
    const device = (await devices.directory.getDevices([deviceRef])).get(
      deviceRef,
    );
    if (!device) throw new NotFoundError(`There is no device ${deviceRef}`);
    return findings.service.raiseFinding({ ...finding, device }, this.#call);
  }

  getFinding(id: string) {
    return this.#services.findings.service.getFinding(id);
  }

  closeFinding(id: string, closure: FindingClosure) {
    const { service } = this.#services.findings;
    return service.closeFinding(id, closure, this.#call);
  }

  openIncidentFromFinding(id: string, request: { version: number }) {
    const { service } = this.#services.findings;
    return service.openIncident(id, request, this.#call);
  }

  async addIncidentEvent(
    incidentId: string,
    event: Omit<IncidentEventInput, 'version'>,
    actorRef: string,
  ) {
    const { findings, incidents } = this.#services;
    const log = await incidents.service.getLog(incidentId);
    const incident = await incidents.service.addEvent(
      log,
      { ...event, version: log.events.length },
      actorRef,
    );
    await findings.follower.follow(incidentId);
    return incident;
  }

  async giveCaseFeedback(
    slug: string,
    said: { incidentId: string; worked: boolean; note?: string },
    userRef: string,
  ) {
    const { incidentId, worked, note } = said;
    const { cases, incidents } = this.#services;
    const incident = await incidents.service.getLog(incidentId);
    await cases.service.giveFeedback(slug, { worked, note, incident }, userRef);
  }
}
