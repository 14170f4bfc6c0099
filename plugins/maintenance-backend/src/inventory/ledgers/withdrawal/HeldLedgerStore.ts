import { Knex } from 'knex';
import { LedgerOrigin } from '../LedgerCall';
import { LedgerFile } from '../LedgerReader';

const TABLE = 'held_ledgers';

/** A file that waits for somebody, and where it comes from. */
export interface HeldLedger {
  file: LedgerFile;
  origin: LedgerOrigin;
}

/** Keeps the files of ledgers that wait for somebody. */
export class HeldLedgerStore {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  async insert(
    ledgerId: string,
    { file, origin }: HeldLedger,
    transaction: Knex.Transaction,
  ): Promise<void> {
    const { bytes, ...upload } = file;
    await transaction(TABLE).insert({
      ledger_id: ledgerId,
      content: bytes,
      upload: JSON.stringify(upload),
      origin: JSON.stringify(origin),
    });
  }

  /** Undefined once somebody has decided on it. */
  async find(ledgerId: string): Promise<HeldLedger | undefined> {
    const row = await this.#db(TABLE).where('ledger_id', ledgerId).first();
    if (!row) return undefined;
    return {
      file: { ...JSON.parse(row.upload), bytes: row.content },
      origin: JSON.parse(row.origin),
    };
  }

  async delete(ledgerId: string, transaction: Knex.Transaction): Promise<void> {
    await transaction(TABLE).where('ledger_id', ledgerId).delete();
  }
}
