import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { z } from 'zod';
import { cutPage, decodeCursor } from '../../platform/database/cursor';
import { changedSince } from '../../platform/database/recordVersions';
import { ApprovedDraft, CaseDraftRecord, DraftPhase } from './CaseDraftRecord';
import {
  CaseDraftRow,
  DRAFTS_TABLE,
  toDraftRecord,
  toDraftRow,
} from './caseDraftRows';

/** Which drafts are listed; refs are normalised. */
export interface CaseDraftListing {
  phases?: readonly DraftPhase[];
  authorRef?: string;
  cursor?: string;
  limit: number;
}

const ORDER = 'case-drafts-by-change';
const OPEN: DraftPhase[] = ['writing', 'in-review', 'publishing'];
const KEYS_PER_STATEMENT = 400;

/** Keeps drafts of fault cases. */
export class CaseDraftStore {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  async insertDraft(draft: CaseDraftRecord): Promise<void> {
    await this.#db(DRAFTS_TABLE).insert(toDraftRow(draft));
  }

  async findDraft(id: string): Promise<CaseDraftRecord | undefined> {
    const row = await this.#db<CaseDraftRow>(DRAFTS_TABLE)
      .where({ id })
      .first();
    return row && toDraftRecord(row);
  }

  /** Those changed last first. */
  async listDrafts(
    listing: CaseDraftListing,
  ): Promise<{ items: CaseDraftRecord[]; nextCursor?: string }> {
    const { phases, authorRef, cursor, limit } = listing;
    const query = this.#db<CaseDraftRow>(DRAFTS_TABLE)
      .orderBy([
        { column: 'updated_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit + 1);
    if (phases) query.whereIn('state', phases);
    if (authorRef) query.where('author_ref', authorRef);
    if (cursor) {
      const [updatedAt, id] = decodeCursor(
        ORDER,
        [z.iso.datetime(), z.string()],
        cursor,
      );
      query.whereRaw('(updated_at, id) < (?, ?)', [new Date(updatedAt), id]);
    }
    const rows: CaseDraftRow[] = await query;
    return cutPage(ORDER, rows.map(toDraftRecord), limit, item => [
      item.updatedAt,
      item.id,
    ]);
  }

  /**
   * Keeps the next version of a draft.
   *
   * @throws ConflictError where the version before is no longer the one kept,
   * or another draft that is reviewed has the same slug
   */
  async updateDraft(draft: CaseDraftRecord): Promise<void> {
    const { id, version, slug } = draft;
    let updated: number;
    try {
      updated = await this.#db<CaseDraftRow>(DRAFTS_TABLE)
        .where({ id, version: version - 1 })
        .update(toDraftRow(draft));
    } catch (error) {
      if (!isDatabaseConflictError(error)) throw error;
      throw new ConflictError(
        `Another draft with the name "${slug}" is reviewed already`,
      );
    }
    if (updated === 0) {
      throw changedSince('The draft', version - 1);
    }
  }

  /** Slugs of drafts that are written or reviewed. */
  async listOpenSlugs(): Promise<Set<string>> {
    const slugs: string[] = await this.#db(DRAFTS_TABLE)
      .whereIn('state', OPEN)
      .whereNotNull('slug')
      .pluck('slug');
    return new Set(slugs);
  }

  /** Ids of drafts that are written or reviewed, by recurrence key. */
  async findOpenDrafts(
    recurrenceKeys: readonly string[],
  ): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (let i = 0; i < recurrenceKeys.length; i += KEYS_PER_STATEMENT) {
      const rows = await this.#db<CaseDraftRow>(DRAFTS_TABLE)
        .whereIn(
          'recurrence_key',
          recurrenceKeys.slice(i, i + KEYS_PER_STATEMENT),
        )
        .whereIn('state', OPEN)
        .orderBy(['created_at', 'id'])
        .select('recurrence_key', 'id');
      for (const row of rows) {
        if (row.recurrence_key) found.set(row.recurrence_key, row.id);
      }
    }
    return found;
  }

  /** Slugs of published drafts, by recurrence key. */
  async listWrittenCases(): Promise<Map<string, string[]>> {
    const rows = await this.#db<CaseDraftRow>(DRAFTS_TABLE)
      .where('state', 'published')
      .whereNotNull('recurrence_key')
      .orderBy('slug')
      .select('recurrence_key', 'slug');
    const written = new Map<string, string[]>();
    for (const { recurrence_key: key, slug } of rows) {
      if (!key || !slug) continue;
      written.set(key, [...(written.get(key) ?? []), slug]);
    }
    return written;
  }

  /** Drafts whose publication began before and has not been heard of since. */
  async listUnfinished(before: Date): Promise<ApprovedDraft[]> {
    const rows: CaseDraftRow[] = await this.#db(DRAFTS_TABLE)
      .where('state', 'publishing')
      .where('updated_at', '<', before)
      .orderBy(['updated_at', 'id']);
    return rows.map(row => toDraftRecord(row) as ApprovedDraft);
  }
}
