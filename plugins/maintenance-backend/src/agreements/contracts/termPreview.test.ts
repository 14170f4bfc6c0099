import { TestDatabases } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  Permission,
} from '@backstage/plugin-permission-common';
import {
  incidentReadPermission,
  inspectionReadPermission,
  obligationReadPermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import request from 'supertest';
import { aDevice } from '../../inventory/devices/__testUtils__/rememberDevices';
import { createContractsApi } from './__testUtils__/createContractsApi';

/** It is noon in Shanghai on 2026-11-22. */
describe('a shorter term', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  describe.each(databases.eachSupportedId())('on %p', databaseId => {
    let db: Knex;
    let app: Awaited<ReturnType<typeof createContractsApi>>['app'];
    let contractId: string;
    let denied: Permission[] = [];

    beforeAll(async () => {
      db = await databases.init(databaseId);
      const api = await createContractsApi({
        db,
        devices: ['a', 'b', 'c', 'd', 'e'].map(name => aDevice(name)),
        policy: permission => ({
          result: denied.some(({ name }) => name === permission.name)
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
        }),
      });
      app = api.app;
      const make = async (path: string, body: object) => {
        const response = await request(app).post(path).send(body);
        expect([response.status, response.body.error]).toEqual([
          201,
          undefined,
        ]);
        return response.body.id as string;
      };
      contractId = await make('/contracts', {
        number: 'WB-2026',
        title: '华东机房维保',
        customerRef: 'customer:default/acme',
        startsOn: '2026-01-01',
        endsOn: '2027-12-31',
      });
      await make(`/contracts/${contractId}/coverage`, {
        items: [
          ...['a', 'b', 'c', 'd'].map(name => ({
            deviceRef: `device:default/${name}`,
          })),
          { deviceRef: 'device:default/e', endsOn: '2026-05-31' },
        ],
      });
      await make('/inspection-plans', {
        contractId,
        title: '季度巡检',
        rule: 'FREQ=MONTHLY;INTERVAL=3',
        startsOn: '2026-01-13',
        windowCalendarId: '24x7',
      });
      for (const dueOn of ['2026-12-31', '2027-06-30', '2028-01-31']) {
        await make('/obligations', {
          contractId,
          kind: 'payment',
          title: `付款 ${dueOn}`,
          dueOn,
        });
      }
      await make('/incidents', {
        deviceRef: 'device:default/a',
        level: 'II',
        title: '硬盘故障',
        // 00:30 of the next day in Shanghai.
        reportedAt: '2026-01-31T16:30:00Z',
        reporter: { name: '李工' },
      });
    });

    beforeEach(() => {
      denied = [];
    });

    const preview = async (startsOn: string, endsOn: string) => {
      const { status, body } = await request(app).get(
        `/contracts/${contractId}/term-preview?startsOn=${startsOn}&endsOn=${endsOn}`,
      );
      expect(status).toBe(200);
      return body;
    };
    const patch = async (fields: object) => {
      const { body } = await request(app).get(`/contracts/${contractId}`);
      return request(app)
        .patch(`/contracts/${contractId}`)
        .send({ version: body.version, ...fields });
    };
    const NOTHING = { count: 0, first: [] };

    it('is told with what it leaves outside at its end', async () => {
      expect(await preview('2026-01-01', '2026-12-31')).toEqual({
        wholeCustomer: false,
        coverage: {
          count: 4,
          first: ['a', 'b', 'c'].map(name => ({
            id: `device:default/${name}`,
            title: expect.any(String),
            on: '2027-12-31',
          })),
        },
        inspections: {
          count: 4,
          first: ['2027-01-13', '2027-04-13', '2027-07-13'].map(on => ({
            id: expect.any(String),
            title: '季度巡检',
            on,
          })),
        },
        obligations: {
          count: 1,
          first: [
            {
              id: expect.any(String),
              title: '付款 2027-06-30',
              on: '2027-06-30',
            },
          ],
        },
        incidents: NOTHING,
      });
    });

    it('is told with what it leaves outside at its start, by the day of the calendar', async () => {
      expect(await preview('2026-02-01', '2027-12-31')).toMatchObject({
        coverage: { count: 5 },
        inspections: NOTHING,
        incidents: NOTHING,
      });
      expect(await preview('2026-02-02', '2027-12-31')).toMatchObject({
        incidents: {
          count: 1,
          first: [{ id: 'INC-000001', title: '硬盘故障', on: '2026-02-01' }],
        },
      });
    });

    it('leaves nothing outside where it is longer', async () => {
      expect(await preview('2025-01-01', '2028-12-31')).toEqual({
        wholeCustomer: false,
        coverage: NOTHING,
        inspections: NOTHING,
        obligations: NOTHING,
        incidents: NOTHING,
      });
    });

    it('tells each part to those who may see it', async () => {
      denied = [
        incidentReadPermission,
        inspectionReadPermission,
        obligationReadPermission,
      ];
      expect(await preview('2026-01-01', '2026-12-31')).toEqual({
        wholeCustomer: false,
        coverage: expect.anything(),
      });
    });

    it('is taken once it is confirmed, and hides nothing', async () => {
      const refused = await patch({ endsOn: '2026-12-31' });
      expect(refused.status).toBe(422);
      expect(refused.body.error).toEqual({
        name: 'ConfirmationRequiredError',
        message: expect.stringMatching(
          /^The shorter term leaves outside: 4 devices whose cover becomes shorter \(.*, …\), 4 inspections \(季度巡检 on 2027-01-13, 季度巡检 on 2027-04-13, 季度巡检 on 2027-07-13, …\), 1 obligations \(付款 2027-06-30 on 2027-06-30\). Send "confirmed": \[term-shortened\] if that is meant$/,
        ),
      });

      const taken = await patch({
        endsOn: '2026-05-30',
        confirmed: ['term-shortened'],
      });
      expect(taken.body).toMatchObject({ endsOn: '2026-05-30' });
      await patch({ startsOn: '2026-03-01', confirmed: ['term-shortened'] });

      const { body: due } = await request(app).get(
        `/obligations?contractId=${contractId}&kind=payment`,
      );
      expect(due.items).toMatchObject([
        { dueOn: '2026-12-31', outsideTerm: true },
        { dueOn: '2027-06-30', outsideTerm: true },
        { dueOn: '2028-01-31', outsideTerm: true },
      ]);
      const { body: inspections } = await request(app).get(
        `/inspections?contractId=${contractId}`,
      );
      expect(inspections.items).toHaveLength(4);
      expect(inspections.items[0]).toMatchObject({ outsideTerm: true });
      const one = await request(app).get(
        `/inspections/${inspections.items[0].id}`,
      );
      expect(one.body).toMatchObject({ outsideTerm: true });
    });

    it('keeps coverage in sight whose days it does not have', async () => {
      await patch({
        startsOn: '2026-06-01',
        endsOn: '2026-12-31',
        confirmed: ['term-shortened'],
      });
      const { body } = await request(app).get(
        `/contracts/${contractId}/coverage`,
      );
      expect(body.items).toHaveLength(5);
      expect(body.items[4]).toMatchObject({
        deviceRef: 'device:default/e',
        endsOn: '2026-05-31',
        outsideTerm: true,
      });
      expect(body.items[0]).not.toHaveProperty('outsideTerm');
    });
  });
});
