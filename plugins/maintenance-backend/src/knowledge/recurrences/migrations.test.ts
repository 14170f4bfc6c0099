import { TestDatabases } from '@backstage/backend-test-utils';
import { IncidentEventInput } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { MIGRATIONS_DIRECTORY } from '../../platform/database/migrate';
import {
  createTestIncidentService,
  networkSwitch,
  server,
} from '../../incidents/log/__testUtils__/createTestIncidentService';

jest.setTimeout(60_000);

const MIGRATION = '20261124081000_recurrences.js';
const COLUMNS = [
  'id',
  'site_ref',
  'device_type',
  'manufacturer',
  'model',
  'fault_part',
  'fault_part_key',
  'fault_code',
  'fault_code_key',
];

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

type Step = Omit<IncidentEventInput, 'version'>;

const taken: Step = { type: 'acknowledge' };

/** What was said of incidents, from nothing at all to many times. */
const HISTORIES: Record<string, Step[]> = {
  'nothing yet': [taken],
  'only when it was solved': [
    taken,
    {
      type: 'resolve',
      solution: 'Disk replaced',
      faultPart: '1.8TB 10K SAS 硬盘',
      faultCode: 'DISK-PREDICTIVE-FAILURE',
    },
  ],
  'again when it was closed': [
    taken,
    { type: 'resolve', solution: 'x', faultPart: '硬盘', faultCode: 'E 1' },
    { type: 'close', cause: 'x', prevention: 'x', faultPart: 'RAID 卡' },
  ],
  'something else after it came back': [
    taken,
    { type: 'resolve', solution: 'x', faultPart: '硬盘', faultCode: 'E-1' },
    { type: 'reopen', reason: 'It came back' },
    { type: 'resolve', solution: 'y', faultPart: 'Backplane 2' },
  ],
  'nothing that has a letter': [
    taken,
    { type: 'resolve', solution: 'x', faultPart: '--', faultCode: '***' },
  ],
  'more than an index holds': [
    taken,
    { type: 'resolve', solution: 'x', faultPart: '𠀀水'.repeat(80) },
  ],
  'before it happened, as a correction shows': [
    taken,
    {
      type: 'resolve',
      solution: 'x',
      faultPart: 'fan',
      at: '2026-05-01T10:00:00.000Z',
    },
    { type: 'reopen', reason: 'x', at: '2026-05-01T11:00:00.000Z' },
    {
      type: 'resolve',
      solution: 'x',
      faultPart: 'PSU',
      at: '2026-05-01T12:00:00.000Z',
    },
    {
      type: 'correct',
      corrects: 5,
      correctedAt: '2026-05-01T11:30:00.000Z',
      reason: 'Entered wrongly',
    },
  ],
};

describe.each(databases.eachSupportedId())(
  'recurrence migration on %p',
  databaseId => {
    const columnsOf = (knex: Knex) =>
      knex('incidents').orderBy('id').select(COLUMNS);

    async function record(knex: Knex): Promise<void> {
      const service = createTestIncidentService(knex);
      for (const [title, steps] of Object.entries(HISTORIES)) {
        const { id } = await service.reportIncident(
          {
            device: title === 'nothing yet' ? networkSwitch : server,
            level: 'II',
            title,
            reporter: { name: 'y' },
            reportedAt: '2026-05-01T08:00:00.000Z',
          },
          'user:default/desk',
        );
        for (const step of steps) {
          const log = await service.getLog(id);
          await service.addEvent(
            log,
            {
              at: '2026-05-01T09:00:00.000Z',
              ...step,
              version: log.events.length,
            },
            'user:default/li.na',
          );
        }
      }
    }

    it('gives incidents of before what later ones are written with', async () => {
      const knex = await databases.init(databaseId);
      const migration = { directory: MIGRATIONS_DIRECTORY, name: MIGRATION };
      await knex.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
      await record(knex);
      const written = await columnsOf(knex);
      expect(written).toMatchObject([
        { model: 'C9300-48T', site_ref: null, fault_part_key: null },
        {
          site_ref: server.siteRef,
          device_type: 'server',
          fault_part: '1.8TB 10K SAS 硬盘',
          fault_part_key: 'disk',
          fault_code_key: 'diskpredictivefailure',
        },
        { fault_part_key: 'controller', fault_code_key: 'e1' },
        { fault_part_key: 'backplane', fault_code: 'E-1' },
        { fault_part: '--', fault_part_key: null, fault_code_key: null },
        { fault_part_key: '𠀀水'.repeat(50) },
        { fault_part_key: 'power-supply' },
      ]);

      await knex.migrate.down(migration);
      expect(await knex.schema.hasColumn('incidents', 'model')).toBe(false);
      await knex.migrate.up(migration);
      expect(await columnsOf(knex)).toEqual(written);
    });

    it('leaves the search as it was', async () => {
      const knex = await databases.init(databaseId);
      const migration = { directory: MIGRATIONS_DIRECTORY, name: MIGRATION };
      await knex.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
      await knex.migrate.down(migration);
      await knex.migrate.up(migration);
      const service = createTestIncidentService(knex);
      const report = { level: 'I' as const, reporter: { name: 'y' } };
      const { id } = await service.reportIncident(
        { ...report, device: server, title: '阵列降级' },
        'user:default/desk',
      );
      const { items } = await service.listIncidents({
        scope: 'all',
        limit: 10,
        q: '阵列',
      });
      expect(items.map(item => item.id)).toEqual([id]);
    });
  },
);
