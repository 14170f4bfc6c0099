import {
  CoverageRow,
  DeviceFacts,
} from '@weibao/backstage-plugin-maintenance-common';
import { KnownDevice } from '../../inventory/devices/DeviceDirectory';
import { toDeviceFacts } from '../../inventory/devices/toDeviceFacts';
import {
  ContractRecord,
  CoverageRecord,
  toCoverageRow,
} from '../contracts/ContractRecord';

/** What is told of devices, by their refs. */
export function factsOf(
  devices: ReadonlyMap<string, KnownDevice>,
): Map<string, DeviceFacts> {
  return new Map(
    [...devices].map(([ref, device]) => [ref, toDeviceFacts(device)]),
  );
}

/** Rows of a contract as they are told, also those its dates have left behind. */
export function toRows(
  rows: readonly CoverageRecord[],
  contract: ContractRecord,
  devices: ReadonlyMap<string, DeviceFacts>,
): CoverageRow[] {
  return rows.map(row => {
    const device = devices.get(row.coveredRef);
    return {
      ...(toCoverageRow(row, contract) ?? leftBehind(row, contract)),
      ...(device ? { device } : {}),
    };
  });
}

/** A row whose own days the contract's dates do not reach any more. */
function leftBehind(
  row: CoverageRecord,
  contract: ContractRecord,
): CoverageRow {
  const { startsOn, endsOn } = row;
  return {
    id: row.id,
    contractId: row.contractId,
    scope: row.scope,
    ...(row.scope === 'device' ? { deviceRef: row.coveredRef } : {}),
    startsOn: startsOn ?? endsOn ?? contract.startsOn,
    endsOn: endsOn ?? startsOn ?? contract.endsOn,
    outsideTerm: true,
  };
}
