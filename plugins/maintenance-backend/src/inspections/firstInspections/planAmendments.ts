import {
  LedgerAmendment,
  LedgerCheck,
} from '@weibao/backstage-plugin-maintenance-common';
import {
  ContractRecord,
  NewCoverage,
  toCoverageRow,
} from '../../agreements/contracts/ContractRecord';
import { addDays } from '../../platform/dates/localDates';
import { searchTextOf } from '../../agreements/coverage/planCoverage';
import { CustomerRegister } from '../../inventory/devices/DeviceRegister';
import { normalizeCode } from '../../inventory/devices/normalizeCode';
import { DeviceRecord } from '../../inventory/devices/records';
import {
  compareDevices,
  FieldChange,
} from '../../inventory/ledgers/compareDevices';
import { deviceRefCandidates } from '../../inventory/ledgers/entityNames';
import {
  coverageAdded,
  coverageEnded,
  deviceAdded,
  deviceChanged,
  deviceWithdrawn,
  leftToCatalog,
} from './describeAmendments';
import {
  DeviceChange,
  FoundFields,
  LedgerChanges,
} from './FirstInspectionRecord';

/** What ledgers say of a device without a word on its use. */
const LIFECYCLE = 'production';
const DEFAULT_LEDGER = 'devices';

/** What applying a sheet does: what it tells, and what it writes. */
export interface AmendmentPlan {
  amendments: LedgerAmendment[];
  changes: LedgerChanges;
}

export interface AmendmentPlanOptions {
  /** The rows of the ledger that were checked. */
  deviceRefs: readonly string[];
  checks: readonly LedgerCheck[];
  contract: ContractRecord;
  /** Every coverage row of the contract. */
  coverage: readonly NewCoverage[];
  /** Customer, sites and devices as they are now. */
  register: CustomerRegister;
  /** Entity refs that somebody has, of those in `refsOfExtras`. */
  taken: ReadonlySet<string>;
  isModelKnown: (device: { manufacturer: string; model: string }) => boolean;
  /** ISO 8601 */
  now: string;
  /** The local date in the zone of the contract's calendar. */
  today: string;
  newId: () => string;
}

/** The entity refs that extra devices may get. */
export function refsOfExtras(
  customerRef: string,
  checks: readonly LedgerCheck[],
): string[] {
  return checks.flatMap(({ state, found }) =>
    state === 'extra' ? deviceRefCandidates(customerRef, found ?? {}) : [],
  );
}

class Planner {
  readonly result: AmendmentPlan = {
    amendments: [],
    changes: { devices: [], coverage: { removed: [], added: [] } },
  };
  readonly #options: AmendmentPlanOptions;
  readonly #devices: ReadonlyMap<string, DeviceRecord>;
  readonly #siteTitles: ReadonlyMap<string, string>;
  readonly #bySerialNumber: ReadonlyMap<string, DeviceRecord>;

  constructor(options: AmendmentPlanOptions) {
    this.#options = options;
    const { devices, sites } = options.register;
    this.#devices = new Map(devices.map(each => [each.deviceRef, each]));
    this.#siteTitles = new Map(sites.map(each => [each.siteRef, each.title]));
    this.#bySerialNumber = new Map(
      // Of two the one that stands comes last and is found.
      [...devices]
        .sort((a, b) => Number(!a.withdrawnAt) - Number(!b.withdrawnAt))
        .flatMap(device =>
          device.serialNumber
            ? [[normalizeCode(device.serialNumber), device] as const]
            : [],
        ),
    );
  }

  change(deviceRef: string, found: FoundFields): void {
    const before = this.#devices.get(deviceRef);
    if (!before || before.withdrawnAt) return;
    const after = this.#asFound(before, found);
    const changes = compareDevices(before, after);
    if (changes.length === 0) return;
    this.#writeDevice(
      { before, after },
      deviceChanged(
        before,
        changes.map(change => this.#withSiteTitles(change)),
      ),
    );
  }

  withdraw(deviceRef: string): void {
    const before = this.#devices.get(deviceRef);
    if (before && !before.withdrawnAt) {
      const after = { ...before, withdrawnAt: this.#options.now };
      this.#writeDevice({ before, after }, deviceWithdrawn(before));
    }
    for (const row of this.#options.coverage) {
      if (row.coveredRef === deviceRef) {
        this.#endCoverage(row, before?.title ?? deviceRef);
      }
    }
  }

  add(found: FoundFields): void {
    const { serialNumber = '' } = found;
    const before = this.#bySerialNumber.get(normalizeCode(serialNumber));
    if (before && !before.withdrawnAt) {
      // The ledger has come to know it meanwhile.
      this.#addCoverage(before);
      return;
    }
    const after = this.#asFound(before ?? this.#newDevice(found), found);
    const { changes, amendments } = this.result;
    changes.devices.push({ before, after });
    amendments.push(deviceAdded(before ?? after, serialNumber));
    this.#addCoverage(after);
  }

  #asFound(device: DeviceRecord, found: FoundFields): DeviceRecord {
    const { siteRef, serialNumber, assetTag, rack, position, ...names } = {
      ...device,
      ...found,
    };
    return {
      ...names,
      siteRef: siteRef || undefined,
      serialNumber: serialNumber || undefined,
      assetTag: assetTag || undefined,
      rack: rack || undefined,
      position: position || undefined,
      modelMatched:
        found.model === undefined && found.manufacturer === undefined
          ? device.modelMatched
          : this.#options.isModelKnown(names),
      source: 'ledger',
      withdrawnAt: undefined,
    };
  }

  #newDevice(found: FoundFields): DeviceRecord {
    const { contract, taken } = this.#options;
    const { customerRef } = contract;
    const {
      serialNumber = '',
      type = '',
      manufacturer = '',
      model = '',
    } = found;
    const [plain, distinct] = deviceRefCandidates(customerRef, {
      serialNumber,
    });
    return {
      deviceRef: taken.has(plain) ? distinct : plain,
      customerRef,
      title: `${manufacturer} ${model}`,
      type,
      manufacturer,
      model,
      modelMatched: false,
      lifecycle: LIFECYCLE,
      ledger: this.#usualLedger(),
      source: 'ledger',
    };
  }

  /** The customer's list that most of the devices checked are in. */
  #usualLedger(): string {
    const counts = new Map<string, number>();
    for (const deviceRef of this.#options.deviceRefs) {
      const ledger = this.#devices.get(deviceRef)?.ledger;
      if (ledger) counts.set(ledger, (counts.get(ledger) ?? 0) + 1);
    }
    const [most] = [...counts].sort(([, a], [, b]) => b - a);
    return most?.[0] ?? DEFAULT_LEDGER;
  }

  #addCoverage(device: DeviceRecord): void {
    const { contract, coverage, today, newId } = this.#options;
    const from = today > contract.startsOn ? today : contract.startsOn;
    if (from > contract.endsOn) return;
    const isCovered = coverage.some(row => {
      const days = toCoverageRow(row, contract);
      return (
        (row.scope === 'contract' || row.coveredRef === device.deviceRef) &&
        days !== undefined &&
        days.endsOn >= from
      );
    });
    if (isCovered) return;
    this.result.changes.coverage.added.push({
      id: newId(),
      contractId: contract.id,
      scope: 'device',
      coveredRef: device.deviceRef,
      ...(from > contract.startsOn && { startsOn: from }),
      searchText: searchTextOf(device),
    });
    this.result.amendments.push(
      coverageAdded(device, contract, {
        startsOn: from,
        endsOn: contract.endsOn,
      }),
    );
  }

  #endCoverage(row: NewCoverage, title: string): void {
    const { contract, today } = this.#options;
    const days = toCoverageRow(row, contract);
    if (!days || days.endsOn < today) return;
    const { added, removed } = this.result.changes.coverage;
    removed.push(row);
    const lastDay = addDays(today, -1);
    const remains = days.startsOn <= lastDay;
    if (remains) added.push({ ...row, endsOn: lastDay });
    this.result.amendments.push(
      coverageEnded(
        { deviceRef: row.coveredRef, title },
        contract,
        days,
        remains ? { startsOn: days.startsOn, endsOn: lastDay } : undefined,
      ),
    );
  }

  /** What only the catalog describes is told, and not written. */
  #writeDevice(
    change: Required<DeviceChange>,
    amendment: LedgerAmendment,
  ): void {
    const { changes, amendments } = this.result;
    if (change.before.source === 'ledger') {
      changes.devices.push(change);
      amendments.push(amendment);
    } else {
      amendments.push(leftToCatalog(amendment));
    }
  }

  #withSiteTitles(change: FieldChange) {
    const { field, before, after } = change;
    if (field !== 'siteRef') return change;
    const beforeTitle = this.#siteTitles.get(before ?? '');
    const afterTitle = this.#siteTitles.get(after ?? '');
    return {
      ...change,
      ...(beforeTitle && { beforeTitle }),
      ...(afterTitle && { afterTitle }),
    };
  }
}

/**
 * Works out how ledger and cover change where a sheet is applied now. What the
 * ledger has come to say by itself meanwhile is not changed again, and devices
 * that only the catalog describes are the catalog's to change.
 */
export function planAmendments(options: AmendmentPlanOptions): AmendmentPlan {
  const plan = new Planner(options);
  const byDevice = new Map(options.checks.map(c => [c.deviceRef, c]));
  for (const deviceRef of options.deviceRefs) {
    const check = byDevice.get(deviceRef);
    if (check?.state === 'different') plan.change(deviceRef, check.found ?? {});
    if (check?.state === 'missing') plan.withdraw(deviceRef);
  }
  for (const { state, found } of options.checks) {
    if (state === 'extra' && found) plan.add(found);
  }
  return plan.result;
}
