import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { LedgerUploadState } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';

/** An upload as it is kept. */
export interface LedgerUploadRecord extends LedgerUploadState {
  startedBy: string;
  updatedAt: Date;
}

const UPLOADS_TABLE = 'ledger_uploads';

interface UploadRow {
  id: string;
  state: LedgerUploadState['state'];
  step: LedgerUploadState['step'];
  done: number;
  total: number;
  share: number | null;
  ledger_id: string | null;
  message: string | null;
  started_by: string;
  updated_at: Date | number;
}

/** Keeps how far uploads are, for all instances. */
export class LedgerUploadStore {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  /** @throws ConflictError where there is one with this id */
  async insertUpload(upload: LedgerUploadRecord): Promise<void> {
    try {
      await this.#db(UPLOADS_TABLE).insert(toRow(upload));
    } catch (error) {
      if (!isDatabaseConflictError(error)) throw error;
      throw new ConflictError(
        `uploadId is "${upload.id}", which an earlier upload has`,
      );
    }
  }

  /** What came of it stays where it is not told again. */
  async updateUpload(upload: LedgerUploadRecord): Promise<void> {
    const { id, ledger_id, ...changes } = toRow(upload);
    await this.#db(UPLOADS_TABLE)
      .where({ id })
      .update({ ...changes, ...(ledger_id !== null && { ledger_id }) });
  }

  /** Keeps what comes of it, within the transaction that makes it so. */
  async recordLedger(
    id: string,
    ledgerId: string,
    transaction: Knex.Transaction,
  ): Promise<void> {
    await transaction(UPLOADS_TABLE)
      .where({ id })
      .update({ ledger_id: ledgerId });
  }

  async findUpload(id: string): Promise<LedgerUploadRecord | undefined> {
    const row = await this.#db<UploadRow>(UPLOADS_TABLE).where({ id }).first();
    return row && fromRow(row);
  }

  /** Forgets those that have not changed since. */
  async forgetBefore(instant: Date): Promise<void> {
    await this.#db(UPLOADS_TABLE).where('updated_at', '<', instant).delete();
  }
}

function toRow(upload: LedgerUploadRecord) {
  return {
    id: upload.id,
    state: upload.state,
    step: upload.step,
    done: upload.done,
    total: upload.total,
    share: upload.share ?? null,
    ledger_id: upload.ledgerId ?? null,
    message: upload.message ?? null,
    started_by: upload.startedBy,
    updated_at: upload.updatedAt,
  };
}

function fromRow(row: UploadRow): LedgerUploadRecord {
  return {
    id: row.id,
    state: row.state,
    step: row.step,
    done: row.done,
    total: row.total,
    ...(row.share !== null && { share: row.share }),
    ...(row.ledger_id !== null && { ledgerId: row.ledger_id }),
    ...(row.message !== null && { message: row.message }),
    startedBy: row.started_by,
    updatedAt: new Date(row.updated_at),
  };
}
