import { standardLevels } from '@weibao/backstage-plugin-maintenance-common';
import { ContractRecord, CoverageRecord } from '../ContractRecord';

/** A contract of the customer `acme` for 2026, its id its number. */
export function aContract(
  number: string,
  terms: Partial<ContractRecord> = {},
): ContractRecord {
  return {
    id: number,
    version: 1,
    number,
    title: `Maintenance ${number}`,
    customerRef: 'customer:default/acme',
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    calendarId: '24x7',
    levels: standardLevels,
    pausesOn: [],
    createdAt: '2025-12-01T00:00:00.000Z',
    createdBy: 'user:default/li.na',
    updatedAt: '2025-12-01T00:00:00.000Z',
    ...terms,
  };
}

/** A row for one device. */
export function deviceRow(
  contractId: string,
  device: string,
  days: { startsOn?: string; endsOn?: string } = {},
): CoverageRecord {
  return {
    id: `${contractId}-${device}-${days.startsOn ?? ''}`,
    contractId,
    scope: 'device',
    coveredRef: `device:default/${device}`,
    ...days,
  };
}

/** A row for every device of the customer `acme`. */
export function customerRow(
  contractId: string,
  days: { startsOn?: string; endsOn?: string } = {},
): CoverageRecord {
  return {
    id: `${contractId}-all-${days.startsOn ?? ''}`,
    contractId,
    scope: 'contract',
    coveredRef: 'customer:default/acme',
    ...days,
  };
}
