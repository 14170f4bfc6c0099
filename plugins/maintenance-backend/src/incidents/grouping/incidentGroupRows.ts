import {
  CLOCK_NAMES,
  FaultLevel,
  RecurrenceKind,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { toInstant } from '../../platform/database/instants';
import { formatIncidentId } from '../log/incidentId';
import { IncidentRow, StoredInstant } from '../log/incidentRows';
import {
  IDENTITY_FIELDS,
  IdentityField,
  RecurrenceIdentity,
  toIdentity,
} from './RecurrenceIdentity';

/** What is counted of incidents that have something in common. */
export interface IncidentGroup {
  identity: RecurrenceIdentity;
  incidentCount: number;
  deviceCount: number;
  customerCount: number;
  firstAt: string;
  lastAt: string;
  levels: Record<FaultLevel, number>;
  /** Incidents with at least one clock in breach. */
  breaches: number;
  newestIncidentId: string;
  /** What all of them agree in, as far as they name it. */
  common: {
    deviceType?: string;
    manufacturer?: string;
    model?: string;
    partKey?: string;
    codeKey?: string;
  };
}

const COLUMNS: Record<IdentityField, keyof IncidentRow> = {
  deviceRef: 'device_ref',
  siteRef: 'site_ref',
  manufacturer: 'manufacturer',
  model: 'model',
  partKey: 'fault_part_key',
  codeKey: 'fault_code_key',
};

type CommonColumn =
  | 'device_type'
  | 'manufacturer'
  | 'model'
  | 'fault_part_key'
  | 'fault_code_key';

/**
 * What the incidents of a kind may agree in beside what identifies the group.
 * Each costs time, so that what hardly differs is read of one incident.
 */
const COMPARED_COLUMNS: Record<RecurrenceKind, readonly CommonColumn[]> = {
  device: ['fault_part_key', 'fault_code_key'],
  'model-part': ['fault_code_key'],
  'fault-code': ['device_type', 'manufacturer', 'model', 'fault_part_key'],
  site: ['device_type', 'manufacturer', 'model', 'fault_code_key'],
};
const ASSUMED_COLUMNS: Record<RecurrenceKind, readonly CommonColumn[]> = {
  device: ['device_type', 'manufacturer', 'model'],
  'model-part': ['device_type'],
  'fault-code': [],
  site: [],
};

/** All others are of level IV. */
const COUNTED_LEVELS = ['I', 'II', 'III'] as const;

/** Counts are text on PostgreSQL. */
export type Count = number | string;

export type GroupRow = Record<
  'incidents' | 'devices' | 'customers' | 'breaches' | 'newest',
  Count
> &
  Record<`level_${(typeof COUNTED_LEVELS)[number]}`, Count> &
  Record<`${'least' | 'most'}_${CommonColumn}`, string | null | undefined> &
  Record<string, string> & {
    first_at: StoredInstant;
    last_at: StoredInstant;
  };

/** The columns that identify a group of a kind. */
export function columnsOf(kind: RecurrenceKind): string[] {
  return IDENTITY_FIELDS[kind].map(field => COLUMNS[field]);
}

/** What is selected of a group beside the columns that identify it. */
export function countsOf(kind: RecurrenceKind, db: Knex): Knex.Raw[] {
  const count = (condition: string, name: string) =>
    db.raw(`sum(case when ${condition} then 1 else 0 end) as ??`, [name]);
  const extreme = (of: 'min' | 'max', column: string, name: string) =>
    db.raw(`${of}(??) as ??`, [column, name]);
  return [
    db.raw('count(*) as incidents'),
    kind === 'device'
      ? db.raw('1 as devices')
      : db.raw('count(distinct device_ref) as devices'),
    db.raw('count(distinct customer_ref) as customers'),
    extreme('min', 'reported_at', 'first_at'),
    extreme('max', 'reported_at', 'last_at'),
    extreme('max', 'id', 'newest'),
    count(
      CLOCK_NAMES.map(clock => `${clock}_verdict = 0`).join(' or '),
      'breaches',
    ),
    ...COUNTED_LEVELS.map(level =>
      count(`level = '${level}'`, `level_${level}`),
    ),
    ...COMPARED_COLUMNS[kind].flatMap(column => [
      extreme('min', column, `least_${column}`),
      extreme('max', column, `most_${column}`),
    ]),
    ...ASSUMED_COLUMNS[kind].map(column =>
      extreme('max', column, `most_${column}`),
    ),
  ];
}

export function toGroup(kind: RecurrenceKind, row: GroupRow): IncidentGroup {
  const agreed = (column: CommonColumn): string | undefined => {
    if (row[column]) return row[column];
    const most = row[`most_${column}`];
    const isCompared = COMPARED_COLUMNS[kind].includes(column);
    return isCompared && row[`least_${column}`] !== most
      ? undefined
      : most ?? undefined;
  };
  const incidents = Number(row.incidents);
  const levels = {
    I: Number(row.level_I),
    II: Number(row.level_II),
    III: Number(row.level_III),
  };
  return {
    identity: toIdentity(
      kind,
      columnsOf(kind).map(column => row[column]),
    ),
    incidentCount: incidents,
    deviceCount: Number(row.devices),
    customerCount: Number(row.customers),
    firstAt: toInstant(row.first_at),
    lastAt: toInstant(row.last_at),
    levels: { ...levels, IV: incidents - levels.I - levels.II - levels.III },
    breaches: Number(row.breaches),
    newestIncidentId: formatIncidentId(Number(row.newest)),
    common: {
      deviceType: agreed('device_type'),
      manufacturer: agreed('manufacturer'),
      model: agreed('model'),
      partKey: agreed('fault_part_key'),
      codeKey: agreed('fault_code_key'),
    },
  };
}
