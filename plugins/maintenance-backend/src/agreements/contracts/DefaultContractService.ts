import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  Calendar,
  Contract,
  ContractInput,
  ContractPage,
  ContractPatch,
  ContractRenewal,
  defaultPausesOn,
  standardLevels,
} from '@weibao/backstage-plugin-maintenance-common';
import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';
import { randomUUID } from 'node:crypto';
import { actorOf } from '../../platform/authorization/actorOf';
import { DEFAULT_CALENDAR_ID } from '../calendars/builtInCalendars';
import { CalendarService } from '../calendars/CalendarService';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { carryOver } from '../coverage/carryOver';
import { checkContractTerms } from './checkContractTerms';
import { ContractListQuery, ContractService } from './ContractService';
import {
  ContractRecord,
  CountedContract,
  toContractTerms,
} from './ContractRecord';
import { CalendarDay, ContractStore } from './ContractStore';
import { contractWarnings } from './contractWarnings';
import { CoverageStore } from '../coverage/CoverageStore';
import { CustomerDirectory } from '../../inventory/customers/CustomerDirectory';
import { checkVersion } from '../../platform/database/recordVersions';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';
import { localDateAt } from '../../platform/dates/localDates';

/** The calendars there are, and what day it is in each. */
interface Today {
  calendars: Calendar[];
  days: CalendarDay[];
}

/** Contracts kept in a store, on a clock. */
export class DefaultContractService implements ContractService {
  readonly #store: ContractStore;
  readonly #coverage: CoverageStore;
  readonly #calendars: CalendarService;
  readonly #customers: CustomerDirectory;
  readonly #now: () => Date;

  constructor(options: {
    store: ContractStore;
    coverage: CoverageStore;
    calendars: CalendarService;
    customers: CustomerDirectory;
    now?: () => Date;
  }) {
    this.#store = options.store;
    this.#coverage = options.coverage;
    this.#calendars = options.calendars;
    this.#customers = options.customers;
    this.#now = options.now ?? (() => new Date());
  }

  async listContracts(
    query: ContractListQuery,
    options: CallOptions,
  ): Promise<ContractPage> {
    const today = await this.#today(options);
    const { items, nextCursor } = await this.#store.listContracts(
      { scope: 'all', ...query },
      today.days,
    );
    return {
      items: items.map(contract => toContract(contract, today, 0)),
      ...(nextCursor ? { nextCursor } : {}),
    };
  }

  async getContract(id: string, options: CallOptions): Promise<Contract> {
    return this.#read(id, await this.#today(options));
  }

  async getContractResources(
    ids: readonly string[],
  ): Promise<Map<string, CustomerResource>> {
    return this.#store.getContracts(ids);
  }

  async createContract(
    input: ContractInput,
    options: CallOptions,
  ): Promise<Contract> {
    const customerRef = normalizeEntityRef(
      input.customerRef,
      'customer',
      'customerRef',
    );
    const contract = this.#newContract(options, {
      number: input.number,
      title: input.title,
      customerRef,
      startsOn: input.startsOn,
      endsOn: input.endsOn,
      calendarId: input.calendarId ?? DEFAULT_CALENDAR_ID,
      levels: input.levels ?? standardLevels,
      pausesOn: input.pausesOn ?? [...defaultPausesOn],
      projectEngineerRef: userRef(
        input.projectEngineerRef,
        'projectEngineerRef',
      ),
      serviceManagerRef: userRef(input.serviceManagerRef, 'serviceManagerRef'),
      chatGroup: input.chatGroup || undefined,
    });
    const today = await this.#today(options);
    checkContractTerms(contract, today.calendars);
    if (!(await this.#customers.isKnown(customerRef, options))) {
      throw new InputError(
        `customerRef is "${customerRef}", but there is no such customer`,
      );
    }
    await this.#store.insertContract(contract, []);
    return this.#read(contract.id, today);
  }

  async updateContract(
    id: string,
    patch: ContractPatch,
    options: CallOptions,
  ): Promise<Contract> {
    const current = await this.#get(id);
    checkVersion(`Contract ${current.number}`, current, patch.version);
    const contract: ContractRecord = {
      ...current,
      version: current.version + 1,
      number: patch.number ?? current.number,
      title: patch.title ?? current.title,
      startsOn: patch.startsOn ?? current.startsOn,
      endsOn: patch.endsOn ?? current.endsOn,
      calendarId: patch.calendarId ?? current.calendarId,
      levels: patch.levels ?? current.levels,
      pausesOn: patch.pausesOn ?? current.pausesOn,
      projectEngineerRef: changed(
        userRef(patch.projectEngineerRef, 'projectEngineerRef'),
        current.projectEngineerRef,
      ),
      serviceManagerRef: changed(
        userRef(patch.serviceManagerRef, 'serviceManagerRef'),
        current.serviceManagerRef,
      ),
      chatGroup: changed(patch.chatGroup, current.chatGroup),
      updatedAt: this.#now().toISOString(),
    };
    const today = await this.#today(options);
    checkContractTerms(contract, today.calendars);
    await this.#store.updateContract(contract);
    return this.#read(id, today);
  }

  async renewContract(
    id: string,
    renewal: ContractRenewal,
    options: CallOptions,
  ): Promise<Contract> {
    const today = await this.#today(options);
    const old = await this.#store.findContract(id, today.days);
    if (!old) throw noContract(id);
    if (old.renewedByContractId) {
      const renewedBy = await this.#get(old.renewedByContractId);
      throw new ConflictError(
        `Contract ${old.number} has been renewed by ${renewedBy.number}`,
      );
    }
    if (renewal.startsOn <= old.startsOn) {
      throw new InputError(
        `startsOn is ${renewal.startsOn}, but the following contract must start after ${old.number} did on ${old.startsOn}`,
      );
    }
    const contract = this.#newContract(options, {
      number: renewal.number,
      title: renewal.title ?? old.title,
      customerRef: old.customerRef,
      startsOn: renewal.startsOn,
      endsOn: renewal.endsOn,
      calendarId: old.calendarId,
      levels: old.levels,
      pausesOn: old.pausesOn,
      projectEngineerRef: old.projectEngineerRef,
      serviceManagerRef: old.serviceManagerRef,
      chatGroup: old.chatGroup,
      renewsContractId: old.id,
    });
    checkContractTerms(contract, today.calendars);
    await this.#store.renewContract(contract, old, rows =>
      carryOver(rows, old, contract, randomUUID),
    );
    return this.#read(contract.id, today);
  }

  #newContract(
    options: CallOptions,
    terms: Omit<
      ContractRecord,
      'id' | 'version' | 'createdAt' | 'createdBy' | 'updatedAt'
    >,
  ): ContractRecord {
    const now = this.#now().toISOString();
    return {
      ...terms,
      id: randomUUID(),
      version: 1,
      createdAt: now,
      createdBy: actorOf(options.credentials),
      updatedAt: now,
    };
  }

  async #get(id: string): Promise<ContractRecord> {
    const contract = (await this.#store.getContracts([id])).get(id);
    if (!contract) throw noContract(id);
    return contract;
  }

  async #read(id: string, today: Today): Promise<Contract> {
    const contract = await this.#store.findContract(id, today.days);
    if (!contract) throw noContract(id);
    const overlaps = await this.#coverage.countOverlaps(
      contract,
      dayOf(contract, today),
    );
    return toContract(contract, today, overlaps);
  }

  async #today(options: CallOptions): Promise<Today> {
    const now = this.#now();
    const calendars = await this.#calendars.listCalendars(options);
    return {
      calendars,
      days: calendars.map(({ id, timeZone }) => ({
        calendarId: id,
        today: localDateAt(now, timeZone),
      })),
    };
  }
}

function toContract(
  counted: CountedContract,
  { calendars, days }: Today,
  overlaps: number,
): Contract {
  const today = dayOf(counted, { calendars, days });
  const { coversAnything, ...contract } = counted;
  return {
    ...contract,
    ...toContractTerms(contract, today),
    warnings: contractWarnings(
      counted,
      calendars.find(({ id }) => id === contract.calendarId),
      today,
      overlaps,
    ),
  };
}

function dayOf(contract: ContractRecord, { days }: Today): string {
  const day = days.find(({ calendarId }) => calendarId === contract.calendarId);
  if (!day) {
    throw new Error(`Contract ${contract.number} has lost its calendar`);
  }
  return day.today;
}

function noContract(id: string): NotFoundError {
  return new NotFoundError(`There is no contract "${id}"`);
}

function userRef<Ref extends string | null | undefined>(
  ref: Ref,
  field: string,
) {
  return typeof ref === 'string' ? normalizeEntityRef(ref, 'user', field) : ref;
}

/** What a patch makes of an optional field: `null` empties it, as blank text does. */
function changed(
  patched: string | null | undefined,
  current: string | undefined,
): string | undefined {
  return patched === undefined ? current : patched || undefined;
}
