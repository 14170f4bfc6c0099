import { DeviceRecord } from '../records';

/** A device of the customer `acme` that only the catalog describes. */
export function aDeviceRecord(
  name: string,
  overrides: Partial<DeviceRecord> = {},
): DeviceRecord {
  return {
    deviceRef: `device:default/${name}`,
    customerRef: 'customer:default/acme',
    title: name,
    type: 'server',
    manufacturer: 'Dell',
    model: 'PowerEdge R740',
    modelMatched: true,
    serialNumber: `SN-${name}`.toUpperCase(),
    lifecycle: 'production',
    source: 'catalog',
    ...overrides,
  };
}
