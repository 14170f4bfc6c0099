import {
  createMockDirectory,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { EmptyDatabases } from '../devices/__testUtils__/EmptyDatabases';
import { DeviceRegister } from '../devices/DeviceRegister';
import { LedgerLayoutStore } from './layouts/LedgerLayoutStore';
import { LedgerReader } from './LedgerReader';
import { LedgerService } from './LedgerService';
import { LedgerSources } from './LedgerSources';
import { LedgerStore } from './LedgerStore';
import { ModelCatalog } from './models/ModelCatalog';

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

  async function setUp(sources: object[], demoData?: boolean) {
    const db = await emptyDatabases.open('SQLITE_3');
    const store = new LedgerStore({ db });
    const register = new DeviceRegister({ db });
    const service = new LedgerService({
      store,
      register,
      reader: new LedgerReader({
        models: ModelCatalog.load(),
        layouts: new LedgerLayoutStore({ db }),
      }),
      catalog: catalogServiceMock(),
      events: mockServices.events.mock(),
    });
    const options = {
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
    return { options, register, service, store, serials };
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
