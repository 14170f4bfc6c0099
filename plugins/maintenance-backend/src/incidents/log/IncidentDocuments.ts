import { SearchDocument } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { INTEGER_KEY } from '../../platform/database/cursor';
import {
  DocumentBatch,
  DocumentListing,
  SearchDocumentSource,
} from '../../platform/searchDocuments/SearchDocumentSource';
import { joinText } from '../../platform/searchDocuments/joinText';
import { formatIncidentId } from './incidentId';
import { IncidentEventRow, IncidentRow, toSubject } from './incidentRows';

/** The events that say in words what was wrong and what was done. */
const TELLING_EVENTS = ['report', 'resolve', 'close'];

type DocumentedRow = Pick<
  IncidentRow,
  'id' | 'title' | 'level' | 'state' | 'device' | 'device_ref' | 'customer_ref'
>;

interface Words {
  description?: string;
  cause?: string;
  solution?: string;
  prevention?: string;
  faultCode?: string;
  faultPart?: string;
}

/** Incidents as search indexes them, in the order of their numbers. */
export class IncidentDocuments implements SearchDocumentSource {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  async readDocuments({
    after,
    limit,
  }: DocumentListing): Promise<DocumentBatch> {
    const rows: DocumentedRow[] = await this.#db('incidents')
      .select(
        'id',
        'title',
        'level',
        'state',
        'device',
        'device_ref',
        'customer_ref',
      )
      .where('id', '>', INTEGER_KEY.catch(0).parse(Number(after)))
      .orderBy('id')
      .limit(limit);
    const words = await this.#readWords(rows.map(({ id }) => id));
    return {
      documents: rows.map(row => toDocument(row, words.get(row.id) ?? {})),
      nextAfter:
        rows.length === limit ? String(rows[rows.length - 1].id) : undefined,
    };
  }

  /** What events said, the later word replacing the earlier one. */
  async #readWords(keys: number[]): Promise<Map<number, Words>> {
    const rows: IncidentEventRow[] = await this.#db('incident_events')
      .select('incident_id', 'payload')
      .whereIn('incident_id', keys)
      .whereIn('type', TELLING_EVENTS)
      .orderBy(['incident_id', 'sequence']);
    const words = new Map<number, Words>();
    for (const { incident_id, payload } of rows) {
      words.set(incident_id, {
        ...words.get(incident_id),
        ...JSON.parse(payload),
      });
    }
    return words;
  }
}

function toDocument(row: DocumentedRow, words: Words): SearchDocument {
  const id = formatIncidentId(row.id);
  const { device, customerTitle, deviceDescription } = toSubject(row);
  return {
    id,
    title: `${id} ${row.title}`,
    text: joinText([
      words.description,
      words.faultCode,
      words.faultPart,
      words.cause,
      words.solution,
      words.prevention,
      device?.title,
      device?.serialNumber,
      device && `${device.manufacturer} ${device.model}`,
      deviceDescription,
      customerTitle,
      device?.siteTitle,
    ]),
    facets: {
      level: row.level,
      state: row.state,
      customerRef: row.customer_ref,
    },
  };
}
