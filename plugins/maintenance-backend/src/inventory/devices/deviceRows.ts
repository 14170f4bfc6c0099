import { textForParts } from '@weibao/cjk-text';
import { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import { toOptionalInstant } from '../../platform/database/instants';
import { normalizeCode } from './normalizeCode';
import {
  CustomerRecord,
  DeviceRecord,
  RecordSource,
  SiteRecord,
} from './records';

interface StateColumns {
  title: string;
  owner_ref: string | null;
  source: RecordSource;
  // PostgreSQL hands out bigint as a string.
  sequence: number | string | null;
  withdrawn_at: Date | number | null;
  ledger: string | null;
}

export interface CustomerRow extends StateColumns {
  customer_ref: string;
  industry: string | null;
  address: string | null;
}

export interface SiteRow extends StateColumns {
  site_ref: string;
  customer_ref: string;
  address: string | null;
}

export interface DeviceRow extends StateColumns {
  device_ref: string;
  customer_ref: string;
  site_ref: string | null;
  type: string;
  manufacturer: string;
  model: string;
  model_matched: boolean | number;
  serial_number: string | null;
  asset_tag: string | null;
  rack: string | null;
  position: string | null;
  management_address: string | null;
  lifecycle: string;
  parameters: string | null;
  installed_on: string | null;
  warranty_ends_on: string | null;
}

/** Below what SQLite takes in one statement. */
const ROWS_PER_STATEMENT = 400;

export function customerFromRow(row: CustomerRow): CustomerRecord {
  return {
    customerRef: row.customer_ref,
    industry: row.industry ?? undefined,
    address: row.address ?? undefined,
    ...stateFromRow(row),
  };
}

export function siteFromRow(row: SiteRow): SiteRecord {
  return {
    siteRef: row.site_ref,
    customerRef: row.customer_ref,
    address: row.address ?? undefined,
    ...stateFromRow(row),
  };
}

export function deviceFromRow(row: DeviceRow): DeviceRecord {
  return {
    deviceRef: row.device_ref,
    customerRef: row.customer_ref,
    siteRef: row.site_ref ?? undefined,
    type: row.type,
    manufacturer: row.manufacturer,
    model: row.model,
    modelMatched: Boolean(row.model_matched),
    serialNumber: row.serial_number ?? undefined,
    assetTag: row.asset_tag ?? undefined,
    rack: row.rack ?? undefined,
    position: row.position ?? undefined,
    managementAddress: row.management_address ?? undefined,
    lifecycle: row.lifecycle,
    parameters:
      row.parameters === null ? undefined : JSON.parse(row.parameters),
    installedOn: row.installed_on ?? undefined,
    warrantyEndsOn: row.warranty_ends_on ?? undefined,
    ...stateFromRow(row),
  };
}

function stateFromRow(row: StateColumns) {
  return {
    title: row.title,
    ownerRef: row.owner_ref ?? undefined,
    source: row.source,
    ledger: row.ledger ?? undefined,
    sequence: row.sequence === null ? undefined : Number(row.sequence),
    withdrawnAt: toOptionalInstant(row.withdrawn_at),
  };
}

export function customerToRow(record: CustomerRecord) {
  return {
    customer_ref: record.customerRef,
    industry: record.industry ?? null,
    address: record.address ?? null,
    ...stateToRow(record),
  };
}

export function siteToRow(record: SiteRecord) {
  return {
    site_ref: record.siteRef,
    customer_ref: record.customerRef,
    address: record.address ?? null,
    ...stateToRow(record),
  };
}

export function deviceToRow(record: DeviceRecord) {
  return {
    device_ref: record.deviceRef,
    customer_ref: record.customerRef,
    site_ref: record.siteRef ?? null,
    type: record.type,
    manufacturer: record.manufacturer,
    model: record.model,
    model_matched: record.modelMatched,
    serial_number: record.serialNumber ?? null,
    serial_key: record.serialNumber ? normalizeCode(record.serialNumber) : null,
    asset_tag: record.assetTag ?? null,
    asset_key: record.assetTag ? normalizeCode(record.assetTag) : null,
    rack: record.rack ?? null,
    position: record.position ?? null,
    management_address: record.managementAddress ?? null,
    lifecycle: record.lifecycle,
    parameters: record.parameters ? JSON.stringify(record.parameters) : null,
    installed_on: record.installedOn ?? null,
    warranty_ends_on: record.warrantyEndsOn ?? null,
    search_text: textForParts([
      record.title,
      record.manufacturer,
      record.model,
      record.serialNumber,
      record.assetTag,
    ]),
    ...stateToRow(record),
  };
}

function stateToRow(record: CustomerRecord | SiteRecord | DeviceRecord) {
  return {
    title: record.title,
    owner_ref: record.ownerRef ?? null,
    source: record.source,
    ledger: record.ledger ?? null,
    sequence: record.sequence ?? null,
    withdrawn_at: record.withdrawnAt ? new Date(record.withdrawnAt) : null,
  };
}

/** Inserts rows or replaces those with the same key, many in a statement. */
export async function upsertRows<Row extends object>(
  database: Knex,
  table: string,
  key: string & keyof Row,
  rows: Row[],
  options?: {
    onlyWhere?: { [column: string]: string };
    /** Is told how many have been written since it was last. */
    onRows?: (count: number) => void;
  },
): Promise<void> {
  for (let i = 0; i < rows.length; i += ROWS_PER_STATEMENT) {
    // Other requests get their turn: SQLite answers without waiting.
    await setImmediate();
    const some = rows.slice(i, i + ROWS_PER_STATEMENT);
    const upsert = database(table).insert(some).onConflict(key).merge();
    await (options?.onlyWhere ? upsert.where(options.onlyWhere) : upsert);
    options?.onRows?.(some.length);
  }
}
