import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import {
  ContractCounts,
  contractNumberKey,
  ContractStatus,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { z } from 'zod';
import { applyListScope } from '../../platform/authorization/applyListScope';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
import { cutPage, decodeCursor } from '../../platform/database/cursor';
import { changedSince } from '../../platform/database/recordVersions';
import { whereWordsOccur } from '../../platform/database/whereWordsOccur';
import { addDays } from '../../platform/dates/localDates';
import { noteRecord } from '../../platform/http/idempotency/noteRecord';
import {
  COVERAGE_TABLE,
  insertCoverage,
  readCoverage,
} from '../coverage/coverageTable';
import { ContractRecord, CountedContract, NewCoverage } from './ContractRecord';
import {
  ContractRow,
  CONTRACTS_TABLE,
  lockContract,
  toContractRecord,
  toContractRow,
} from './contractsTable';
import { EXPIRING_DAYS } from './contractStatus';
import { NumberTakenError } from './NumberTakenError';

/** The local date on which contracts of a calendar are looked at. */
export interface CalendarDay {
  calendarId: string;
  today: string;
}

/** Which contracts are listed. */
export interface ContractListing {
  scope: ListScope;
  customerRef?: string;
  status?: readonly ContractStatus[];
  /** Words that all occur in number or title. */
  q?: string;
  cursor?: string;
  limit: number;
}

const ORDER = 'contracts-by-end';

/** What is so of a contract beside its day. */
const IN_STATUS: Record<ContractStatus, string> = {
  planned: 'c.starts_on > days.today',
  running: 'c.starts_on <= days.today and c.ends_on > days.expiring_until',
  expiring:
    'c.starts_on <= days.today and c.ends_on between days.today and days.expiring_until',
  expired: 'c.ends_on < days.today',
};

type CountedRow = ContractRow & {
  covered_devices: number | string;
  covers_whole_customer: number | null;
  covers_anything: number | null;
  renewed_by_contract_id: string | null;
};

/** Keeps contracts. */
export class ContractStore {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  /**
   * Contracts in the order of their end.
   *
   * @param days - of every calendar there is
   */
  async listContracts(
    listing: ContractListing,
    days: readonly CalendarDay[],
  ): Promise<{ items: CountedContract[]; nextCursor?: string }> {
    const query = this.#selectCounted(days)
      .orderBy('c.ends_on')
      .orderBy('c.id')
      .limit(listing.limit + 1);
    applyListScope(query, listing.scope, { customerRef: 'c.customer_ref' });
    whereWordsOccur(query, 'c.search_text', listing.q);
    if (listing.customerRef) {
      query.where('c.customer_ref', listing.customerRef);
    }
    if (listing.status) whereStatus(query, listing.status);
    if (listing.cursor) {
      const key = decodeCursor(ORDER, [z.string(), z.string()], listing.cursor);
      query.whereRaw('(c.ends_on, c.id) > (?, ?)', key);
    }
    const rows: CountedRow[] = await query;
    const page = cutPage(ORDER, rows, listing.limit, row => [
      row.ends_on,
      row.id,
    ]);
    return { ...page, items: page.items.map(toCountedContract) };
  }

  /**
   * How many contracts are in each state.
   *
   * @param days - of every calendar there is
   */
  async countContracts(
    listing: Pick<ContractListing, 'scope' | 'customerRef'>,
    days: readonly CalendarDay[],
  ): Promise<ContractCounts> {
    const query = this.#selectBesideDays(days);
    for (const [status, condition] of Object.entries(IN_STATUS)) {
      query.select(
        this.#db.raw(`count(case when ${condition} then 1 end) as ??`, [
          status,
        ]),
      );
    }
    applyListScope(query, listing.scope, { customerRef: 'c.customer_ref' });
    if (listing.customerRef) {
      query.where('c.customer_ref', listing.customerRef);
    }
    const row: Record<ContractStatus, number | string> = await query.first();
    return {
      planned: Number(row.planned),
      running: Number(row.running),
      expiring: Number(row.expiring),
      expired: Number(row.expired),
    };
  }

  async findContract(
    id: string,
    days: readonly CalendarDay[],
  ): Promise<CountedContract | undefined> {
    const row: CountedRow | undefined = await this.#selectCounted(days)
      .where('c.id', id)
      .first();
    return row && toCountedContract(row);
  }

  /** Contracts by id, without what is counted. */
  async getContracts(
    ids: readonly string[],
    scope: ListScope = 'all',
  ): Promise<Map<string, ContractRecord>> {
    const rows: ContractRow[] = await this.#db(CONTRACTS_TABLE)
      .whereIn('id', ids)
      .modify(applyListScope, scope, { customerRef: 'customer_ref' });
    return new Map(rows.map(row => [row.id, toContractRecord(row)]));
  }

  async listCustomerContracts(customerRef: string): Promise<ContractRecord[]> {
    const rows = await this.#db<ContractRow>(CONTRACTS_TABLE)
      .where('customer_ref', customerRef)
      .orderBy('ends_on')
      .orderBy('id');
    return rows.map(toContractRecord);
  }

  /**
   * Keeps a new contract and what it covers from the start.
   *
   * @throws NumberTakenError
   */
  async insertContract(
    contract: ContractRecord,
    coverage: readonly NewCoverage[],
  ): Promise<void> {
    await this.#refuseDuplicates(contract, () =>
      this.#db.transaction(async tx => {
        await tx<ContractRow>(CONTRACTS_TABLE).insert(toContractRow(contract));
        await insertCoverage(tx, coverage);
        await noteRecord(tx, {
          requestPath: '/contracts',
          address: `/contracts/${contract.id}`,
        });
      }),
    );
  }

  /**
   * Keeps the contract that follows another, with what of its coverage and of
   * all else goes on. Nobody changes either of the other while it is read.
   *
   * @param renewed - as it was read
   * @throws NumberTakenError; ConflictError where the other contract has been
   * changed or renewed
   */
  async renewContract(
    contract: ContractRecord,
    renewed: ContractRecord,
    goesOn: {
      carryOver: (rows: readonly NewCoverage[]) => NewCoverage[];
      writeAlong?: (transaction: Knex.Transaction) => Promise<void>;
    },
  ): Promise<void> {
    await this.#refuseDuplicates(contract, () =>
      this.#db.transaction(async tx => {
        const { version } = await lockContract(tx, renewed.id);
        if (version !== renewed.version) {
          throw changedSince(`Contract ${renewed.number}`, renewed.version);
        }
        const rows = await readCoverage(tx, renewed.id);
        await tx<ContractRow>(CONTRACTS_TABLE).insert(toContractRow(contract));
        await insertCoverage(tx, goesOn.carryOver(rows));
        await goesOn.writeAlong?.(tx);
        await noteRecord(tx, {
          requestPath: `/contracts/${renewed.id}/renew`,
          address: `/contracts/${contract.id}`,
        });
      }),
    );
  }

  /**
   * Replaces the contract of the version before.
   *
   * @param isRenumbered - its number is not the one of that version
   * @throws ConflictError where that is no longer the version; NumberTakenError
   */
  async updateContract(
    contract: ContractRecord,
    { isRenumbered = false } = {},
  ): Promise<void> {
    const { number_key, ...row } = toContractRow(contract);
    const updated = await this.#refuseDuplicates(contract, () =>
      this.#db<ContractRow>(CONTRACTS_TABLE)
        .where({ id: contract.id, version: contract.version - 1 })
        // Numbers that were the same before keys were unique stay as they are.
        .update(isRenumbered ? { ...row, number_key } : row),
    );
    if (updated === 0) {
      throw changedSince(`Contract ${contract.number}`, contract.version - 1);
    }
  }

  /** Contracts `c`, each beside the day it is looked at. */
  #selectBesideDays(days: readonly CalendarDay[]): Knex.QueryBuilder {
    return (
      this.#db
        .with(
          'days',
          ['calendar_id', 'today', 'expiring_until'],
          this.#db.raw(
            `values ${days.map(() => '(?, ?, ?)').join(', ')}`,
            days.flatMap(({ calendarId, today }) => [
              calendarId,
              today,
              addDays(today, EXPIRING_DAYS - 1),
            ]),
          ),
        )
        .from({ c: CONTRACTS_TABLE })
        // A contract that has lost its calendar is not one that does not exist.
        .leftJoin('days', 'days.calendar_id', 'c.calendar_id')
    );
  }

  /** Contracts `c`, each beside the day it is looked at, with what is counted. */
  #selectCounted(days: readonly CalendarDay[]): Knex.QueryBuilder {
    const rowsWithin = () =>
      this.#db({ r: COVERAGE_TABLE })
        .whereRaw('r.contract_id = c.id')
        .whereRaw('r.starts_on <= c.ends_on')
        .whereRaw('r.ends_on >= c.starts_on');
    return this.#selectBesideDays(days)
      .leftJoin({ n: CONTRACTS_TABLE }, 'n.renews_contract_id', 'c.id')
      .select('c.*', { renewed_by_contract_id: 'n.id' })
      .select(
        rowsWithin()
          .where('r.scope', 'device')
          // What a contract will cover or has covered, counted by its own dates.
          .whereRaw(
            '(days.today between r.starts_on and r.ends_on or not days.today between c.starts_on and c.ends_on)',
          )
          .countDistinct('r.covered_ref')
          .as('covered_devices'),
        rowsWithin()
          .where('r.scope', 'contract')
          .select(this.#db.raw('1'))
          .limit(1)
          .as('covers_whole_customer'),
        rowsWithin().select(this.#db.raw('1')).limit(1).as('covers_anything'),
      );
  }

  async #refuseDuplicates<T>(
    contract: ContractRecord,
    write: () => Promise<T>,
  ): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (!isDatabaseConflictError(error)) throw error;
      const namesake = await this.#db<ContractRow>(CONTRACTS_TABLE)
        .where(same =>
          same
            .where('number_key', contractNumberKey(contract.number))
            .orWhere('number', contract.number),
        )
        .whereNot('id', contract.id)
        .first();
      throw namesake
        ? new NumberTakenError(contract.number, toContractRecord(namesake))
        : new ConflictError('The contract has been renewed by somebody else');
    }
  }
}

function whereStatus(
  query: Knex.QueryBuilder,
  statuses: readonly ContractStatus[],
): void {
  query.where(anyStatus =>
    statuses.forEach(status => anyStatus.orWhereRaw(IN_STATUS[status])),
  );
}

function toCountedContract(row: CountedRow): CountedContract {
  return {
    ...toContractRecord(row),
    coveredDevices: Number(row.covered_devices),
    coversWholeCustomer: row.covers_whole_customer !== null,
    coversAnything: row.covers_anything !== null,
    ...(row.renewed_by_contract_id
      ? { renewedByContractId: row.renewed_by_contract_id }
      : {}),
  };
}
