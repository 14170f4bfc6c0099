import { InputError, isError, NotFoundError } from '@backstage/errors';
import {
  Coverage,
  CoverageGapKind,
  CoverageGapPage,
  CoverageRow,
  CoverageRowInput,
  CoverageRowPage,
} from '@weibao/backstage-plugin-maintenance-common';
import { randomUUID } from 'node:crypto';
import { CustomerDirectory } from '../../inventory/customers/CustomerDirectory';
import {
  DeviceDirectory,
  KnownDevice,
} from '../../inventory/devices/DeviceDirectory';
import { toDeviceFacts } from '../../inventory/devices/toDeviceFacts';
import { actorOf } from '../../platform/authorization/actorOf';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { localDateAt } from '../../platform/dates/localDates';
import {
  ContractRecord,
  CoverageRecord,
  toCoverageRow,
} from '../contracts/ContractRecord';
import { CalendarService } from '../calendars/CalendarService';
import { ContractStore } from '../contracts/ContractStore';
import { coverageAt, CoverageOfContract } from './coverageAt';
import { assumedCoverageAt } from './assumedCoverageAt';
import {
  AssumedCoverage,
  CoverageResolver,
  CoveredDevice,
  ResolvedCoverage,
} from './CoverageResolver';
import { CoverageStore } from './CoverageStore';
import { findCoverageGaps } from './findCoverageGaps';
import { pageOfGaps } from './pageOfGaps';
import { namedDevices, planCoverage } from './planCoverage';

/** Which page of gaps is asked for, and on what day. */
export interface CoverageGapListing {
  at: Date;
  kind?: CoverageGapKind;
  cursor?: string;
  limit: number;
}

/** What contracts cover; one query finds the cover of any number of devices. */
export class CoverageService implements CoverageResolver {
  readonly #store: CoverageStore;
  readonly #contracts: ContractStore;
  readonly #calendars: Pick<CalendarService, 'getTimeZone'>;
  readonly #devices: DeviceDirectory;
  readonly #customers: CustomerDirectory;
  readonly #now: () => Date;

  constructor(options: {
    store: CoverageStore;
    contracts: ContractStore;
    calendars: Pick<CalendarService, 'getTimeZone'>;
    devices: DeviceDirectory;
    customers: CustomerDirectory;
    now?: () => Date;
  }) {
    this.#store = options.store;
    this.#contracts = options.contracts;
    this.#calendars = options.calendars;
    this.#devices = options.devices;
    this.#customers = options.customers;
    this.#now = options.now ?? (() => new Date());
  }

  /** @throws NotFoundError */
  async listContractCoverage(
    contractId: string,
    page: { q?: string; cursor?: string; limit: number },
  ): Promise<CoverageRowPage> {
    const contract = await this.#contract(contractId);
    const { items, nextCursor } = await this.#store.listRows(contract, page);
    const devices = await this.#devices.getDevices(
      items
        .filter(({ scope }) => scope === 'device')
        .map(({ coveredRef }) => coveredRef),
    );
    return {
      items: toRows(items, contract, devices),
      ...(nextCursor ? { nextCursor } : {}),
    };
  }

  /**
   * Adds all rows or none.
   *
   * @throws NotFoundError; InputError where a row has wrong dates or names a
   * device that is not the customer's; ConflictError where the contract covers
   * the same already
   */
  async addContractCoverage(
    contractId: string,
    rows: readonly CoverageRowInput[],
    options: CallOptions,
  ): Promise<CoverageRow[]> {
    const contract = await this.#contract(contractId);
    const devices = await this.#findDevices(namedDevices(rows), options);
    const added = planCoverage(contract, rows, devices, randomUUID);
    await this.#store.addRows(contract, added);
    return toRows(added, contract, devices);
  }

  /** @throws NotFoundError for a row that is not the contract's; nothing is removed then */
  async removeContractCoverage(
    contractId: string,
    coverageIds: readonly string[],
    options: CallOptions,
  ): Promise<void> {
    await this.#store.removeRows(contractId, coverageIds, {
      at: this.#now(),
      by: actorOf(options.credentials),
    });
  }

  /**
   * Which contract covers a device at an instant, and why. Status and days left
   * of the contracts are those of that instant.
   */
  async getCoverage(device: CoveredDevice, at: Date): Promise<Coverage> {
    return (await this.resolveCoverage(device, at)).coverage;
  }

  async resolveCoverage(
    device: CoveredDevice,
    at: Date,
  ): Promise<ResolvedCoverage> {
    const rows = await this.#store.findCover([
      device.deviceRef,
      device.customerRef,
    ]);
    return coverageAt(
      device,
      at,
      rowsOf(device, rows),
      await this.#todays(rows, at),
    );
  }

  async resolveCoverages(
    devices: readonly CoveredDevice[],
    at: Date,
  ): Promise<Map<string, ResolvedCoverage>> {
    const rows = await this.#store.findCover([
      ...new Set(devices.flatMap(d => [d.deviceRef, d.customerRef])),
    ]);
    const byCoveredRef = groupByCoveredRef(rows);
    const todayOf = await this.#todays(rows, at);
    return new Map(
      devices.map(device => [
        device.deviceRef,
        coverageAt(
          device,
          at,
          rowsOf(device, [
            ...(byCoveredRef.get(device.deviceRef) ?? []),
            ...(byCoveredRef.get(device.customerRef) ?? []),
          ]),
          todayOf,
        ),
      ]),
    );
  }

  async assumeCoverage(
    customerRef: string,
    at: Date,
  ): Promise<AssumedCoverage> {
    const [rows, contracts] = await Promise.all([
      this.#store.findCover([customerRef]),
      this.#contracts.listCustomerContracts(customerRef),
    ]);
    return assumedCoverageAt(
      { customerRef, at },
      { rows, contracts },
      await this.#todays(
        contracts.map(contract => ({ contract })),
        at,
      ),
    );
  }

  /**
   * The gaps by title of the device, and their counts over all devices.
   *
   * @throws NotFoundError where there is no such customer
   */
  async listCoverageGaps(
    customerRef: string,
    listing: CoverageGapListing,
    options: CallOptions,
  ): Promise<CoverageGapPage> {
    const [devices, contracts, rows] = await Promise.all([
      this.#devices.listCustomerDevices(customerRef),
      this.#contracts.listCustomerContracts(customerRef),
      this.#store.listCustomerRows(customerRef),
    ]);
    if (
      devices.length + contracts.length === 0 &&
      !(await this.#customers.isKnown(customerRef, options))
    ) {
      throw new NotFoundError(`There is no customer "${customerRef}"`);
    }
    const todayOf = await this.#todays(
      contracts.map(contract => ({ contract })),
      listing.at,
    );
    return pageOfGaps(
      devices,
      findCoverageGaps(contracts, rows, todayOf),
      listing,
    );
  }

  async #contract(id: string): Promise<ContractRecord> {
    const contract = (await this.#contracts.getContracts([id])).get(id);
    if (!contract) throw new NotFoundError(`There is no contract "${id}"`);
    return contract;
  }

  /** The devices of refs; one that nobody knows is missing. */
  async #findDevices(
    deviceRefs: readonly string[],
    options: CallOptions,
  ): Promise<Map<string, KnownDevice>> {
    const devices = await this.#devices.getDevices([...new Set(deviceRefs)]);
    for (const ref of deviceRefs) {
      if (devices.has(ref)) continue;
      try {
        devices.set(
          ref,
          await this.#devices.findDevice({ deviceRef: ref }, options),
        );
      } catch (error) {
        if (isError(error) && error.name === InputError.name) break;
        throw error;
      }
    }
    return devices;
  }

  /** What day it is at an instant in the zones of the calendars of contracts. */
  async #todays(
    rows: readonly { contract: ContractRecord }[],
    at: Date,
  ): Promise<(calendarId: string) => string> {
    const todays = new Map<string, string>();
    for (const { contract } of rows) {
      if (todays.has(contract.calendarId)) continue;
      const timeZone = await this.#calendars.getTimeZone(contract.calendarId);
      todays.set(contract.calendarId, localDateAt(at, timeZone));
    }
    return calendarId => {
      const today = todays.get(calendarId);
      if (!today)
        throw new Error(`Nothing is said of calendar "${calendarId}"`);
      return today;
    };
  }
}

/** Without rows of contracts that a device left behind with its former customer. */
function rowsOf(
  device: CoveredDevice,
  rows: readonly CoverageOfContract[],
): CoverageOfContract[] {
  return rows.filter(
    ({ contract }) => contract.customerRef === device.customerRef,
  );
}

function groupByCoveredRef(
  rows: readonly CoverageOfContract[],
): Map<string, CoverageOfContract[]> {
  const groups = new Map<string, CoverageOfContract[]>();
  for (const row of rows) {
    const group = groups.get(row.row.coveredRef);
    if (group) group.push(row);
    else groups.set(row.row.coveredRef, [row]);
  }
  return groups;
}

function toRows(
  rows: readonly CoverageRecord[],
  contract: ContractRecord,
  devices: ReadonlyMap<string, KnownDevice>,
): CoverageRow[] {
  return rows.flatMap(row => {
    const days = toCoverageRow(row, contract);
    const device = devices.get(row.coveredRef);
    if (!days) return [];
    return [{ ...days, ...(device ? { device: toDeviceFacts(device) } : {}) }];
  });
}
