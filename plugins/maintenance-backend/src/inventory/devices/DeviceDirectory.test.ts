import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { aDeviceRecord } from './__testUtils__/aDeviceRecord';
import { EmptyDatabases } from './__testUtils__/EmptyDatabases';
import { DeviceDirectory, requirePresent } from './DeviceDirectory';
import { DeviceRegister } from './DeviceRegister';

const caller = { credentials: mockCredentials.user() };

const handMade: Entity = {
  apiVersion: 'weibao.io/v1alpha1',
  kind: 'Device',
  metadata: { name: 'hand-made', title: '手工登记' },
  spec: {
    type: 'server',
    manufacturer: 'Dell',
    model: 'R740',
    serialNumber: 'HM1',
    customer: 'acme',
    site: 'hq',
    lifecycle: 'production',
    owner: 'north',
    parameters: { cpu: 2 },
  },
};

describe('DeviceDirectory', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const emptyDatabases = new EmptyDatabases(databases);

  async function setUp() {
    const db = await emptyDatabases.open('SQLITE_3');
    const register = new DeviceRegister({ db });
    await register.rememberFromCatalog({
      customers: [],
      sites: [],
      devices: [
        aDeviceRecord('a'),
        aDeviceRecord('twin-1', { serialNumber: 'TWIN' }),
        aDeviceRecord('twin-2', { serialNumber: 'TWIN' }),
        aDeviceRecord('replaced', {
          serialNumber: 'MOVED',
          withdrawnAt: '2026-01-01T00:00:00Z',
        }),
        aDeviceRecord('replacing', { serialNumber: 'MOVED' }),
        aDeviceRecord('gone', { withdrawnAt: '2026-01-01T00:00:00Z' }),
      ],
    });
    const catalog = catalogServiceMock.mock({
      getEntityByRef: async ref =>
        ref === 'device:default/hand-made' ? handMade : undefined,
    });
    const directory = new DeviceDirectory({ db, register, catalog });
    return { catalog, directory };
  }

  it('finds a device by entity ref in any case, without asking the catalog', async () => {
    const { directory, catalog } = await setUp();
    const device = await directory.findDevice(
      { deviceRef: 'Device:Default/A' },
      caller,
    );
    expect(device.deviceRef).toBe('device:default/a');
    expect(catalog.getEntityByRef).not.toHaveBeenCalled();
  });

  it('finds a device by serial number as people type it', async () => {
    const { directory } = await setUp();
    const device = await directory.findDevice(
      { serialNumber: ' ｓｎ-a' },
      caller,
    );
    expect(device.deviceRef).toBe('device:default/a');
  });

  it('passes over a withdrawn device for the one that took its place', async () => {
    const { directory } = await setUp();
    const device = await directory.findDevice(
      { serialNumber: 'MOVED' },
      caller,
    );
    expect(device.deviceRef).toBe('device:default/replacing');
  });

  it('looks an unknown ref up in the catalog, as the caller, and remembers it', async () => {
    const { directory, catalog } = await setUp();
    const deviceRef = 'device:default/hand-made';
    const device = await directory.findDevice({ deviceRef }, caller);
    expect(device).toMatchObject({
      title: '手工登记',
      serialNumber: 'HM1',
      customerRef: 'customer:default/acme',
      siteRef: 'site:default/hq',
      ownerRef: 'group:default/north',
    });
    expect(catalog.getEntityByRef).toHaveBeenCalledWith(deviceRef, caller);
    await directory.findDevice({ serialNumber: 'hm1' }, caller);
    expect(catalog.getEntityByRef).toHaveBeenCalledTimes(1);
  });

  it.each([
    [{}, 'Name the device either by deviceRef or by serialNumber'],
    [
      { deviceRef: 'device:default/a', serialNumber: 'SN-A' },
      'Name the device either by deviceRef or by serialNumber',
    ],
    [{ deviceRef: 'component:default/a' }, 'is not the entity ref of a device'],
    [{ deviceRef: ':' }, 'is not the entity ref of a device'],
    [{ deviceRef: 'device:default/x' }, 'There is no device device:default/x'],
    [{ serialNumber: 'X' }, 'There is no device with the serial number X'],
    [
      { serialNumber: 'twin' },
      'Several devices have the serial number twin; name the device by deviceRef',
    ],
  ])('refuses %j', async (named, message) => {
    const { directory } = await setUp();
    await expect(directory.findDevice(named, caller)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(message),
    });
  });

  it.each([{ serialNumber: 'SN-GONE' }, { deviceRef: 'device:default/gone' }])(
    'finds by %j what has been withdrawn, and says so',
    async named => {
      const { directory } = await setUp();
      const device = await directory.findDevice(named, caller);
      expect(() => requirePresent(device)).toThrow(
        new InputError(
          'gone (device:default/gone) has been withdrawn: it has left its device ledger or the catalog',
        ),
      );
    },
  );

  it('gives facts by ref', async () => {
    const { directory } = await setUp();
    const devices = await directory.getDevices([
      'device:default/a',
      'device:default/x',
    ]);
    expect([...devices.keys()]).toEqual(['device:default/a']);
  });
});
