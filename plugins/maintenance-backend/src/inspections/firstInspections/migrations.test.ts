import { TestDatabases } from '@backstage/backend-test-utils';
import { MIGRATIONS_DIRECTORY } from '../../platform/database/migrate';
import { InspectionStore } from '../records/InspectionStore';
import { anInspection } from '../../agreements/obligations/__testUtils__/obligationRecords';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())(
  'amendment history migration on %p',
  databaseId => {
    it('tells device by device what was amended before it', async () => {
      const db = await databases.init(databaseId);
      const directory = MIGRATIONS_DIRECTORY;
      await db.migrate.latest({ directory });
      while (await db.schema.hasTable('amended_devices')) {
        await db.migrate.down({ directory });
      }
      expect(await db.schema.hasTable('removed_coverage')).toBe(false);

      const inspection = anInspection(1, '2026-04-01');
      await new InspectionStore({ db }).insertInspection(inspection);
      await db('discrepancy_sheets').insert({ inspection_id: inspection.id });
      const [one, other] = ['device:default/a', 'device:default/b'];
      await db('ledger_amendments').insert({
        id: 'amendment',
        inspection_id: inspection.id,
        amendments: JSON.stringify([
          { kind: 'device-withdrawn', deviceRef: one },
          { kind: 'coverage-ended', deviceRef: one },
          { kind: 'device-added', deviceRef: other },
        ]),
        changes: '{}',
        applied_at: new Date(),
        applied_by: 'user:default/li.na',
      });

      await db.migrate.latest({ directory });
      const rows = await db('amended_devices').orderBy('device_ref');
      expect(
        rows.map(row => ({ ...row, amendments: JSON.parse(row.amendments) })),
      ).toEqual([
        {
          amendment_id: 'amendment',
          device_ref: one,
          customer_ref: inspection.customerRef,
          amendments: [
            { kind: 'device-withdrawn', deviceRef: one },
            { kind: 'coverage-ended', deviceRef: one },
          ],
        },
        {
          amendment_id: 'amendment',
          device_ref: other,
          customer_ref: inspection.customerRef,
          amendments: [{ kind: 'device-added', deviceRef: other }],
        },
      ]);
    });
  },
);
