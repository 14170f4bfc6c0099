import { InputError } from '@backstage/errors';
import { Knex } from 'knex';
import { DateRange } from '../../platform/dates/localDates';
import { ContractRecord } from '../contracts/ContractRecord';

/** Which records of a contract go on in which one. */
export interface CarryOver {
  /** Those that go on; all that can where it is left out. */
  ids?: readonly string[];
  contract: ContractRecord;
  following: ContractRecord;
  /** Who renews the contract. */
  actorRef: string;
}

/**
 * Something that was agreed with a contract and goes on in the one that
 * follows, as the capability knows it whose records they are.
 */
export interface RenewalSource<Carried> {
  /** What of a contract can go on, with its dates moved into another term. */
  listCarried(contract: ContractRecord, term: DateRange): Promise<Carried[]>;

  /**
   * Makes of records of a contract those of the one that follows. Reads what it
   * takes and returns what writes it: SQLite has one connection, which the
   * transaction holds.
   *
   * @throws InputError where one of them cannot go on
   */
  prepare(
    carryOver: CarryOver,
  ): Promise<(transaction: Knex.Transaction) => Promise<void>>;
}

/** The records that are to go on. @throws InputError where one is not among those that can */
export function chosen<Kept extends { id: string }>(
  records: readonly Kept[],
  ids: readonly string[] | undefined,
  field: string,
): Kept[] {
  const unknown = ids?.find(id => !records.some(record => record.id === id));
  if (unknown !== undefined) {
    throw new InputError(
      `${field} names "${unknown}", which cannot go on in the following contract`,
    );
  }
  return records.filter(({ id }) => !ids || ids.includes(id));
}
