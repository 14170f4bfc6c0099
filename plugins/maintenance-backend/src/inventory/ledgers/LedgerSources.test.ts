import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { EmptyDatabases } from '../devices/__testUtils__/EmptyDatabases';
import { DeviceRegister } from '../devices/DeviceRegister';
import { LedgerLayoutStore } from './layouts/LedgerLayoutStore';
import { ElsewhereFinder } from './elsewhere/ElsewhereFinder';
import { LedgerReader } from './LedgerReader';
import { LedgerService } from './LedgerService';
import { LedgerSources } from './LedgerSources';
import { LedgerStore } from './LedgerStore';
import { ModelCatalog } from './models/ModelCatalog';
import { LedgerUndo } from './undo/LedgerUndo';
import { HeldLedgerNotifier } from './withdrawal/HeldLedgerNotifier';
import { HeldLedgers } from './withdrawal/HeldLedgers';
import { HeldLedgerStore } from './withdrawal/HeldLedgerStore';

const customer = 'customer:default/acme';

function ledger(...serialNumbers: string[]) {
  return [
    '序列号,品牌,型号',
    ...serialNumbers.map(sn => `${sn},Dell,R740`),
  ].join('\n');
}

describe('LedgerSources', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const emptyDatabases = new EmptyDatabases(databases);
  const directory = createMockDirectory();

  async function setUp(
    sources: object[],
    demoData?: boolean,
    managers = ['user:default/zhao.min'],
  ) {
    const db = await emptyDatabases.open('SQLITE_3');
    const store = new LedgerStore({ db });
    const register = new DeviceRegister({ db });
    const service = new LedgerService({
      store,
      register,
      elsewhere: new ElsewhereFinder({ db }),
      reader: new LedgerReader({
        models: ModelCatalog.load(),
        layouts: new LedgerLayoutStore({ db }),
      }),
      catalog: catalogServiceMock(),
      events: mockServices.events.mock(),
    });
    const notifications = { send: jest.fn(async () => {}) };
    const held = new HeldLedgers({
      files: new HeldLedgerStore({ db }),
      ledgers: store,
      notifier: new HeldLedgerNotifier({
        logger: mockServices.logger.mock(),
        notifications,
        serviceManagers: {
          listServiceManagers: async () => managers,
        },
        timeZone: 'Asia/Shanghai',
      }),
      register,
      service,
    });
    const options = {
      held,
      auth: mockServices.auth(),
      config: mockServices.rootConfig({
        data: { maintenance: { demoData, ledgers: { sources } } },
      }),
      logger: mockServices.logger.mock(),
      service,
      store,
      urlReader: mockServices.urlReader.mock({
        readUrl: async url => ({
          buffer: async () =>
            Buffer.from(ledger(`AT-${new URL(url).hostname}`)),
        }),
      }),
    };
    const serials = async () => {
      const { items } = await register.readFeed({ after: 0, limit: 100 });
      return items
        .filter(item => item.kind === 'Device' && !item.withdrawn)
        .map(item => item.serialNumber);
    };
    return { options, register, service, store, serials, notifications };
  }

  it('imports a file with what the configuration says about its customer', async () => {
    directory.setContent({ 'acme.csv': ledger('SN1') });
    const file = directory.resolve('acme.csv');
    const { options, register, store } = await setUp([
      {
        file,
        customer: 'customer:default/ACME',
        title: '海滨港务',
        industry: '港口',
        address: '滨海路 1 号',
        owner: 'group:default/north',
        ledger: 'servers',
      },
    ]);
    await new LedgerSources(options).importAll();

    const { items } = await register.readFeed({ after: 0, limit: 9 });
    expect(items).toMatchObject([
      {
        kind: 'Customer',
        title: '海滨港务',
        industry: '港口',
        address: '滨海路 1 号',
        ownerRef: 'group:default/north',
      },
      { kind: 'Device', serialNumber: 'SN1', ledger: 'servers' },
    ]);
    expect(
      await store.findLatest({ customerRef: customer, ledger: 'servers' }),
    ).toMatchObject({ fileName: 'acme.csv', importedBy: 'plugin:test' });
  });

  it('reads a file as the configuration says, and again when it says otherwise', async () => {
    directory.setContent({ 'acme.csv': '甲|乙|丙\nSN1|Dell|R740, neu' });
    const source = {
      file: directory.resolve('acme.csv'),
      customer,
      title: 'A',
      encoding: 'utf-8',
      delimiter: 'pipe',
    };
    const columnsFor = (heading: string) => [
      { heading, field: 'serialNumber' },
      { column: 'C', field: 'model' },
    ];
    const { options, store, serials } = await setUp([
      { ...source, columns: columnsFor('甲') },
    ]);
    await new LedgerSources(options).importAll();
    expect(await serials()).toEqual(['SN1']);
    const first = await store.findLatest({
      customerRef: customer,
      ledger: 'devices',
    });
    expect(first?.columns?.map(column => column.source)).toEqual([
      'configured',
      'guessed',
      'configured',
    ]);
    await new LedgerSources(options).importAll();
    const config = mockServices.rootConfig({
      data: {
        maintenance: {
          ledgers: {
            sources: [
              {
                ...source,
                columns: [
                  ...columnsFor('甲'),
                  { column: 'B', field: 'parameter' },
                ],
              },
            ],
          },
        },
      },
    });
    const second = await store.findLatest({
      customerRef: customer,
      ledger: 'devices',
    });
    expect(second?.id).toBe(first?.id);
    await new LedgerSources({ ...options, config }).importAll();
    const third = await store.findLatest({
      customerRef: customer,
      ledger: 'devices',
    });
    expect(third?.id).not.toBe(first?.id);
  });

  it.each([
    [{ columns: [{ heading: '甲', field: 'colour' }] }, 'columns.0.field'],
    [
      { columns: [{ field: 'rack' }] },
      'columns.0: needs a column or a heading',
    ],
    [{ delimiter: ';' }, 'delimiter'],
  ])('refuses the configuration %j', async (wrong, message) => {
    const { options } = await setUp([
      { url: 'https://files.test/a.csv', customer, title: 'A', ...wrong },
    ]);
    expect(() => new LedgerSources(options)).toThrow(
      `maintenance.ledgers.sources[0].${message}`,
    );
  });

  it('imports from a URL', async () => {
    const { options, serials } = await setUp([
      { url: 'https://files.test/a.csv', customer, title: 'A' },
    ]);
    await new LedgerSources(options).importAll();
    expect(await serials()).toEqual(['AT-FILES.TEST']);
  });

  it.each([
    [true, ['AT-DEMO.TEST', 'AT-OWN.TEST']],
    [false, ['AT-OWN.TEST']],
    [undefined, ['AT-OWN.TEST']],
  ])('with demoData %s imports %j', async (demoData, expected) => {
    const { options, serials } = await setUp(
      [
        { url: 'https://demo.test/a.csv', customer, title: 'Acme', demo: true },
        { url: 'https://own.test/b.csv', customer, title: 'Acme', ledger: 'b' },
      ],
      demoData,
    );
    await new LedgerSources(options).importAll();
    expect((await serials()).sort()).toEqual(expected);
  });

  it('imports again only when the content has changed', async () => {
    directory.setContent({ 'acme.csv': ledger('SN1') });
    const file = directory.resolve('acme.csv');
    const { options, service, serials } = await setUp([
      { file, customer, title: 'A' },
    ]);
    const imports = jest.spyOn(service, 'importLedger');
    const sources = new LedgerSources(options);
    await sources.importAll();
    await sources.importAll();
    expect(imports).toHaveBeenCalledTimes(1);

    directory.addContent({ 'acme.csv': ledger('SN2') });
    await sources.importAll();
    expect(imports).toHaveBeenCalledTimes(2);
    expect(await serials()).toEqual(['SN2']);
  });

  it('does not undo what somebody uploaded since', async () => {
    directory.setContent({ 'acme.csv': ledger('SN1') });
    const { options, service, serials } = await setUp([
      { file: directory.resolve('acme.csv'), customer, title: 'A' },
    ]);
    const sources = new LedgerSources(options);
    await sources.importAll();
    await service.importLedger(
      {
        bytes: Buffer.from(ledger('SN1', 'SN9')),
        fileName: 'x.csv',
        customerRef: customer,
      },
      { credentials: await options.auth.getOwnServiceCredentials() },
    );
    await sources.importAll();
    expect(await serials()).toEqual(['SN1', 'SN9']);
  });

  it('does not import again what somebody has undone', async () => {
    directory.setContent({ 'acme.csv': ledger('SN1') });
    const { options, register, store, serials } = await setUp([
      { file: directory.resolve('acme.csv'), customer, title: 'A' },
    ]);
    const sources = new LedgerSources(options);
    await sources.importAll();
    directory.addContent({ 'acme.csv': ledger('SN1', 'SN2') });
    await sources.importAll();
    const latest = await store.findLatest({
      customerRef: customer,
      ledger: 'devices',
    });
    const events = mockServices.events.mock();
    const undo = new LedgerUndo({ events, register, store, uses: [] });
    await undo.undo(latest?.id ?? '');
    await sources.importAll();
    expect(await serials()).toEqual(['SN1']);
  });

  describe('a source that lacks most of its devices', () => {
    const credentials = mockCredentials.user('user:default/zhao.min');
    const all = Array.from({ length: 10 }, (_, n) => `SN${n}`);

    async function setUpCut(managers?: string[]) {
      directory.setContent({ 'acme.csv': ledger(...all) });
      const set = await setUp(
        [
          {
            file: directory.resolve('acme.csv'),
            customer,
            title: 'A',
            owner: 'group:default/north',
          },
        ],
        false,
        managers,
      );
      const sources = new LedgerSources(set.options);
      const give = async (...serialNumbers: string[]) => {
        directory.addContent({ 'acme.csv': ledger(...serialNumbers) });
        await sources.importAll();
      };
      await sources.importAll();
      await give('SN0');
      const ledgers = async () =>
        (await set.store.listLedgers({ scope: 'all', limit: 9 })).items;
      return { ...set, give, ledgers, sources };
    }

    it('is held once, and the service manager is told', async () => {
      const { ledgers, notifications, serials, sources, store } =
        await setUpCut();
      await sources.importAll();

      expect(await serials()).toEqual(all);
      const [held, ...others] = await ledgers();
      expect(held).toMatchObject({
        state: 'held',
        fileName: 'acme.csv',
        counts: { unchanged: 1, gone: 9 },
      });
      expect(others).toHaveLength(1);
      const rows = await store.listRows({ ledgerId: held.id, limit: 20 });
      expect(rows.items).toHaveLength(10);
      expect(notifications.send).toHaveBeenCalledTimes(1);
      expect(notifications.send).toHaveBeenCalledWith({
        recipients: { type: 'entity', entityRef: ['user:default/zhao.min'] },
        payload: expect.objectContaining({
          title: expect.stringContaining('acme.csv'),
          description: expect.stringContaining('9'),
          link: `/maintenance/ledgers/${held.id}`,
        }),
      });
    });

    it('is told to who serves the customer where no contract names a manager', async () => {
      const { notifications } = await setUpCut([]);
      expect(notifications.send).toHaveBeenCalledWith(
        expect.objectContaining({
          recipients: { type: 'entity', entityRef: 'group:default/north' },
        }),
      );
    });

    it('is imported once somebody confirms how many it withdraws', async () => {
      const { ledgers, options, serials, sources } = await setUpCut();
      const [{ id }] = await ledgers();
      const imported = await options.held.confirm(id, 9, { credentials });
      expect(imported).toMatchObject({
        state: 'imported',
        importedBy: 'user:default/zhao.min',
        counts: { gone: 9 },
      });
      expect(await serials()).toEqual(['SN0']);
      expect((await ledgers()).map(({ state }) => state)).toEqual([
        'imported',
        'imported',
      ]);
      await sources.importAll();
      expect(await ledgers()).toHaveLength(2);
      await expect(
        options.held.confirm(id, 9, { credentials }),
      ).rejects.toThrow(`There is no ledger ${id}`);
    });

    it('says anew what it would do where that has changed meanwhile', async () => {
      const { ledgers, options, serials, service } = await setUpCut();
      await service.importLedger(
        {
          bytes: Buffer.from(ledger(...all, 'SN10')),
          fileName: 'x.csv',
          customerRef: customer,
        },
        { credentials },
      );
      const [{ id }] = (await ledgers()).filter(l => l.state === 'held');
      await expect(
        options.held.confirm(id, 9, { credentials }),
      ).rejects.toThrow('withdraws 10 of the 11 devices');
      const [shown] = (await ledgers()).filter(l => l.state === 'held');
      expect(shown).toMatchObject({ id, counts: { gone: 10 } });
      await options.held.confirm(id, 10, { credentials });
      expect(await serials()).toEqual(['SN0']);
    });

    it('changes nothing where somebody rejects it, until it gives another file', async () => {
      const { give, ledgers, options, serials, sources } = await setUpCut();
      const [{ id }] = await ledgers();
      const rejected = await options.held.reject(id);
      expect(rejected).toMatchObject({ id, state: 'rejected' });
      await expect(
        options.held.confirm(id, 9, { credentials }),
      ).rejects.toThrow(`The ledger ${id} is rejected`);
      await sources.importAll();
      expect(await serials()).toEqual(all);
      expect(await ledgers()).toHaveLength(2);

      await give(...all, 'SN10');
      expect(await serials()).toEqual([...all, 'SN10']);
    });

    it('waits no longer once the source gives another file', async () => {
      const { give, ledgers, notifications, serials } = await setUpCut();
      await give('SN0', 'SN1');
      const states = async () =>
        (await ledgers()).map(({ state, counts }) => [state, counts.gone]);
      expect(await states()).toEqual([
        ['held', 8],
        ['imported', 0],
      ]);
      expect(notifications.send).toHaveBeenCalledTimes(2);

      await give(...all);
      expect(await states()).toEqual([['imported', 0]]);
      expect(await serials()).toEqual(all);
    });
  });

  it('tells which source failed and goes on with the others', async () => {
    directory.setContent({ 'good.csv': ledger('SN1'), 'bad.csv': 'a,b' });
    const { options, serials } = await setUp([
      { file: directory.resolve('missing.csv'), customer, title: 'A' },
      { file: directory.resolve('bad.csv'), customer, title: 'A' },
      { file: directory.resolve('good.csv'), customer, title: 'A' },
    ]);
    await new LedgerSources(options).importAll();
    expect(await serials()).toEqual(['SN1']);
    expect(options.logger.warn).toHaveBeenCalledTimes(2);
    expect(options.logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('missing.csv of customer:default/acme failed'),
      expect.objectContaining({ name: 'InputError' }),
    );
  });

  it('runs at the start and every ten minutes where there are sources', async () => {
    directory.setContent({ 'acme.csv': ledger('SN1') });
    const scheduler = mockServices.scheduler.mock();
    const { options, serials } = await setUp([
      { file: directory.resolve('acme.csv'), customer, title: 'A' },
    ]);
    await LedgerSources.schedule({ ...options, scheduler });
    const [task] = scheduler.scheduleTask.mock.calls[0];
    expect(task).toMatchObject({ scope: 'global', frequency: { minutes: 10 } });
    await task.fn(new AbortController().signal);
    expect(await serials()).toEqual(['SN1']);

    const idle = mockServices.scheduler.mock();
    const config = mockServices.rootConfig();
    await LedgerSources.schedule({ ...options, config, scheduler: idle });
    expect(idle.scheduleTask).not.toHaveBeenCalled();
  });

  it.each([
    [{ customer }, 'sources[0] needs either a file or a url'],
    [
      { customer, file: 'a', url: 'https://b' },
      'sources[0] needs either a file or a url',
    ],
    [{ customer, file: 'a', ledger: 'A b' }, 'sources[0].ledger is "A b"'],
    [
      { customer: ':', file: 'a' },
      'sources[0].customer is ":", but must be an entity ref of the form customer:namespace/name',
    ],
    [
      { customer, file: 'a', owner: 'system:default/a' },
      'sources[0].owner is "system:default/a", but must be an entity ref of the form group:namespace/name or user:namespace/name',
    ],
  ])('refuses the configuration %j', async (source, message) => {
    const { options } = await setUp([source]);
    expect(() => new LedgerSources(options)).toThrow(message);
  });
});
