import { Knex } from 'knex';
import { KnownDevice } from '../DeviceDirectory';
import { DeviceRegister } from '../DeviceRegister';
import { CustomerRecord, SiteRecord } from '../records';

/** Has the directory know devices, as if the catalog had described them. */
export async function rememberDevices(
  db: Knex,
  devices: readonly KnownDevice[],
): Promise<void> {
  const customers = new Map<string, CustomerRecord>();
  const sites = new Map<string, SiteRecord>();
  for (const { customerRef, customerTitle, siteRef, siteTitle } of devices) {
    if (customerTitle) {
      customers.set(customerRef, {
        customerRef,
        title: customerTitle,
        source: 'catalog',
      });
    }
    if (siteRef && siteTitle) {
      sites.set(siteRef, {
        siteRef,
        customerRef,
        title: siteTitle,
        source: 'catalog',
      });
    }
  }
  await new DeviceRegister({ db }).rememberFromCatalog({
    customers: [...customers.values()],
    sites: [...sites.values()],
    devices: devices.map(
      ({ customerTitle, siteTitle, withdrawn, lifecycle, ...device }) => ({
        ...device,
        lifecycle: lifecycle ?? 'production',
        modelMatched: false,
        source: 'catalog',
        withdrawnAt:
          device.withdrawnAt ??
          (withdrawn ? '2026-01-01T00:00:00.000Z' : undefined),
      }),
    ),
  });
}

/** A device of the customer `acme` unless told otherwise. */
export function aDevice(
  name: string,
  facts: Partial<KnownDevice> = {},
): KnownDevice {
  return {
    deviceRef: `device:default/${name}`,
    title: name.toUpperCase(),
    type: 'server',
    manufacturer: 'Inspur',
    model: 'NF5280M6',
    serialNumber: `SN-${name}`,
    customerRef: 'customer:default/acme',
    withdrawn: false,
    ...facts,
  };
}
