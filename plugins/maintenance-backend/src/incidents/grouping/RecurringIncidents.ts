import {
  DeviceFacts,
  FaultLevel,
  IncidentEvent,
  IncidentState,
  RecurrenceKind,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { applyListScope } from '../../platform/authorization/applyListScope';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
import { toInstant } from '../../platform/database/instants';
import { formatIncidentId, incidentKeyOf } from '../log/incidentId';
import { SCOPE_COLUMNS } from '../log/incidentListQuery';
import { IncidentLog, IncidentSubject } from '../log/IncidentLog';
import {
  IncidentEventRow,
  IncidentRow,
  toEvent,
  toSubject,
} from '../log/incidentRows';
import {
  columnsOf,
  Count,
  countsOf,
  GroupRow,
  IncidentGroup,
  toGroup,
} from './incidentGroupRows';
import {
  formatRecurrenceKey,
  identityValues,
  RecurrenceIdentity,
  toIdentity,
} from './RecurrenceIdentity';

/** Which incidents are looked at; cancelled ones never are. */
export interface IncidentSelection {
  scope: ListScope;
  customerRef?: string;
  /** When they were reported; later than this. */
  after: Date;
  /** Until this, included. */
  until: Date;
}

/** An incident of a group, with its log. */
export interface GroupedIncident extends IncidentSubject {
  id: string;
  title: string;
  level: FaultLevel;
  state: IncidentState;
  reportedAt: string;
  log: IncidentLog;
}

/** What an incident says in its own words. */
export interface NamedFault {
  title: string;
  device?: DeviceFacts;
  faultPart?: string;
  faultCode?: string;
}

/**
 * Counts incidents by what they have in common, in their rows alone: an index
 * holds all that is counted. It checks no permissions, but every question is
 * narrowed to what its reader may see.
 */
export class RecurringIncidents {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  /**
   * Groups of at least `minimum` incidents, in no order. One query for each
   * kind.
   */
  async groupIncidents(
    selection: IncidentSelection & {
      kinds: readonly RecurrenceKind[];
      minimum: number;
      /** Only this group. */
      identity?: RecurrenceIdentity;
    },
  ): Promise<IncidentGroup[]> {
    const { identity, kinds, minimum } = selection;
    const groups = await Promise.all(
      kinds.map(async kind => {
        const columns = columnsOf(kind);
        const rows: GroupRow[] = await this.#select(selection)
          .where(identity ? toWhere(identity) : {})
          .modify(query =>
            columns.forEach(column => query.whereNotNull(column)),
          )
          .groupBy(columns)
          .havingRaw('count(*) >= ?', [minimum])
          .select(...columns, ...countsOf(kind, this.#db));
        return rows.map(row => toGroup(kind, row));
      }),
    );
    return groups.flat();
  }

  /**
   * Counts by key of the group and by month `YYYY-MM`; months without incidents
   * are missing. One query for each kind among the groups.
   */
  async countMonths(
    identities: readonly RecurrenceIdentity[],
    selection: IncidentSelection,
  ): Promise<Map<string, Map<string, number>>> {
    const kinds = [...new Set(identities.map(({ kind }) => kind))];
    const counts = new Map<string, Map<string, number>>();
    for (const kind of kinds) {
      const columns = columnsOf(kind);
      const rows: (Record<string, string> & { incidents: Count })[] =
        await this.#select(selection)
          .whereIn(
            columns,
            identities
              .filter(identity => identity.kind === kind)
              .map(identityValues),
          )
          .groupBy([...columns, 'reported_month'])
          .select(
            ...columns,
            'reported_month',
            this.#db.raw('count(*) as incidents'),
          );
      for (const row of rows) {
        const key = formatRecurrenceKey(
          toIdentity(
            kind,
            columns.map(column => row[column]),
          ),
        );
        const months = counts.get(key) ?? new Map<string, number>();
        counts.set(key, months.set(row.reported_month, Number(row.incidents)));
      }
    }
    return counts;
  }

  /** By incident id, in one query; those that do not exist are missing. */
  async nameFaults(ids: readonly string[]): Promise<Map<string, NamedFault>> {
    const rows: Pick<
      IncidentRow,
      | 'id'
      | 'title'
      | 'device'
      | 'device_ref'
      | 'customer_ref'
      | 'fault_part'
      | 'fault_code'
    >[] = await this.#db('incidents')
      .whereIn(
        'id',
        ids.flatMap(id => incidentKeyOf(id) ?? []),
      )
      .select(
        'id',
        'title',
        'device',
        'device_ref',
        'customer_ref',
        'fault_part',
        'fault_code',
      );
    return new Map(
      rows.map(row => [
        formatIncidentId(row.id),
        {
          title: row.title,
          device: toSubject(row).device,
          faultPart: row.fault_part ?? undefined,
          faultCode: row.fault_code ?? undefined,
        },
      ]),
    );
  }

  /** Newest first, in two queries. */
  async listIncidents(
    identity: RecurrenceIdentity,
    selection: IncidentSelection & { limit: number },
  ): Promise<GroupedIncident[]> {
    const rows: Pick<
      IncidentRow,
      | 'id'
      | 'title'
      | 'level'
      | 'state'
      | 'device'
      | 'device_ref'
      | 'customer_ref'
      | 'reported_at'
    >[] = await this.#select(selection)
      .where(toWhere(identity))
      .orderBy([
        { column: 'reported_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(selection.limit)
      .select(
        'id',
        'title',
        'level',
        'state',
        'device',
        'device_ref',
        'customer_ref',
        'reported_at',
      );
    const events: IncidentEventRow[] = await this.#db('incident_events')
      .whereIn(
        'incident_id',
        rows.map(({ id }) => id),
      )
      .orderBy(['incident_id', 'sequence']);
    const logs = new Map<number, IncidentEvent[]>();
    for (const event of events) {
      const known = logs.get(event.incident_id);
      if (known) known.push(toEvent(event));
      else logs.set(event.incident_id, [toEvent(event)]);
    }
    return rows.map(row => {
      const id = formatIncidentId(row.id);
      return {
        id,
        title: row.title,
        level: row.level as FaultLevel,
        state: row.state as IncidentState,
        ...toSubject(row),
        reportedAt: toInstant(row.reported_at),
        log: { id, events: logs.get(row.id) ?? [] },
      };
    });
  }

  async countIncidents(selection: IncidentSelection): Promise<number> {
    const [{ incidents }] = await this.#select(selection).count({
      incidents: '*',
    });
    return Number(incidents);
  }

  #select(selection: IncidentSelection): Knex.QueryBuilder {
    const { scope, customerRef, after, until } = selection;
    return this.#db('incidents')
      .where('reported_at', '>', after)
      .where('reported_at', '<=', until)
      .whereNot('state', 'cancelled')
      .modify(query => {
        applyListScope(query, scope, SCOPE_COLUMNS);
        if (customerRef) query.where('customer_ref', customerRef);
      });
  }
}

function toWhere(identity: RecurrenceIdentity): Record<string, string> {
  const values = identityValues(identity);
  return Object.fromEntries(
    columnsOf(identity.kind).map((column, i) => [column, values[i]]),
  );
}
