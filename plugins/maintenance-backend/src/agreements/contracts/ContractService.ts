import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  Contract,
  ContractCounts,
  ContractInput,
  ContractPage,
  ContractPatch,
  ContractRenewal,
  ContractTermPreview,
  defaultPausesOn,
  standardLevels,
} from '@weibao/backstage-plugin-maintenance-common';
import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { CustomerDirectory } from '../../inventory/customers/CustomerDirectory';
import { actorOf } from '../../platform/authorization/actorOf';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { checkVersion } from '../../platform/database/recordVersions';
import { DateRange } from '../../platform/dates/localDates';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';
import { DEFAULT_CALENDAR_ID } from '../calendars/builtInCalendars';
import { CalendarService } from '../calendars/CalendarService';
import { carryOver } from '../coverage/carryOver';
import { CoverageStore } from '../coverage/CoverageStore';
import { checkCalendar, checkTerm } from './checkTerm';
import { Doubt, requireConfirmation } from './ConfirmationRequiredError';
import { ContractRecord } from './ContractRecord';
import { ContractListing, ContractStore } from './ContractStore';
import { dayOf, toContract, Today, todayIn } from './describeContract';
import { patchContract, userRef } from './patchContract';
import { shorteningDoubts, TermPreviews, TermVisibility } from './TermPreviews';

/** Which contracts are listed; all of them where no scope narrows it down. */
export type ContractListQuery = Omit<ContractListing, 'scope'> &
  Partial<Pick<ContractListing, 'scope'>>;

/** Writes what goes on beside the coverage, in the transaction of a renewal. */
export type WriteAlong = (
  following: ContractRecord,
) => Promise<(transaction: Knex.Transaction) => Promise<void>>;

/** Maintenance contracts. */
export class ContractService {
  readonly #store: ContractStore;
  readonly #coverage: CoverageStore;
  readonly #calendars: CalendarService;
  readonly #customers: CustomerDirectory;
  readonly #terms: TermPreviews;
  readonly #now: () => Date;

  constructor(options: {
    store: ContractStore;
    coverage: CoverageStore;
    calendars: CalendarService;
    customers: CustomerDirectory;
    terms: TermPreviews;
    now?: () => Date;
  }) {
    this.#store = options.store;
    this.#coverage = options.coverage;
    this.#calendars = options.calendars;
    this.#customers = options.customers;
    this.#terms = options.terms;
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
   * @throws InputError where terms, customer or calendar are wrong;
   * ConfirmationRequiredError where the term is unusual; NumberTakenError
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
    requireConfirmation(checkTerms(contract, today), input.confirmed);
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
   * @param visibility - what of that a shorter term leaves outside is told
   * @throws NotFoundError; InputError where the terms are wrong;
   * ConfirmationRequiredError where the new term is unusual or leaves something
   * outside; ConflictError where the version is stale; NumberTakenError
   */
  async updateContract(
    id: string,
    patch: ContractPatch,
    visibility: TermVisibility,
  ): Promise<Contract> {
    const current = await this.#get(id);
    checkVersion(`Contract ${current.number}`, current, patch.version);
    const contract = patchContract(current, patch, this.#now());
    const today = await this.#today();
    checkCalendar(contract.calendarId, today.calendars);
    // A term that was agreed before there were limits must not bar other changes.
    if (!isSameTerm(contract, current)) {
      requireConfirmation(
        [
          ...checkTerms(contract, today),
          ...shorteningDoubts(
            await this.#previewTerm(current, contract, visibility, today),
          ),
        ],
        patch.confirmed,
      );
    }
    await this.#store.updateContract(contract, {
      isRenumbered: contract.number !== current.number,
    });
    return this.#read(id, today);
  }

  /**
   * What another term would leave outside.
   *
   * @throws NotFoundError; InputError where it is no term
   */
  async previewTerm(
    id: string,
    term: DateRange,
    visibility: TermVisibility,
  ): Promise<ContractTermPreview> {
    const contract = await this.#get(id);
    const today = await this.#today();
    checkTerm(term, dayOf(contract, today));
    return this.#previewTerm(contract, term, visibility, today);
  }

  /**
   * Makes the following contract. What was covered to the end is covered by it
   * from its start to its own end.
   *
   * @param options - with `along`, which writes what goes on beside it
   * @throws NotFoundError; InputError where the dates are wrong;
   * ConfirmationRequiredError where they are unusual; ConflictError where the
   * contract has been renewed; NumberTakenError
   */
  async renewContract(
    id: string,
    renewal: ContractRenewal,
    options: CallOptions & { along?: WriteAlong },
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
    checkFollows(renewal, old);
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
    requireConfirmation(checkTerms(contract, today), renewal.confirmed);
    const writeAlong = await options.along?.(contract);
    await this.#store.renewContract(contract, old, {
      carryOver: rows => carryOver(rows, old, contract, randomUUID),
      writeAlong,
    });
    return this.#read(contract.id, today);
  }

  async #previewTerm(
    contract: ContractRecord,
    term: DateRange,
    visibility: TermVisibility,
    { calendars }: Today,
  ): Promise<ContractTermPreview> {
    const timeZone =
      calendars.find(({ id }) => id === contract.calendarId)?.timeZone ?? 'UTC';
    return this.#terms.preview(contract, term, { ...visibility, timeZone });
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
    return todayIn(await this.#calendars.listCalendars(), this.#now());
  }
}

/** @throws InputError where a contract would not start after the one it follows */
export function checkFollows(
  renewal: Pick<DateRange, 'startsOn'>,
  old: ContractRecord,
): void {
  if (renewal.startsOn <= old.startsOn) {
    throw new InputError(
      `startsOn is ${renewal.startsOn}, but the following contract must start after ${old.number} did on ${old.startsOn}`,
    );
  }
}

export function noContract(id: string): NotFoundError {
  return new NotFoundError(`There is no contract "${id}"`);
}

function checkTerms(contract: ContractRecord, today: Today): Doubt[] {
  checkCalendar(contract.calendarId, today.calendars);
  return checkTerm(contract, dayOf(contract, today));
}

function isSameTerm(one: DateRange, other: DateRange): boolean {
  return one.startsOn === other.startsOn && one.endsOn === other.endsOn;
}
