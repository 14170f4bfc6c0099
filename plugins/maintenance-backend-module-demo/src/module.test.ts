import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { startDemoPortal } from './__testUtils__/startDemoPortal';
import { createDemoImport } from './demoImport';
import { maintenanceModuleDemo } from './module';

describe('maintenanceModuleDemo', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

  it('waits for the ledgers, on one of several instances', async () => {
    const database = await databases.init('SQLITE_3');
    const portal = await startDemoPortal(database, maintenanceModuleDemo);
    expect(portal.importTask()).toMatchObject({ scope: 'global' });
    expect(await portal.load()).toBe(false);
    expect(await database('contracts')).toEqual([]);
    expect(await database('history_imports')).toEqual([]);
  });

  it.each([[{}], [{ demoData: false }]])(
    'leaves a portal with %j empty',
    async settings => {
      const database = await databases.init('SQLITE_3');
      const portal = await startDemoPortal(
        database,
        maintenanceModuleDemo,
        settings,
      );
      expect(portal.importTask()).toBeUndefined();
    },
  );

  it('is not loaded again where it has been', async () => {
    const database = await databases.init('SQLITE_3');
    const first = await startDemoPortal(database, maintenanceModuleDemo);
    await first.stop();
    await database('history_imports').insert({
      id: 'demo',
      started_at: new Date(),
      steps: 0,
      finished_at: new Date(),
    });
    const portal = await startDemoPortal(database, maintenanceModuleDemo);
    expect(portal.importTask()).toBeUndefined();
  });

  it('says which ledgers it waits for', async () => {
    const refs = [
      'customer:default/haibin-bank',
      'customer:default/renhe-hospital',
      'customer:default/acme',
    ];
    const { waitsFor } = createDemoImport({
      customerRefs: refs,
      logger: mockServices.logger.mock(),
    });
    const reader = {
      listDevices: async (): Promise<[]> => [],
      listContracts: jest.fn(),
      getServiceTerms: jest.fn(),
      listClosedIncidents: jest.fn(),
      listIncidentEvents: jest.fn(),
      listCaseSlugs: jest.fn(),
      matchCases: jest.fn(),
    };
    expect(await waitsFor?.(reader)).toBe(
      'the ledgers of customer:default/haibin-bank, customer:default/renhe-hospital',
    );
  });
});
