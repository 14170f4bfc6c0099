import { Knex } from 'knex';
import { z } from 'zod';
import { applyListScope } from '../../platform/authorization/applyListScope';
import { cutPage, decodeCursor } from '../../platform/database/cursor';
import { toInstant } from '../../platform/database/instants';
import {
  formatIncidentId,
  parseIncidentId,
} from '../../incidents/log/incidentId';
import { whereIncidentReadable } from '../../incidents/log/whereIncidentReadable';
import {
  FeedbackRecord,
  FeedbackScopes,
  FeedbackStore,
  ListedFeedback,
} from './FeedbackStore';
import { FeedbackTally } from './matching/rankFits';
import { toComparableName } from './matching/models';

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

/** Keeps feedback in the plugin's database. */
export class DatabaseFeedbackStore implements FeedbackStore {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

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

  async removeFeedback(
    said: Parameters<FeedbackStore['removeFeedback']>[0],
  ): Promise<void> {
    const { slug, userRef, target } = said;
    await this.#db<FeedbackRow>(TABLE)
      .where({ slug, user_ref: userRef, target })
      .delete();
  }

  async listFeedback(
    query: Parameters<FeedbackStore['listFeedback']>[0],
  ): Promise<{ items: ListedFeedback[]; nextCursor?: string }> {
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

  async findOwnFeedback(
    query: Parameters<FeedbackStore['findOwnFeedback']>[0],
  ): Promise<Map<string, boolean>> {
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
