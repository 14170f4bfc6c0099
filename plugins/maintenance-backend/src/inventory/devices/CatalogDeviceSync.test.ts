import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { EmptyDatabases } from './__testUtils__/EmptyDatabases';
import { CatalogDeviceSync } from './CatalogDeviceSync';
import { DeviceDirectory } from './DeviceDirectory';
import { DeviceRegister } from './DeviceRegister';

function entity(
  kind: string,
  name: string,
  spec: Entity['spec'] = {},
  annotations: { [name: string]: string } = {},
): Entity {
  return {
    apiVersion: 'weibao.io/v1alpha1',
    kind,
    metadata: { name, title: `${name} title`, annotations },
    spec: { owner: 'north', ...spec },
  };
}

const device = {
  type: 'server',
  manufacturer: 'Dell',
  model: 'R740',
  customer: 'acme',
  site: 'hq',
  lifecycle: 'production',
};

describe('CatalogDeviceSync', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const emptyDatabases = new EmptyDatabases(databases);

  async function setUp(entities: Entity[]) {
    const db = await emptyDatabases.open('SQLITE_3');
    const register = new DeviceRegister({ db });
    const catalog = catalogServiceMock({ entities });
    const directory = new DeviceDirectory({ db, register, catalog });
    const list = () =>
      directory
        .listDevices({ scope: 'all', limit: 50 })
        .then(page => page.items);
    const options = {
      auth: mockServices.auth(),
      logger: mockServices.logger.mock(),
      register,
      catalog,
    };
    return { options, directory, list };
  }

  it('remembers devices with the titles of their customers and sites', async () => {
    const { options, list } = await setUp([
      entity('Customer', 'acme'),
      entity('Site', 'hq', { customer: 'acme' }),
      entity('Device', 'a', device),
      { ...entity('Component', 'x'), apiVersion: 'backstage.io/v1alpha1' },
    ]);
    await new CatalogDeviceSync(options).run();
    expect(await list()).toMatchObject([
      {
        deviceRef: 'device:default/a',
        title: 'a title',
        customerTitle: 'acme title',
        siteTitle: 'hq title',
      },
    ]);
  });

  it('skips what came to the catalog from our own ledgers', async () => {
    const { options, list } = await setUp([
      entity('Device', 'a', device, { 'weibao.io/ledger': 'devices' }),
    ]);
    await new CatalogDeviceSync(options).run();
    expect(await list()).toEqual([]);
  });

  it('withdraws what the catalog no longer describes', async () => {
    const { options, list } = await setUp([entity('Device', 'a', device)]);
    await new CatalogDeviceSync(options).run();
    await new CatalogDeviceSync({
      ...options,
      catalog: catalogServiceMock({ entities: [] }),
    }).run();
    expect(await list()).toEqual([]);
  });

  it('withdraws what was looked up before the first reading', async () => {
    const { options, directory, list } = await setUp([
      entity('Device', 'a', device),
    ]);
    await directory.findDevice(
      { deviceRef: 'device:default/a' },
      { credentials: mockCredentials.user() },
    );
    expect(await list()).toHaveLength(1);
    await new CatalogDeviceSync({
      ...options,
      catalog: catalogServiceMock({ entities: [] }),
    }).run();
    expect(await list()).toEqual([]);
  });

  it('keeps what is looked up while it reads', async () => {
    const { options, directory, list } = await setUp([
      entity('Device', 'a', device),
    ]);
    const catalog = catalogServiceMock.mock({
      streamEntities: async function* streamEntities() {
        yield [];
        await directory.findDevice(
          { deviceRef: 'device:default/a' },
          { credentials: mockCredentials.user() },
        );
      },
    });
    await new CatalogDeviceSync({ ...options, catalog }).run();
    expect(await list()).toHaveLength(1);
  });

  it('withdraws and remembers nothing once it is told to stop', async () => {
    const { options, list } = await setUp([entity('Device', 'a', device)]);
    await new CatalogDeviceSync(options).run();
    const abort = new AbortController();
    const catalog = catalogServiceMock.mock({
      streamEntities: async function* streamEntities() {
        yield [];
        abort.abort();
        yield [entity('Device', 'b', device)];
      },
    });
    await new CatalogDeviceSync({ ...options, catalog }).run(abort.signal);
    expect(await list()).toMatchObject([{ deviceRef: 'device:default/a' }]);
  });

  it('withdraws nothing when the catalog stops in the middle', async () => {
    const { options, list } = await setUp([entity('Device', 'a', device)]);
    await new CatalogDeviceSync(options).run();
    const broken = catalogServiceMock.mock({
      streamEntities: async function* streamEntities() {
        yield [];
        throw new Error('the catalog is down');
      },
    });
    await expect(
      new CatalogDeviceSync({ ...options, catalog: broken }).run(),
    ).rejects.toThrow('the catalog is down');
    expect(await list()).toHaveLength(1);
  });

  it('runs on a schedule and survives failures', async () => {
    const { options, list } = await setUp([entity('Device', 'a', device)]);
    const scheduler = mockServices.scheduler.mock();
    await CatalogDeviceSync.schedule({ ...options, scheduler });
    const [task] = scheduler.scheduleTask.mock.calls[0];
    expect(task).toMatchObject({ scope: 'global', frequency: { minutes: 3 } });
    await task.fn(new AbortController().signal);
    expect(await list()).toHaveLength(1);

    jest
      .spyOn(options.register, 'rememberFromCatalog')
      .mockRejectedValueOnce(new Error('no disk'));
    await task.fn(new AbortController().signal);
    expect(options.logger.warn).toHaveBeenCalledTimes(1);
  });
});
