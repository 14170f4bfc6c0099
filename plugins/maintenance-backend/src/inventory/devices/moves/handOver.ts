import { DeviceRecord } from '../records';

/**
 * A device as another customer gets it: without its former place, and without
 * what the former customer called it where its serial number tells it apart.
 * No list of the other customer names it yet.
 */
export function handOver(
  device: DeviceRecord,
  to: { customerRef: string; siteRef?: string },
): DeviceRecord {
  const { assetTag, ...rest } = device;
  return {
    ...rest,
    ...(!device.serialNumber && { assetTag }),
    customerRef: to.customerRef,
    siteRef: to.siteRef,
    rack: undefined,
    position: undefined,
    managementAddress: undefined,
    ownerRef: undefined,
    ledger: undefined,
    withdrawnAt: undefined,
  };
}
