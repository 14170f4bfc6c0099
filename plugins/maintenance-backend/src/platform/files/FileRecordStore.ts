import { StoredFile } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { toInstant } from '../database/instants';

/** A kind of records that refer to files. */
export type FileUse = 'finding' | 'inspection' | 'obligation';

/** A stored file, and to whom it belongs. */
export interface StoredFileRecord extends StoredFile {
  customerRef: string;
}

/** What is known of a stored image. */
export interface FileRecord extends StoredFileRecord {
  /** Pixels. */
  width: number;
  height: number;
  createdAt: string;
  createdBy: string;
}

const TABLE = 'files';
const USES_TABLE = 'file_uses';

interface FileRow {
  id: string;
  customer_ref: string;
  content_type: string;
  size: number;
  width: number;
  height: number;
  sha256: string;
  created_at: Date;
  created_by: string;
}

/** Keeps what is known of files; their content is in the file store. */
export class FileRecordStore {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  async getFiles(ids: readonly string[]): Promise<Map<string, FileRecord>> {
    const rows = await this.#db<FileRow>(TABLE).whereIn('id', ids);
    return new Map(
      rows.map(row => [
        row.id,
        {
          id: row.id,
          customerRef: row.customer_ref,
          contentType: row.content_type,
          size: row.size,
          width: row.width,
          height: row.height,
          sha256: row.sha256,
          createdAt: toInstant(row.created_at),
          createdBy: row.created_by,
        },
      ]),
    );
  }

  async insertFile(file: FileRecord): Promise<void> {
    await this.#db<FileRow>(TABLE).insert({
      id: file.id,
      customer_ref: file.customerRef,
      content_type: file.contentType,
      size: file.size,
      width: file.width,
      height: file.height,
      sha256: file.sha256,
      created_at: new Date(file.createdAt),
      created_by: file.createdBy,
    });
  }

  async listUses(id: string): Promise<FileUse[]> {
    const rows: { kind: FileUse }[] = await this.#db(USES_TABLE)
      .where('file_id', id)
      .select('kind');
    return rows.map(({ kind }) => kind);
  }

  async recordUse(ids: readonly string[], kind: FileUse): Promise<void> {
    if (ids.length === 0) return;
    await this.#db(USES_TABLE)
      .insert([...new Set(ids)].map(id => ({ file_id: id, kind })))
      .onConflict(['file_id', 'kind'])
      .ignore();
  }
}
