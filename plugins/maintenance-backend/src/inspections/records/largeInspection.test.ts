import {
  mockCredentials,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { InspectionResultInput } from '@weibao/backstage-plugin-maintenance-common';
import { aDevice } from '../../inventory/devices/__testUtils__/rememberDevices';
import { BUILT_IN_CHECKLISTS } from '../checklists/builtInChecklists';
import {
  contract,
  createInspectionsApi,
} from './__testUtils__/createInspectionsApi';

jest.setTimeout(120_000);

const DEVICES = 520;
const BATCH = 500;

/** Far above what was measured, far below what an engineer would notice. */
const SLOWEST_SAVE_MS = 2_000;
const SLOWEST_READ_MS = 3_000;

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const answers: { [kind: string]: InspectionResultInput['value'] } = {
  'yes-no': false,
  number: 20,
  text: 'v1',
};

describe.each(databases.eachSupportedId() as [TestDatabaseId][])(
  'an inspection of many devices on %p',
  databaseId => {
    it('is saved and read within a fixed number of queries', async () => {
      const db = await databases.init(databaseId);
      const { inspections } = await createInspectionsApi({
        db,
        devices: Array.from({ length: DEVICES }, (_, i) => aDevice(`d${i}`)),
      });
      const options = { credentials: mockCredentials.user() };
      const { id } = await inspections.createInspection(
        { kind: 'regular', contractId: contract.id, dueOn: '2026-11-23' },
        options,
      );
      await inspections.startInspection(id);
      const items = BUILT_IN_CHECKLISTS[0].versions[0].items.filter(
        item => item.kind !== 'photo',
      );
      const results = Array.from({ length: DEVICES }, (_, i) =>
        items.map(item => ({
          deviceRef: `device:default/d${i}`,
          itemId: item.id,
          value: item.choices?.[0] ?? answers[item.kind],
        })),
      ).flat();

      const queries: string[] = [];
      db.on('query', query => queries.push(query.sql));
      const measure = async <T>(call: () => Promise<T>) => {
        queries.length = 0;
        const start = performance.now();
        const result = await call();
        const milliseconds = performance.now() - start;
        return { result, milliseconds, queries: queries.length };
      };
      const saves = [];
      for (let i = 0; i < results.length; i += BATCH) {
        const batch = results.slice(i, i + BATCH);
        saves.push(
          await measure(() => inspections.saveResults(id, batch, options)),
        );
      }
      const one = await measure(() =>
        inspections.saveResults(id, results.slice(0, 1), options),
      );
      const read = await measure(() => inspections.getInspection(id));
      const slowest = Math.max(...saves.map(save => save.milliseconds));

      expect(saves[0].queries).toBe(one.queries);
      expect(read.queries).toBeLessThan(10);
      expect(read.result.results).toHaveLength(results.length);
      expect(read.result.progress).toMatchObject({
        devices: DEVICES,
        devicesDone: DEVICES,
      });
      expect(slowest).toBeLessThan(SLOWEST_SAVE_MS);
      expect(read.milliseconds).toBeLessThan(SLOWEST_READ_MS);
    });
  },
);
