import {
  CLOCK_NAMES,
  ClockJudgement,
  ClockName,
  DeviceFacts,
  IncidentEvent,
  IncidentEventType,
  IncidentState,
  FaultLevel,
  normalizeFaultCode,
  normalizePart,
  PauseReason,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { toInstant, toOptionalInstant } from '../../platform/database/instants';
import { UnsealedEvent } from './hashChain';
import { formatIncidentId } from './incidentId';
import { IncidentSubject } from './IncidentLog';
import { IncidentSnapshot } from './IncidentSnapshot';
import { ListedIncident } from './IncidentStore';

/** What the drivers hand out for a timestamp. */
export type StoredInstant = Date | number | string;

export interface IncidentRow extends VerdictColumns, CountedColumns {
  id: number;
  version: number;
  state: string;
  pause_reason: string | null;
  paused_since: StoredInstant | null;
  level: string;
  title: string;
  device_ref: string | null;
  customer_ref: string;
  device: string;
  assignee_ref: string | null;
  offered_ref: string | null;
  covered: boolean | number;
  contract_id: string | null;
  contract_number: string | null;
  reported_at: StoredInstant;
  reported_month: string;
  due_sort: StoredInstant;
  breaches_at: StoredInstant | null;
  at_risk_at: StoredInstant | null;
  clocks: string;
  site_ref: string | null;
  device_type: string | null;
  manufacturer: string | null;
  model: string | null;
  fault_part: string | null;
  fault_part_key: string | null;
  fault_code: string | null;
  fault_code_key: string | null;
  turned_clocks: string | null;
}

/** What the clocks count as: 1 met, 0 breached, null where that is open. */
type VerdictColumns = Record<`${ClockName}_verdict`, number | null>;

/** From when on they count; one that is open will count as breached. */
type CountedColumns = Record<`${ClockName}_counted_at`, StoredInstant | null>;

/** What is known of a device in the column of that name, nothing but words perhaps. */
type DescribedDevice = Partial<DeviceFacts> & { deviceDescription?: string };

/** Values for columns of an incident; `search` is made by the database. */
export type IncidentColumns = Partial<IncidentRow> & {
  search?: string | Knex.Raw;
};

/** What lists read of a row. */
export type ListedRow = Pick<
  IncidentRow,
  | 'id'
  | 'version'
  | 'state'
  | 'pause_reason'
  | 'paused_since'
  | 'level'
  | 'title'
  | 'device_ref'
  | 'customer_ref'
  | 'device'
  | 'assignee_ref'
  | 'offered_ref'
  | 'covered'
  | 'contract_id'
  | 'contract_number'
  | 'reported_at'
  | 'due_sort'
  | 'breaches_at'
  | 'at_risk_at'
  | 'clocks'
  | 'turned_clocks'
>;

export interface IncidentEventRow {
  incident_id: number;
  sequence: number;
  type: string;
  at: StoredInstant;
  recorded_at: StoredInstant;
  actor_ref: string;
  payload: string;
  hash: string;
}

export const EVENT_COLUMNS: (keyof IncidentEventRow)[] = [
  'incident_id',
  'sequence',
  'type',
  'at',
  'recorded_at',
  'actor_ref',
  'payload',
  'hash',
];

const VERDICT_NUMBERS = { met: 1, breached: 0, open: null };

/** What an index entry of PostgreSQL holds of a text, in characters. */
const INDEXED_CHARACTERS = 100;

const LISTED: (keyof ListedRow)[] = [
  'id',
  'version',
  'state',
  'pause_reason',
  'paused_since',
  'level',
  'title',
  'device_ref',
  'customer_ref',
  'device',
  'assignee_ref',
  'offered_ref',
  'covered',
  'contract_id',
  'contract_number',
  'reported_at',
  'due_sort',
  'breaches_at',
  'at_risk_at',
  'clocks',
  'turned_clocks',
];

export const LISTED_COLUMNS = LISTED.map(column => `incidents.${column}`);

/** The columns that the events of an incident move. */
export function movingColumns(snapshot: IncidentSnapshot): IncidentColumns {
  return {
    version: snapshot.version,
    state: snapshot.state,
    pause_reason: snapshot.pause?.reason ?? null,
    paused_since: toDate(snapshot.pause?.since),
    level: snapshot.level,
    covered: snapshot.covered,
    contract_id: snapshot.contractId ?? null,
    contract_number: snapshot.contractNumber ?? null,
    assignee_ref: snapshot.assigneeRef ?? null,
    offered_ref: snapshot.offeredTo ?? null,
    reported_at: new Date(snapshot.reportedAt),
    reported_month: snapshot.reportedMonth,
    due_sort: new Date(snapshot.dueSort),
    breaches_at: toDate(snapshot.breachesAt),
    at_risk_at: toDate(snapshot.atRiskAt),
    clocks: JSON.stringify(snapshot.clocks),
    ...outcomeColumns(snapshot.outcomes),
    turned_clocks: snapshot.turned ? JSON.stringify(snapshot.turned) : null,
    fault_part: snapshot.faultPart || null,
    fault_part_key: indexed(normalizePart(snapshot.faultPart ?? '')),
    fault_code: snapshot.faultCode || null,
    fault_code_key: indexed(normalizeFaultCode(snapshot.faultCode ?? '')),
  };
}

/** All columns but the key and the search column. */
export function incidentColumns(snapshot: IncidentSnapshot): IncidentColumns {
  const { customerRef, customerTitle, device, deviceDescription } = snapshot;
  const described: DescribedDevice = {
    ...(device ?? { customerTitle }),
    deviceDescription,
  };
  return {
    ...movingColumns(snapshot),
    title: snapshot.title,
    device_ref: device?.deviceRef ?? null,
    customer_ref: customerRef,
    site_ref: device?.siteRef ?? null,
    device_type: indexed(device?.type),
    manufacturer: indexed(device?.manufacturer),
    model: indexed(device?.model),
    device: JSON.stringify(described),
  };
}

/** What an incident is about, as its row tells. */
export function toSubject(
  row: Pick<IncidentRow, 'device_ref' | 'customer_ref' | 'device'>,
): IncidentSubject {
  const { deviceDescription, ...facts }: DescribedDevice = JSON.parse(
    row.device,
  );
  return {
    customerRef: row.customer_ref,
    customerTitle: facts.customerTitle,
    device: row.device_ref === null ? undefined : (facts as DeviceFacts),
    deviceDescription,
  };
}

export function toListedIncident(row: ListedRow): ListedIncident {
  return {
    id: formatIncidentId(row.id),
    snapshot: {
      version: row.version,
      state: row.state as IncidentState,
      pause:
        row.pause_reason === null || row.paused_since === null
          ? undefined
          : {
              reason: row.pause_reason as PauseReason,
              since: toInstant(row.paused_since),
            },
      level: row.level as FaultLevel,
      title: row.title,
      ...toSubject(row),
      assigneeRef: row.assignee_ref ?? undefined,
      offeredTo: row.offered_ref ?? undefined,
      covered: Boolean(row.covered),
      contractId: row.contract_id ?? undefined,
      contractNumber: row.contract_number ?? undefined,
      reportedAt: toInstant(row.reported_at),
      breachesAt: toOptionalInstant(row.breaches_at) ?? null,
      atRiskAt: toOptionalInstant(row.at_risk_at) ?? null,
      clocks: JSON.parse(row.clocks),
      turned: row.turned_clocks ? JSON.parse(row.turned_clocks) : undefined,
    },
  };
}

export function toEventRow(
  incidentKey: number,
  event: IncidentEvent,
): IncidentEventRow {
  const { sequence, type, at, recordedAt, actorRef, hash, ...payload } = event;
  return {
    incident_id: incidentKey,
    sequence,
    type,
    at: new Date(at),
    recorded_at: new Date(recordedAt),
    actor_ref: actorRef,
    payload: JSON.stringify(payload),
    hash,
  };
}

export function toEvent(row: IncidentEventRow): IncidentEvent {
  const head: UnsealedEvent = {
    sequence: row.sequence,
    type: row.type as IncidentEventType,
    at: toInstant(row.at),
    recordedAt: toInstant(row.recorded_at),
    actorRef: row.actor_ref,
  };
  return { ...head, hash: row.hash, ...JSON.parse(row.payload) };
}

export function outcomeColumns(
  outcomes: ClockJudgement['outcomes'],
): Partial<VerdictColumns & CountedColumns> {
  return Object.assign(
    {},
    ...CLOCK_NAMES.map(clock => {
      const outcome = outcomes[clock];
      return {
        [`${clock}_verdict`]: outcome && VERDICT_NUMBERS[outcome.verdict],
        [`${clock}_counted_at`]: toDate(outcome?.at),
      };
    }),
  );
}

function indexed(text = ''): string | null {
  return [...text].slice(0, INDEXED_CHARACTERS).join('') || null;
}

function toDate(instant: string | null | undefined): Date | null {
  return instant ? new Date(instant) : null;
}
