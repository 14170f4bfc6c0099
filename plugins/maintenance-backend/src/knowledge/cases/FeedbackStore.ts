import { Knex } from 'knex';
import { z } from 'zod';
import {
  formatIncidentId,
  parseIncidentId,
} from '../../incidents/log/incidentId';
import { whereIncidentReadable } from '../../incidents/log/whereIncidentReadable';
import { applyListScope } from '../../platform/authorization/applyListScope';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
import { cutPage, decodeCursor } from '../../platform/database/cursor';
import { toInstant } from '../../platform/database/instants';
import { toComparableName } from './matching/models';
import { FeedbackTally } from './matching/rankFits';

/** What a user said about a case on an incident or a device. */
export interface FeedbackRecord {
  id: string;
  slug: string;
  userRef: string;
  worked: boolean;
  note?: string;
  givenAt: string;
  device: {
    deviceRef: string;
    title: string;
    customerRef: string;
    manufacturer: string;
    model: string;
  };
  /** Absent where it is about the device alone. */
  incident?: { id: string; title: string };
}

/** A record as lists read it, which leave out what they do not show. */
export type ListedFeedback = Omit<FeedbackRecord, 'device'> & {
  device: Pick<FeedbackRecord['device'], 'deviceRef' | 'title'>;
};

/** Whose feedback lists show; a scope that is absent shows none. */
export interface FeedbackScopes {
  /** For feedback on devices. */
  devices?: ListScope;
  /** For feedback on incidents. */
  incidents?: ListScope;
}

const TABLE = 'case_feedback';
const ORDER = 'case-feedback';

interface FeedbackRow {
  id: string;
  slug: string;
  user_ref: string;
  target: string;
  worked: boolean | number;
  note: string | null;
  given_at: Date | number | string;
  device_ref: string;
  device_title: string;
  model_key: string;
  customer_ref: string;
  incident_id: number | null;
  incident_title: string | null;
}

/** Sums are text on PostgreSQL. */
type TallyRow = { slug: string } & Record<
  'worked' | 'not_worked' | 'same_worked' | 'same_not_worked',
  number | string
>;

/** Keeps feedback, also on cases that have left the knowledge base. */
export class FeedbackStore {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  /**
   * Keeps feedback in place of what the same user said about the same case on
   * the same incident or device.
   *
   * @returns the id that it has
   */
  async putFeedback(feedback: FeedbackRecord): Promise<string> {
    const { id, ...row } = toRow(feedback);
    const { slug, user_ref, target, ...said } = row;
    await this.#db<FeedbackRow>(TABLE)
      .insert({ id, ...row })
      .onConflict(['slug', 'user_ref', 'target'])
      .merge(said);
    const kept = await this.#db<FeedbackRow>(TABLE)
      .where({ slug, user_ref, target })
      .first('id');
    return kept?.id ?? id;
  }

  /** Forgets what a user said about a case on an incident or a device, if anything. */
  async removeFeedback(said: {
    slug: string;
    userRef: string;
    /** The id of the incident or the ref of the device. */
    target: string;
  }): Promise<void> {
    const { slug, userRef, target } = said;
    await this.#db<FeedbackRow>(TABLE)
      .where({ slug, user_ref: userRef, target })
      .delete();
  }

  /**
   * Newest first.
   *
   * @throws InputError where the cursor is not one of this list
   */
  async listFeedback(query: {
    slug: string;
    scopes: FeedbackScopes;
    cursor?: string;
    limit: number;
  }): Promise<{ items: ListedFeedback[]; nextCursor?: string }> {
    const { slug, scopes, cursor, limit } = query;
    const select = this.#db<FeedbackRow>(TABLE)
      .where({ slug })
      .where(readable => applyScopes(readable, scopes))
      .orderBy('given_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1);
    if (cursor) {
      const [givenAt, id] = decodeCursor(
        ORDER,
        [z.iso.datetime(), z.string()],
        cursor,
      );
      select.whereRaw('(given_at, id) < (?, ?)', [new Date(givenAt), id]);
    }
    const rows = await select;
    return cutPage(ORDER, rows.map(toListedFeedback), limit, item => [
      item.givenAt,
      item.id,
    ]);
  }

  /**
   * Counts by slug, in one query; cases without feedback are missing.
   *
   * @param device - whose model counts as the same
   */
  async tallyFeedback(
    slugs: readonly string[],
    device?: { manufacturer: string; model: string },
  ): Promise<Map<string, FeedbackTally>> {
    if (slugs.length === 0) return new Map();
    const count = (condition: string, name: string, values: string[] = []) =>
      this.#db.raw(`count(case when ${condition} then 1 end) as ??`, [
        ...values,
        name,
      ]);
    const model = [device ? modelKeyOf(device) : ''];
    const rows: TallyRow[] = await this.#db(TABLE)
      .whereIn('slug', slugs)
      .groupBy('slug')
      .select(
        'slug',
        count('worked', 'worked'),
        count('not worked', 'not_worked'),
        count('worked and model_key = ?', 'same_worked', model),
        count('not worked and model_key = ?', 'same_not_worked', model),
      );
    return new Map(
      rows.map(row => [
        row.slug,
        {
          worked: Number(row.worked),
          didNotWork: Number(row.not_worked),
          sameModel: {
            worked: Number(row.same_worked),
            didNotWork: Number(row.same_not_worked),
          },
        },
      ]),
    );
  }

  /** What a user said on an incident or a device, by slug. */
  async findOwnFeedback(query: {
    userRef: string;
    /** The id of the incident or the ref of the device. */
    target: string;
    slugs: readonly string[];
  }): Promise<Map<string, boolean>> {
    const { userRef, target, slugs } = query;
    const rows = await this.#db<FeedbackRow>(TABLE)
      .where({ user_ref: userRef, target })
      .whereIn('slug', slugs)
      .select('slug', 'worked');
    return new Map(rows.map(({ slug, worked }) => [slug, Boolean(worked)]));
  }
}

function applyScopes(
  query: Knex.QueryBuilder,
  { devices, incidents }: FeedbackScopes,
): void {
  query.whereRaw('1 = 0');
  if (devices) {
    query.orWhere(onDevice => {
      onDevice.whereNull('incident_id');
      applyListScope(onDevice, devices, { customerRef: 'customer_ref' });
    });
  }
  if (incidents) {
    query.orWhere(onIncident =>
      whereIncidentReadable(onIncident, `${TABLE}.incident_id`, incidents),
    );
  }
}

function modelKeyOf(device: { manufacturer: string; model: string }): string {
  return [device.manufacturer, device.model].map(toComparableName).join('|');
}

function toRow(feedback: FeedbackRecord): FeedbackRow {
  const { device, incident } = feedback;
  return {
    id: feedback.id,
    slug: feedback.slug,
    user_ref: feedback.userRef,
    target: incident?.id ?? device.deviceRef,
    worked: feedback.worked,
    note: feedback.note ?? null,
    given_at: new Date(feedback.givenAt),
    device_ref: device.deviceRef,
    device_title: device.title,
    model_key: modelKeyOf(device),
    customer_ref: device.customerRef,
    incident_id: incident ? parseIncidentId(incident.id) : null,
    incident_title: incident?.title ?? null,
  };
}

function toListedFeedback(row: FeedbackRow): ListedFeedback {
  return {
    id: row.id,
    slug: row.slug,
    userRef: row.user_ref,
    worked: Boolean(row.worked),
    note: row.note ?? undefined,
    givenAt: toInstant(row.given_at),
    device: { deviceRef: row.device_ref, title: row.device_title },
    incident:
      row.incident_id === null
        ? undefined
        : {
            id: formatIncidentId(row.incident_id),
            title: row.incident_title ?? '',
          },
  };
}
