import { TestDatabases } from '@backstage/backend-test-utils';
import { createServices } from '../services';
import { createDemoServices } from './__testUtils__/createDemoServices';
import { loadDemoData } from './loadDemoData';

jest.setTimeout(60_000);

describe('loadRecords', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

  it('fills inspections, findings and obligations, once', async () => {
    const database = await databases.init('SQLITE_3');
    const { importLedgers, options } = await createDemoServices(database);
    await importLedgers();
    const amounts = { past: 0, current: 0 };
    expect(await loadDemoData({ ...options, amounts })).toBe(true);
    expect(options.events.publish).not.toHaveBeenCalledWith(
      expect.objectContaining({ topic: 'maintenance.incident' }),
    );
    expect(options.notifications.send).not.toHaveBeenCalled();

    const services = createServices(options);
    const credentials = await options.auth.getOwnServiceCredentials();
    const plans = await services.plans.service.listPlans({ limit: 9 });
    expect(plans.items).toHaveLength(3);

    const { items } = await services.inspections.service.listInspections({
      limit: 100,
    });
    const inState = (state: string) =>
      items.filter(inspection => inspection.state === state);
    expect(inState('completed').length).toBeGreaterThanOrEqual(9);
    expect(inState('planned').length).toBeGreaterThanOrEqual(6);
    expect(inState('overdue')).toEqual([]);
    expect(
      inState('started')
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['first', 'regular']);
    for (const { devices, devicesDone = 0 } of inState('started')) {
      expect(devicesDone).toBeGreaterThan(0);
      expect(devicesDone).toBeLessThan(devices);
    }

    const findings = await services.findings.service.listFindings({
      limit: 50,
    });
    const states = findings.items.map(({ state }) => state);
    expect(new Set(states)).toEqual(
      new Set(['open', 'in-progress', 'to-check', 'closed']),
    );
    expect(findings.items.filter(({ overdue }) => overdue)).toHaveLength(1);

    const load = findings.items.find(({ itemId }) => itemId === 'load');
    const { deviceRef } = load?.device ?? { deviceRef: '' };
    const series = await services.inspections.service.listMeasurements(
      await services.devices.directory.findDevice(
        { deviceRef },
        { credentials },
      ),
    );
    const points = series.find(({ itemId }) => itemId === 'load')?.points ?? [];
    expect(points.length).toBeGreaterThanOrEqual(3);
    expect(points.at(-1)?.value).toBe(84);
    expect(points[0].value).toBe(66);

    const obligations = await database('obligations').select();
    expect(obligations.filter(({ kind }) => kind === 'task')).toHaveLength(1);

    const tables = ['inspections', 'findings', 'obligations', 'incidents'];
    const count = () => Promise.all(tables.map(table => database(table)));
    const before = await count();
    await database('demo_data').update({ loaded_at: null });
    expect(await loadDemoData({ ...options, amounts })).toBe(true);
    expect(await count()).toEqual(before);
  });
});
