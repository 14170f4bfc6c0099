import {
  LedgerProblem,
  LedgerRow,
} from '@weibao/backstage-plugin-maintenance-common';
import { deviceFeedItem, DeviceRecord } from '../devices/records';
import { FoundElsewhere } from './elsewhere/DevicesElsewhere';
import { deviceRefCandidates } from './entityNames';
import { ReadRow } from './reading/LedgerReading';

export function findObstacle(
  before: DeviceRecord,
  row: ReadRow,
  customerRef: string,
  met: ReadonlySet<DeviceRecord>,
): LedgerProblem | undefined {
  const place = { ...row.identityCell, sheet: row.sheet, row: row.row };
  if (met.has(before)) {
    return {
      ...place,
      code: 'duplicate-asset-tag',
      severity: 'error',
      message: `An earlier row means the same device, ${before.deviceRef}`,
    };
  }
  if (before.source !== 'catalog' || before.withdrawnAt) return undefined;
  // A catalog that outlived the maintenance database still has our devices;
  // they are recognised by their names.
  const isOurs = (
    deviceRefCandidates(customerRef, row.clues) as readonly string[]
  ).includes(before.deviceRef);
  if (!isOurs) {
    return {
      ...place,
      code: 'described-in-catalog',
      severity: 'error',
      message: `The catalog already describes this device as ${before.deviceRef}; take it out of the ledger, or out of the catalog`,
    };
  }
  return undefined;
}

/** A row that is left out, since another customer has its device. */
export function leftRow(
  row: ReadRow,
  device: Omit<DeviceRecord, 'source'>,
  { told }: FoundElsewhere,
): LedgerRow {
  return {
    state: 'elsewhere',
    sheet: row.sheet,
    row: row.row,
    device: deviceFeedItem({ ...device, source: 'ledger' }),
    elsewhere: told,
    ...(row.problems.length > 0 && { problems: row.problems }),
  };
}

export function errorRow(row: ReadRow, obstacle?: LedgerProblem): LedgerRow {
  return {
    state: 'error',
    sheet: row.sheet,
    row: row.row,
    problems: obstacle ? [...row.problems, obstacle] : row.problems,
  };
}

export function movedFrom(
  before: DeviceRecord | undefined,
  row: ReadRow,
  ledger: string,
): LedgerProblem[] {
  const other = before?.ledger;
  if (!other || other === ledger || before.withdrawnAt) return [];
  return [
    {
      ...row.identityCell,
      code: 'moved-from-other-ledger',
      severity: 'warning',
      sheet: row.sheet,
      row: row.row,
      message: `The device was in the customer's list ${other} and belongs to ${ledger} from now on`,
    },
  ];
}
