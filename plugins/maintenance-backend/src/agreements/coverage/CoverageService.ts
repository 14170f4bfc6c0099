import { InputError, isError, NotFoundError } from '@backstage/errors';
import {
  Coverage,
  CoverageGapKind,
  CoverageGapPage,
  CoverageOverlap,
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
import { actorOf } from '../../platform/authorization/actorOf';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { localDateAt } from '../../platform/dates/localDates';
import { ContractRecord, CoverageRecord } from '../contracts/ContractRecord';
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
import { factsOf, toRows } from './coverageRows';
import { findCoverageGaps } from './findCoverageGaps';
import { daysFrom, overlapsOf } from './overlaps';
import { pageOfGaps } from './pageOfGaps';
import { namedDevices, planCoverage } from './planCoverage';

/** Which rows of a contract are listed. */
export interface ContractCoverageListing {
  /** Words that a device is known by. */
  q?: string;
  /** Only what another contract covers as well, today or later. */
  overlapping?: boolean;
  cursor?: string;
  limit: number;
}

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

  /**
   * What a contract covers, each row with the other contracts that cover the
   * same from today on.
   *
   * @throws NotFoundError
   */
  async listContractCoverage(
    contractId: string,
    listing: ContractCoverageListing,
  ): Promise<CoverageRowPage> {
    const { overlapping, ...page } = listing;
    const contract = await this.#contract(contractId);
    const dayOf = await this.#days([{ contract }]);
    const today = dayOf(contract.calendarId, this.#now());
    const { items, nextCursor } = await this.#store.listRows(contract, {
      ...page,
      overlappingFrom: overlapping ? today : undefined,
    });
    const [devices, overlapsOfRow] = await Promise.all([
      this.#devices.getDevices(
        items
          .filter(({ scope }) => scope === 'device')
          .map(({ coveredRef }) => coveredRef),
      ),
      this.#overlaps(items, contract, today),
    ]);
    const known = await this.#devices.past.asKnownTo(
      contract.customerRef,
      factsOf(devices),
    );
    return {
      items: toRows(items, contract, known).map(row => {
        const overlaps = overlapsOfRow(row.id);
        return overlaps.length > 0 ? { ...row, overlaps } : row;
      }),
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
    return toRows(added, contract, factsOf(devices));
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
    return coverageAt(device, at, rowsOf(device, rows), await this.#days(rows));
  }

  async resolveCoverages(
    devices: readonly CoveredDevice[],
    at: Date,
  ): Promise<Map<string, ResolvedCoverage>> {
    const rows = await this.#store.findCover([
      ...new Set(devices.flatMap(d => [d.deviceRef, d.customerRef])),
    ]);
    const byCoveredRef = groupByCoveredRef(rows);
    const dayOf = await this.#days(rows);
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
          dayOf,
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
    const dayOf = await this.#days(contracts.map(contract => ({ contract })));
    return assumedCoverageAt(
      { customerRef, at },
      { rows, contracts },
      calendarId => dayOf(calendarId, at),
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
    const dayOf = await this.#days(contracts.map(contract => ({ contract })));
    return pageOfGaps(
      devices,
      findCoverageGaps(contracts, rows, calendarId =>
        dayOf(calendarId, listing.at),
      ),
      listing,
    );
  }

  async #overlaps(
    rows: readonly CoverageRecord[],
    contract: ContractRecord,
    today: string,
  ): Promise<(rowId: string) => CoverageOverlap[]> {
    const days = daysFrom(today, contract);
    if (!days || rows.length === 0) return () => [];
    const others = groupByCoveredRef(
      await this.#store.findCover([
        ...new Set([
          ...rows.map(({ coveredRef }) => coveredRef),
          contract.customerRef,
        ]),
      ]),
    );
    const byId = new Map(rows.map(row => [row.id, row]));
    return rowId => {
      const row = byId.get(rowId);
      if (!row) return [];
      const refs = new Set([row.coveredRef, contract.customerRef]);
      return overlapsOf(
        row,
        contract,
        days,
        [...refs].flatMap(ref => others.get(ref) ?? []),
      );
    };
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

  /** What day it is at an instant, in the zones of the calendars of contracts. */
  async #days(
    rows: readonly { contract: ContractRecord }[],
  ): Promise<(calendarId: string, instant: Date) => string> {
    const zones = new Map<string, string>();
    for (const { contract } of rows) {
      const { calendarId } = contract;
      if (zones.has(calendarId)) continue;
      zones.set(calendarId, await this.#calendars.getTimeZone(calendarId));
    }
    // Ten thousand devices ask about the same instant.
    const days = new Map<string, string>();
    return (calendarId, instant) => {
      const timeZone = zones.get(calendarId);
      if (!timeZone)
        throw new Error(`Nothing is said of calendar "${calendarId}"`);
      const key = `${calendarId} ${instant.getTime()}`;
      const day = days.get(key) ?? localDateAt(instant, timeZone);
      days.set(key, day);
      return day;
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
