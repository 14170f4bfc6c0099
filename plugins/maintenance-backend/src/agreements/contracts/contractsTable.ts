import { contractNumberKey } from '@weibao/backstage-plugin-maintenance-common';
import { textForParts } from '@weibao/cjk-text';
import { Knex } from 'knex';
import { toInstant } from '../../platform/database/instants';
import { ContractRecord } from './ContractRecord';

export const CONTRACTS_TABLE = 'contracts';

/** A contract as the database holds it. */
export interface ContractRow {
  id: string;
  version: number;
  number: string;
  /** The number as it is compared; nothing for old contracts that share one. */
  number_key: string | null;
  title: string;
  search_text: string;
  customer_ref: string;
  starts_on: string;
  ends_on: string;
  calendar_id: string;
  levels: string;
  pauses_on: string;
  project_engineer_ref: string | null;
  service_manager_ref: string | null;
  chat_group: string | null;
  renews_contract_id: string | null;
  created_at: Date;
  created_by: string;
  updated_at: Date;
}

/** What is read of a contract; the text is only searched, the key compared. */
export type ReadContractRow = Omit<ContractRow, 'search_text' | 'number_key'>;

export const CONTRACT_COLUMNS: (keyof ReadContractRow)[] = [
  'id',
  'version',
  'number',
  'title',
  'customer_ref',
  'starts_on',
  'ends_on',
  'calendar_id',
  'levels',
  'pauses_on',
  'project_engineer_ref',
  'service_manager_ref',
  'chat_group',
  'renews_contract_id',
  'created_at',
  'created_by',
  'updated_at',
];

export function toContractRow(contract: ContractRecord): ContractRow {
  return {
    id: contract.id,
    version: contract.version,
    number: contract.number,
    number_key: contractNumberKey(contract.number),
    title: contract.title,
    search_text: textForParts([contract.number, contract.title]),
    customer_ref: contract.customerRef,
    starts_on: contract.startsOn,
    ends_on: contract.endsOn,
    calendar_id: contract.calendarId,
    levels: JSON.stringify(contract.levels),
    pauses_on: JSON.stringify(contract.pausesOn),
    project_engineer_ref: contract.projectEngineerRef ?? null,
    service_manager_ref: contract.serviceManagerRef ?? null,
    chat_group: contract.chatGroup ?? null,
    renews_contract_id: contract.renewsContractId ?? null,
    created_at: new Date(contract.createdAt),
    created_by: contract.createdBy,
    updated_at: new Date(contract.updatedAt),
  };
}

/**
 * Reads a contract that others may neither change nor add coverage to until the
 * transaction ends. SQLite has one writer.
 *
 * @throws Error where there is none
 */
export async function lockContract(
  tx: Knex.Transaction,
  id: string,
): Promise<ContractRecord> {
  const row = await tx<ContractRow>(CONTRACTS_TABLE)
    .where({ id })
    .forUpdate()
    .first();
  if (!row) throw new Error(`There is no contract "${id}"`);
  return toContractRecord(row);
}

export function toContractRecord(row: ReadContractRow): ContractRecord {
  return {
    id: row.id,
    version: row.version,
    number: row.number,
    title: row.title,
    customerRef: row.customer_ref,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    calendarId: row.calendar_id,
    levels: JSON.parse(row.levels),
    pausesOn: JSON.parse(row.pauses_on),
    projectEngineerRef: row.project_engineer_ref ?? undefined,
    serviceManagerRef: row.service_manager_ref ?? undefined,
    chatGroup: row.chat_group ?? undefined,
    renewsContractId: row.renews_contract_id ?? undefined,
    createdAt: toInstant(row.created_at),
    createdBy: row.created_by,
    updatedAt: toInstant(row.updated_at),
  };
}
