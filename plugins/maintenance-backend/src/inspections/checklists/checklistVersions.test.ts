import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  ChecklistItem,
  checklistWritePermission,
} from '@weibao/backstage-plugin-maintenance-common';
import request from 'supertest';
import { aDevice } from '../../inventory/devices/__testUtils__/rememberDevices';
import {
  allow,
  Policy,
} from '../../platform/authorization/__testUtils__/createTestAuthorization';
import { MIGRATIONS_DIRECTORY } from '../../platform/database/migrate';
import {
  contract,
  createInspectionsApi,
} from '../records/__testUtils__/createInspectionsApi';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const SENSOR = 'device:default/sensor';

const temperature = {
  id: 'temperature',
  title: 'Temperature',
  kind: 'number',
  unit: '°C',
  maximum: 35,
} satisfies ChecklistItem;
const dust = {
  id: 'dust',
  title: 'Dust',
  kind: 'yes-no',
} satisfies ChecklistItem;
const sensors = {
  id: 'sensors',
  title: 'Sensors',
  deviceType: 'sensor',
  items: [temperature],
};

describe.each(databases.eachSupportedId() as [TestDatabaseId][])(
  'versions of checklists on %p',
  databaseId => {
    async function setUp() {
      const db = await databases.init(databaseId);
      const policy: { current: Policy } = { current: allow };
      const api = await createInspectionsApi({
        db,
        policy: (...asked) => policy.current(...asked),
        devices: [
          aDevice('server', { type: 'server' }),
          aDevice('sensor', { type: 'sensor' }),
        ],
      });
      const http = request(api.app);
      await http.post('/checklists').send(sensors).expect(201);
      await http
        .post('/inspection-plans')
        .send({
          contractId: contract.id,
          title: '巡检',
          rule: 'FREQ=WEEKLY;BYDAY=MO',
          startsOn: '2026-01-01',
          checklistIds: { sensor: 'sensors' },
        })
        .expect(201);
      const { body } = await http.get(
        `/inspections?contractId=${contract.id}&limit=2`,
      );
      const [begun, planned]: string[] = body.items.map(
        ({ id }: { id: string }) => id,
      );
      const change = (id: string, fields: object = {}) =>
        http
          .post(`/checklists/${id}/versions`)
          .send({ version: 1, title: 'Changed', items: [dust], ...fields });
      const save = (id: string, itemId: string, value: unknown) =>
        http
          .put(`/inspections/${id}/results`)
          .send({ results: [{ deviceRef: SENSOR, itemId, value }] });
      const asked = async (id: string) => {
        const inspection = (await http.get(`/inspections/${id}`).expect(200))
          .body;
        return Object.fromEntries(
          inspection.checklists.map(
            (it: { id: string; version: number; items: ChecklistItem[] }) => [
              `${it.id}@${it.version}`,
              it.items.length,
            ],
          ),
        );
      };
      return { ...api, db, http, policy, begun, planned, change, save, asked };
    }

    it('are asked for from now on, not where an inspection has begun', async () => {
      const { begun, planned, change, save, asked } = await setUp();
      await save(begun, 'temperature', 21).expect(200);
      const before = await asked(begun);
      expect(before).toMatchObject({ 'sensors@1': 1 });

      const changed = await change('sensors', { items: [dust, temperature] });
      expect(changed.status).toBe(201);
      expect(changed.body).toMatchObject({
        id: 'sensors',
        title: 'Changed',
        version: 2,
        builtIn: false,
        versions: [
          { version: 1, title: 'Sensors', items: [temperature] },
          {
            version: 2,
            title: 'Changed',
            items: [dust, temperature],
            createdAt: '2026-11-23T04:00:00.000Z',
            createdBy: 'user:default/mock',
          },
        ],
      });

      expect(await asked(begun)).toEqual(before);
      expect((await save(begun, 'dust', true)).status).toBe(400);
      expect(await asked(planned)).toMatchObject({ 'sensors@2': 2 });
      await save(planned, 'dust', false).expect(200);
    });

    it('are followed by plans that name nothing, where the checklist is built in', async () => {
      const { http, planned, change, asked } = await setUp();
      await change('standard-server').expect(201);
      expect(await asked(planned)).toEqual({
        'sensors@1': 1,
        'standard-server@2': 1,
      });
      const { body } = await http.get('/checklists/standard-server');
      expect(body).toMatchObject({ builtIn: true, deviceType: 'server' });
      expect(body.versions).toHaveLength(2);
      expect(body.versions[0]).not.toHaveProperty('createdBy');
    });

    it('say in their first version what was frozen before there were any', async () => {
      const { db, begun, save, asked } = await setUp();
      await save(begun, 'temperature', 21).expect(200);
      const row = await db('inspections').where({ id: begun }).first();
      const unversioned = JSON.parse(row.checklists).map(
        ({ version: _, ...checklist }: { version: number }) => checklist,
      );
      await db('inspections')
        .where({ id: begun })
        .update({ checklists: JSON.stringify(unversioned) });
      expect(await asked(begun)).toMatchObject({ 'sensors@1': 1 });
    });

    it('are made by one of two people who change the same', async () => {
      const { db, change } = await setUp();
      const answers = await Promise.all([change('sensors'), change('sensors')]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      expect((await change('sensors')).status).toBe(409);
      await expect(db('checklist_versions')).resolves.toHaveLength(1);
    });

    it('are refused where they contradict themselves or what was asked before', async () => {
      const { db, change } = await setUp();
      const refusals: [object, string][] = [
        [{ items: [dust, dust] }, 'the item "dust" occurs twice'],
        [{ items: [] }, 'items'],
        [{ deviceType: 'ups' }, 'deviceType is not a known field'],
        [
          { items: [{ ...temperature, unit: 'K' }] },
          'item "temperature" was a number in °C before',
        ],
        [
          { items: [{ ...dust, id: 'temperature' }] },
          'item "temperature" was a number in °C before',
        ],
      ];
      for (const [mistake, message] of refusals) {
        const { status, body } = await change('sensors', mistake);
        expect(status).toBe(400);
        expect(body.error.message).toContain(message);
      }
      await expect(db('checklist_versions')).resolves.toEqual([]);
    });

    it('are not for unknown ones, or everybody', async () => {
      const { http, change, policy, auditor } = await setUp();
      expect((await change('none')).status).toBe(404);
      await http.get('/checklists/none').expect(404);
      await change('sensors').expect(201);
      expect(auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({
          eventId: 'checklist-update',
          meta: { checklistId: 'sensors' },
        }),
      );

      policy.current = permission =>
        permission.name === checklistWritePermission.name
          ? { result: AuthorizeResult.DENY }
          : allow(permission);
      expect((await change('sensors', { version: 2 })).status).toBe(403);
      await http
        .post('/checklists')
        .send({ ...sensors, id: 'other' })
        .expect(403);
      await http.get('/checklists/sensors').expect(200);
    });

    it('have a table that goes down and up again', async () => {
      const { db, http, change } = await setUp();
      await change('sensors').expect(201);
      const migration = {
        directory: MIGRATIONS_DIRECTORY,
        name: '20261201080000_checklist_versions.js',
      };
      await db.migrate.down(migration);
      await expect(db.schema.hasTable('checklist_versions')).resolves.toBe(
        false,
      );
      await db.migrate.up(migration);
      const { body } = await http.get('/checklists/sensors');
      expect(body).toMatchObject({ title: 'Sensors', version: 1 });
    });
  },
);
