import {
  AnswerValue,
  Checklist,
  ChecklistItem,
  Inspection,
  InspectionListItem,
  InspectionResult,
  inspectionState,
  isOutsideLimits,
  ProposedFinding,
  proposeFinding,
} from '@weibao/backstage-plugin-maintenance-common';
import { ContractDirectory } from '../../agreements/contracts/ContractDirectory';
import { ContractRecord } from '../../agreements/contracts/ContractRecord';
import { isOutside } from '../../platform/dates/localDates';
import { CalendarDay, todayIn } from '../plans/calendarDays';
import {
  FirstInspectionRecords,
  InspectionFindings,
  RaisedFinding,
} from './InspectionFindings';
import { InspectionOpener } from './InspectionOpener';
import {
  FrozenDevice,
  InspectionRecord,
  ListedInspection,
  ResultRecord,
} from './InspectionRecord';
import { InspectionResultStore } from './InspectionResultStore';
import { InspectionStore } from './InspectionStore';

interface KeptResults {
  results: InspectionResult[];
  /** What the answers that hold propose. */
  proposedFindings: ProposedFinding[];
}

/** Puts inspections together as the API gives them, each with a fixed number of queries. */
export class InspectionReader {
  readonly #options: ConstructorParameters<typeof InspectionReader>[0];

  constructor(options: {
    store: InspectionStore;
    results: InspectionResultStore;
    contracts: ContractDirectory;
    opener: InspectionOpener;
    findings?: InspectionFindings;
    firstInspections?: FirstInspectionRecords;
  }) {
    this.#options = options;
  }

  async toListItems(
    inspections: readonly ListedInspection[],
    days: readonly CalendarDay[],
  ): Promise<InspectionListItem[]> {
    const { contracts, findings } = this.#options;
    const [contractsById, raised] = await Promise.all([
      contracts.getContracts([
        ...new Set(inspections.map(each => each.contractId)),
      ]),
      findings?.countRaisedFindings(inspections.map(each => each.id)),
    ]);
    return inspections.map(inspection => ({
      id: inspection.id,
      kind: inspection.kind,
      state: stateOf(inspection, days),
      title: inspection.title,
      planId: inspection.planId,
      contractId: inspection.contractId,
      ...ofContract(inspection, contractsById.get(inspection.contractId)),
      customerRef: inspection.customerRef,
      customerTitle: inspection.customerTitle,
      dueOn: inspection.dueOn,
      engineerRef: inspection.engineerRef,
      devices: inspection.progress.devices,
      devicesDone: inspection.progress.devicesDone,
      findings: raised?.get(inspection.id) ?? 0,
      completedAt: inspection.completedAt,
    }));
  }

  async read(
    inspection: InspectionRecord,
    days: readonly CalendarDay[],
  ): Promise<Inspection> {
    const { contracts, opener, store, firstInspections } = this.#options;
    const { phase, calendarId, arranged, deviceFilter, ...fields } = inspection;
    const { createdAt, createdBy, ...visible } = fields;
    const hasStarted = inspection.startedAt !== undefined;
    const [contractsById, { devices, checklists }, first] = await Promise.all([
      contracts.getContracts([inspection.contractId]),
      hasStarted
        ? {
            devices: await store.listDevices(inspection.id),
            checklists: inspection.checklists,
          }
        : opener.preview(inspection, days),
      inspection.kind === 'first'
        ? firstInspections?.describeFirstInspection(inspection.id)
        : undefined,
    ]);
    const kept = hasStarted
      ? await this.#readResults(inspection, devices)
      : { results: [], proposedFindings: [] };
    return {
      ...visible,
      state: stateOf(inspection, days),
      ...ofContract(inspection, contractsById.get(inspection.contractId)),
      progress: hasStarted
        ? inspection.progress
        : { ...inspection.progress, devices: devices.length },
      devices: await this.#withFindings(devices),
      checklists,
      ...kept,
      ...first,
    };
  }

  /** What is kept of these devices. */
  async readResults(
    inspection: InspectionRecord,
    deviceRefs: readonly string[],
  ): Promise<KeptResults> {
    const { store } = this.#options;
    return this.#readResults(
      inspection,
      await store.listDevices(inspection.id, deviceRefs),
      deviceRefs,
    );
  }

  async #withFindings(
    devices: readonly FrozenDevice[],
  ): Promise<Inspection['devices']> {
    const open = await this.#options.findings?.countOpenFindings(
      devices.map(({ device }) => device.deviceRef),
    );
    return devices.map(({ device, checklistId }) => ({
      device,
      ...(checklistId ? { checklistId } : {}),
      openFindings: open?.get(device.deviceRef) ?? 0,
    }));
  }

  async #readResults(
    inspection: InspectionRecord,
    devices: readonly FrozenDevice[],
    deviceRefs?: readonly string[],
  ): Promise<KeptResults> {
    const { results, findings } = this.#options;
    const [records, raised = []] = await Promise.all([
      results.listResults(inspection.id, deviceRefs),
      findings?.listRaisedFindings(inspection.id),
    ]);
    const itemOf = itemFinder(inspection.checklists, devices);
    const findingOf = findingFinder(raised);
    const kept: KeptResults = { results: [], proposedFindings: [] };
    for (const result of records) {
      const { deviceRef, itemId } = result;
      const item = itemOf(deviceRef, itemId);
      const value = valueThatHolds(result);
      const outsideLimits = item !== undefined && isOutsideLimits(item, value);
      const findingId = findingOf(deviceRef, itemId);
      kept.results.push({
        ...result,
        ...(outsideLimits && { outsideLimits }),
        ...(findingId && { findingId }),
      });
      const finding = item && proposeFinding(item, value);
      if (finding)
        kept.proposedFindings.push({ deviceRef, itemId, ...finding });
    }
    return kept;
  }
}

/** The answer after its corrections. */
function valueThatHolds(result: ResultRecord): AnswerValue {
  const correction = result.corrections?.at(-1);
  return correction ? (correction.value as AnswerValue) : result.value;
}

function stateOf(inspection: ListedInspection, days: readonly CalendarDay[]) {
  return inspectionState(inspection, todayIn(days, inspection.calendarId));
}

/** Of several findings of an item the last one counts. */
function findingFinder(
  raised: readonly RaisedFinding[],
): (deviceRef: string, itemId: string) => string | undefined {
  const ids = new Map(
    raised.map(({ id, deviceRef, itemId }) => [`${deviceRef}\n${itemId}`, id]),
  );
  return (deviceRef, itemId) => ids.get(`${deviceRef}\n${itemId}`);
}

function itemFinder(
  checklists: readonly Checklist[],
  devices: readonly FrozenDevice[],
): (deviceRef: string, itemId: string) => ChecklistItem | undefined {
  const itemsByChecklist = new Map(
    checklists.map(({ id, items }) => [
      id,
      new Map(items.map(item => [item.id, item])),
    ]),
  );
  const itemsByDevice = new Map(
    devices.map(({ device, checklistId }) => [
      device.deviceRef,
      itemsByChecklist.get(checklistId ?? ''),
    ]),
  );
  return (deviceRef, itemId) => itemsByDevice.get(deviceRef)?.get(itemId);
}

/** What an inspection tells of its contract. */
function ofContract(
  { dueOn }: { dueOn: string },
  contract: ContractRecord | undefined,
): Pick<InspectionListItem, 'contractNumber' | 'outsideTerm'> {
  return {
    contractNumber: contract?.number ?? '',
    ...(contract && isOutside(dueOn, contract) ? { outsideTerm: true } : {}),
  };
}
