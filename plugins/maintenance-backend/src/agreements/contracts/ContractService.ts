import {
  ConflictError,
  InputError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  Calendar,
  Contract,
  ContractCounts,
  ContractInput,
  ContractPage,
  ContractPatch,
  ContractRenewal,
  defaultPausesOn,
  standardLevels,
} from '@weibao/backstage-plugin-maintenance-common';
import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';
import { randomUUID } from 'node:crypto';
import { CustomerDirectory } from '../../inventory/customers/CustomerDirectory';
import { actorOf } from '../../platform/authorization/actorOf';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { checkVersion } from '../../platform/database/recordVersions';
import { localDateAt } from '../../platform/dates/localDates';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';
import { DEFAULT_CALENDAR_ID } from '../calendars/builtInCalendars';
import { CalendarService } from '../calendars/CalendarService';
import { carryOver } from '../coverage/carryOver';
import { CoverageStore } from '../coverage/CoverageStore';
import { checkContractTerms } from './checkContractTerms';
import {
  ContractRecord,
  CountedContract,
  toContractTerms,
} from './ContractRecord';
import { CalendarDay, ContractListing, ContractStore } from './ContractStore';
import { contractWarnings } from './contractWarnings';

/** Which contracts are listed; all of them where no scope narrows it down. */
export type ContractListQuery = Omit<ContractListing, 'scope'> &
  Partial<Pick<ContractListing, 'scope'>>;

/** The calendars there are, and what day it is in each. */
interface Today {
  calendars: Calendar[];
  days: CalendarDay[];
}

/** Maintenance contracts. */
export class ContractService {
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

  /** Those that end soonest first. Overlaps are warned of on single reads only. */
  async listContracts(query: ContractListQuery): Promise<ContractPage> {
    const today = await this.#today();
    const { items, nextCursor } = await this.#store.listContracts(
      { scope: 'all', ...query },
      today.days,
    );
    return {
      items: items.map(contract => toContract(contract, today, 0)),
      ...(nextCursor ? { nextCursor } : {}),
    };
  }

  async summariseContracts(
    query: Partial<Pick<ContractListing, 'scope' | 'customerRef'>>,
  ): Promise<ContractCounts> {
    const { days } = await this.#today();
    return this.#store.countContracts({ scope: 'all', ...query }, days);
  }

  /** @throws NotFoundError */
  async getContract(id: string): Promise<Contract> {
    return this.#read(id, await this.#today());
  }

  /** What permissions look at, by id, in one query; unknown ids are missing. */
  async getContractResources(
    ids: readonly string[],
  ): Promise<Map<string, CustomerResource>> {
    return this.#store.getContracts(ids);
  }

  /**
   * @throws InputError where terms, customer or calendar are wrong,
   * ConflictError where the number is taken
   */
  async createContract(
    input: ContractInput,
    options: CallOptions,
  ): Promise<Contract> {
    const customerRef = normalizeEntityRef(
      input.customerRef,
      'customer',
      'customerRef',
    );
    const contract = this.#newContract(
      {
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
        serviceManagerRef: userRef(
          input.serviceManagerRef,
          'serviceManagerRef',
        ),
        chatGroup: input.chatGroup || undefined,
      },
      options,
    );
    const today = await this.#today();
    checkContractTerms(contract, today.calendars);
    if (!(await this.#customers.isKnown(customerRef, options))) {
      throw new InputError(
        `customerRef is "${customerRef}", but there is no such customer`,
      );
    }
    await this.#store.insertContract(contract, []);
    return this.#read(contract.id, today);
  }

  /**
   * Coverage rows keep their own dates; a row counts on the days that it has in
   * common with the contract.
   *
   * @throws NotFoundError; InputError where the terms are wrong; ConflictError
   * where the version is stale or the number is taken
   */
  async updateContract(id: string, patch: ContractPatch): Promise<Contract> {
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
    const today = await this.#today();
    checkContractTerms(contract, today.calendars);
    await this.#store.updateContract(contract);
    return this.#read(id, today);
  }

  /**
   * Makes the following contract. What was covered to the end is covered by it
   * from its start to its own end.
   *
   * @throws NotFoundError; InputError where the dates are wrong; ConflictError
   * where the number is taken or the contract has been renewed
   */
  async renewContract(
    id: string,
    renewal: ContractRenewal,
    options: CallOptions,
  ): Promise<Contract> {
    const today = await this.#today();
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
    const contract = this.#newContract(
      {
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
      },
      options,
    );
    checkContractTerms(contract, today.calendars);
    await this.#store.renewContract(contract, old, rows =>
      carryOver(rows, old, contract, randomUUID),
    );
    return this.#read(contract.id, today);
  }

  #newContract(
    terms: Omit<
      ContractRecord,
      'id' | 'version' | 'createdAt' | 'createdBy' | 'updatedAt'
    >,
    options: CallOptions,
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

  async #today(): Promise<Today> {
    const now = this.#now();
    const calendars = await this.#calendars.listCalendars();
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
    throw new ServiceUnavailableError(
      `Contract ${contract.number} has lost its calendar`,
    );
  }
  return day.today;
}

export function noContract(id: string): NotFoundError {
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
