import { InputError } from '@backstage/errors';
import {
  CoverageRowInput,
  DeviceFacts,
} from '@weibao/backstage-plugin-maintenance-common';
import { textForParts } from '@weibao/cjk-text';
import { KnownDevice } from '../../inventory/devices/DeviceDirectory';
import { ContractRecord, NewCoverage } from '../contracts/ContractRecord';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';

/**
 * The device refs of rows that are to be added.
 *
 * @throws InputError naming the row where one names neither or both
 */
export function namedDevices(rows: readonly CoverageRowInput[]): string[] {
  return rows.flatMap((row, index) => {
    if ((row.deviceRef === undefined) === (row.wholeCustomer === undefined)) {
      throw new InputError(
        `items[${index}] must name either a deviceRef or wholeCustomer`,
      );
    }
    return row.deviceRef === undefined ? [] : [deviceRefOf(row, index)];
  });
}

/**
 * Makes coverage of what was asked for.
 *
 * @param devices - the devices that the rows name
 * @param newId - makes the id of a row
 * @throws InputError naming the first row that is wrong
 */
export function planCoverage(
  contract: ContractRecord,
  rows: readonly CoverageRowInput[],
  devices: ReadonlyMap<string, KnownDevice>,
  newId: () => string,
): NewCoverage[] {
  return rows.map((row, index) => {
    checkDates(contract, row, index);
    const coverage = {
      id: newId(),
      contractId: contract.id,
      ...(row.startsOn ? { startsOn: row.startsOn } : {}),
      ...(row.endsOn ? { endsOn: row.endsOn } : {}),
    };
    if (row.deviceRef === undefined) {
      return {
        ...coverage,
        scope: 'contract',
        coveredRef: contract.customerRef,
        searchText: '',
      };
    }
    const deviceRef = deviceRefOf(row, index);
    return {
      ...coverage,
      scope: 'device',
      coveredRef: deviceRef,
      searchText: searchTextOf(
        customersDevice(contract, devices.get(deviceRef), deviceRef, index),
      ),
    };
  });
}

function checkDates(
  contract: ContractRecord,
  row: CoverageRowInput,
  index: number,
): void {
  const startsOn = row.startsOn ?? contract.startsOn;
  const endsOn = row.endsOn ?? contract.endsOn;
  if (startsOn < contract.startsOn || endsOn > contract.endsOn) {
    throw new InputError(
      `items[${index}] is from ${startsOn} to ${endsOn}, outside contract ${contract.number} from ${contract.startsOn} to ${contract.endsOn}`,
    );
  }
  if (endsOn < startsOn) {
    throw new InputError(
      `items[${index}].endsOn is ${endsOn}, before startsOn ${startsOn}`,
    );
  }
}

function customersDevice(
  contract: ContractRecord,
  device: KnownDevice | undefined,
  deviceRef: string,
  index: number,
): KnownDevice {
  const place = `items[${index}].deviceRef is "${deviceRef}"`;
  // Whether another customer has it is nobody's business here.
  if (device?.customerRef !== contract.customerRef) {
    throw new InputError(
      `${place}, but ${contract.customerRef} has no such device`,
    );
  }
  if (device.withdrawn) {
    throw new InputError(`${place}, but that device has been withdrawn`);
  }
  return device;
}

function deviceRefOf(row: CoverageRowInput, index: number): string {
  return normalizeEntityRef(
    row.deviceRef ?? '',
    'device',
    `items[${index}].deviceRef`,
  );
}

/** What a device that is covered is found by. */
export function searchTextOf(device: DeviceFacts): string {
  return textForParts([
    device.deviceRef,
    device.title,
    device.serialNumber,
    device.assetTag,
    device.manufacturer,
    device.model,
  ]);
}
