import {
  CaseLanguage,
  CaseProblem,
  CaseStatus,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { cutPage, decodeCursor } from '../../platform/database/cursor';
import { toOptionalInstant } from '../../platform/database/instants';
import { createTextIndex } from '../../platform/database/textIndex/createTextIndex';
import { TextIndex } from '../../platform/database/textIndex/TextIndex';
import { IndexedCase } from './IndexedCase';
import {
  CaseRow,
  hashOf,
  LISTED_COLUMNS,
  ListedCaseRow,
  toCaseRow,
  toIndexedCase,
} from './caseRows';

/** A case with its file. */
export interface StoredCase extends IndexedCase {
  /** The whole file, front matter included. */
  markdown: string;
}

/** Something wrong in a file. */
export interface FileProblem extends CaseProblem {
  path: string;
}

/** How the last reading of the knowledge base went. */
export interface CaseIndexState {
  /** What the cases were read from; absent before the first reading. */
  revision?: string;
  state: 'ready' | 'pending' | 'unreadable';
  /** Why it could not be read. */
  message?: string;
  indexedAt?: string;
  problems: FileProblem[];
}

/** What a reading found. */
export interface CaseReading {
  revision: string;
  cases: readonly StoredCase[];
  problems: readonly FileProblem[];
}

export interface CaseListing {
  status?: CaseStatus;
  language?: CaseLanguage;
  /** Cases about all types have it, too. */
  deviceType?: string;
  /** Words of which all must be found. */
  q?: string;
  cursor?: string;
  limit: number;
}

const CASES_TABLE = 'cases';
const INDEX_TABLE = 'case_index';
const THE_ROW = { id: 1 };
const ORDER = 'cases-by-date';

/** Keeps a statement below what databases take, search columns included. */
const ROWS_PER_STATEMENT = 25;
const SLUGS_PER_STATEMENT = 400;

interface IndexRow {
  revision: string | null;
  state: CaseIndexState['state'];
  message: string | null;
  indexed_at: Date | number | null;
  problems: string;
}

/** Keeps the cases as they were last read, for every instance of the backend. */
export class CaseStore {
  readonly #db: Knex;
  readonly #textIndex: TextIndex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
    this.#textIndex = createTextIndex(options.db, CASES_TABLE);
  }

  async getState(): Promise<CaseIndexState> {
    const row: IndexRow = await this.#db(INDEX_TABLE).where(THE_ROW).first();
    return {
      revision: row.revision ?? undefined,
      state: row.state,
      message: row.message ?? undefined,
      indexedAt: toOptionalInstant(row.indexed_at),
      problems: JSON.parse(row.problems),
    };
  }

  /** One small query; nothing before the first reading. */
  async getRevision(): Promise<string | undefined> {
    const row: Pick<IndexRow, 'revision'> = await this.#db(INDEX_TABLE)
      .where(THE_ROW)
      .first('revision');
    return row.revision ?? undefined;
  }

  /**
   * Replaces every case with what was read, in one transaction.
   *
   * @param known - the revision that the reading began from
   * @returns the slugs of cases that came, changed or went; nothing is done and
   * nothing returned where somebody else has replaced that revision
   */
  async replaceCases(
    { revision, cases, problems }: CaseReading,
    known: string | undefined,
    at: Date,
  ): Promise<string[] | undefined> {
    // Outside of the transaction: nobody changes the cases of this revision.
    const before: Pick<CaseRow, 'slug' | 'hash'>[] = await this.#db(
      CASES_TABLE,
    ).select('slug', 'hash');
    const old = new Map(before.map(({ slug, hash }) => [slug, hash]));
    const hashes = new Map(cases.map(read => [read.slug, hashOf(read)]));
    const gone = before
      .filter(({ slug, hash }) => hashes.get(slug) !== hash)
      .map(({ slug }) => slug);
    const added = cases.filter(
      ({ slug }) => old.get(slug) !== hashes.get(slug),
    );
    const chunks = await this.#toChunks(added);

    return this.#db.transaction(async tx => {
      // First, so that of two readings that end at once one waits and gives up.
      const replaced = await tx(INDEX_TABLE)
        .where({ ...THE_ROW, revision: known ?? null })
        .update({
          revision,
          state: 'ready',
          message: null,
          indexed_at: at,
          problems: JSON.stringify(problems),
        });
      if (replaced === 0) return undefined;
      for (let i = 0; i < gone.length; i += SLUGS_PER_STATEMENT) {
        await tx(CASES_TABLE)
          .whereIn('slug', gone.slice(i, i + SLUGS_PER_STATEMENT))
          .delete();
      }
      for (const chunk of chunks) await tx(CASES_TABLE).insert(chunk);
      return [...new Set([...gone, ...added.map(({ slug }) => slug)])].sort();
    });
  }

  /** Says that the sources are readable again and have not changed. */
  async markReady(): Promise<void> {
    await this.#db(INDEX_TABLE)
      .where(THE_ROW)
      .whereNotNull('revision')
      .whereNot('state', 'ready')
      .update({ state: 'ready', message: null });
  }

  /** Says that the sources cannot be read; the cases stay. */
  async markUnreadable(message: string): Promise<void> {
    await this.#db(INDEX_TABLE)
      .where(THE_ROW)
      .update({ state: 'unreadable', message });
  }

  /** In the order of their slugs. */
  async readAll(): Promise<IndexedCase[]> {
    const rows: ListedCaseRow[] = await this.#db(CASES_TABLE).select(
      LISTED_COLUMNS,
    );
    return rows.map(toIndexedCase).sort((a, b) => (a.slug < b.slug ? -1 : 1));
  }

  async countCases(): Promise<number> {
    const [{ cases }] = await this.#db(CASES_TABLE).count({ cases: '*' });
    return Number(cases);
  }

  /**
   * Those changed last first.
   *
   * @throws InputError where the cursor is not one of this list
   */
  async listCases(
    listing: CaseListing,
  ): Promise<{ items: IndexedCase[]; nextCursor?: string }> {
    const { status, language, deviceType, q, cursor, limit } = listing;
    const query = this.#db(CASES_TABLE)
      .select(LISTED_COLUMNS)
      .orderBy([{ column: 'changed_on', order: 'desc' }, { column: 'slug' }])
      .limit(limit + 1);
    if (status) query.where('status', status);
    if (language) query.where('language', language);
    if (deviceType) {
      const type = deviceType.toLowerCase().replace(/[\\%_]/g, '\\$&');
      query.where(either =>
        either
          .where('device_types', '')
          .orWhereRaw(`device_types like ? escape '\\'`, [`%,${type},%`]),
      );
    }
    if (q?.trim()) {
      const terms = this.#textIndex.terms(q);
      if (terms.length === 0) return { items: [] };
      for (const { isInRow } of terms) query.where(isInRow);
    }
    if (cursor) {
      const [changedOn, slug] = decodeCursor(
        ORDER,
        [z.string(), z.string()],
        cursor,
      );
      query.where(after =>
        after
          .where('changed_on', '<', changedOn)
          .orWhere(sameDay =>
            sameDay.where('changed_on', changedOn).where('slug', '>', slug),
          ),
      );
    }
    const rows: ListedCaseRow[] = await query;
    const page = cutPage(ORDER, rows, limit, row => [row.changed_on, row.slug]);
    return { ...page, items: page.items.map(toIndexedCase) };
  }

  async findCase(slug: string): Promise<StoredCase | undefined> {
    const row: (ListedCaseRow & Pick<CaseRow, 'markdown'>) | undefined =
      await this.#db(CASES_TABLE)
        .where({ slug })
        .first(...LISTED_COLUMNS, 'markdown');
    return row && { ...toIndexedCase(row), markdown: row.markdown };
  }

  async #toChunks(cases: readonly StoredCase[]) {
    const chunks: ReturnType<typeof toCaseRow>[][] = [];
    for (let i = 0; i < cases.length; i += ROWS_PER_STATEMENT) {
      // Search columns take time; other requests get their turn.
      await setImmediate();
      chunks.push(
        cases
          .slice(i, i + ROWS_PER_STATEMENT)
          .map(read => toCaseRow(read, this.#textIndex)),
      );
    }
    return chunks;
  }
}
