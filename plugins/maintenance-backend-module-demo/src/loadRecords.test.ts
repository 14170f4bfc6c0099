import { TestDatabases } from '@backstage/backend-test-utils';
import {
  Finding,
  InspectionListItem,
  MeasurementSeries,
} from '@weibao/backstage-plugin-maintenance-common';
import { createDemoModule } from './__testUtils__/createDemoModule';
import { startDemoPortal } from './__testUtils__/startDemoPortal';

jest.setTimeout(60_000);

describe('loadRecords', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

  it('fills inspections, findings and obligations, once', async () => {
    const database = await databases.init('SQLITE_3');
    const amounts = { past: 0, current: 0 };
    const portal = await startDemoPortal(
      database,
      createDemoModule({ amounts }),
    );
    const { events, get, notifications } = portal;
    await portal.importLedgers();
    expect(await portal.load()).toBe(true);
    expect(events.publish).not.toHaveBeenCalledWith(
      expect.objectContaining({ topic: 'maintenance.incident' }),
    );
    expect(notifications.send).not.toHaveBeenCalled();

    const plans = await get('/inspection-plans', { limit: 9 });
    expect(plans.items).toHaveLength(3);

    const inspections = await get('/inspections', { limit: 100 });
    const inState = (state: string): InspectionListItem[] =>
      inspections.items.filter(
        (inspection: InspectionListItem) => inspection.state === state,
      );
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

    const findings: Finding[] = (await get('/findings', { limit: 50 })).items;
    const states = findings.map(({ state }) => state);
    expect(new Set(states)).toEqual(
      new Set(['open', 'in-progress', 'to-check', 'closed']),
    );
    expect(findings.filter(({ overdue }) => overdue)).toHaveLength(1);

    const load = findings.find(({ itemId }) => itemId === 'load');
    const path = load?.device.deviceRef.replace('device:', '/devices/');
    const { series }: { series: MeasurementSeries[] } = await get(
      `${path}/measurements`,
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
    await database('history_imports').update({ finished_at: null });
    expect(await portal.load()).toBe(true);
    expect(await count()).toEqual(before);
  });
});
