import { TestDatabases } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  Permission,
} from '@backstage/plugin-permission-common';
import {
  contractCreatePermission,
  contractReadPermission,
  contractUpdatePermission,
  customerReadPermission,
  deviceReadPermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import request from 'supertest';
import { onlyAcme } from '../../platform/authorization/__testUtils__/createTestAuthorization';
import { aDevice } from '../../inventory/devices/__testUtils__/rememberDevices';
import { aContract } from './__testUtils__/contractRecords';
import { createContractsApi } from './__testUtils__/createContractsApi';

const input = {
  number: 'NEW',
  title: 'New',
  customerRef: 'customer:default/acme',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
};

describe('permissions of contracts and coverage', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  describe.each(databases.eachSupportedId())('on %p', databaseId => {
    let db: Knex;
    let app: Awaited<ReturnType<typeof createContractsApi>>['app'];
    let denied: Permission | undefined;
    const asked: string[] = [];

    beforeAll(async () => {
      db = await databases.init(databaseId);
      const api = await createContractsApi({
        db,
        devices: [
          aDevice('a'),
          aDevice('foreign', { customerRef: 'customer:default/other' }),
        ],
        policy: permission => {
          asked.push(permission.name);
          return permission.name === denied?.name
            ? { result: AuthorizeResult.DENY }
            : onlyAcme(permission);
        },
      });
      app = api.app;
      await api.contractStore.insertContract(aContract('OURS'), []);
      await api.contractStore.insertContract(
        aContract('THEIRS', { customerRef: 'customer:default/other' }),
        [],
      );
    });

    beforeEach(() => {
      denied = undefined;
      asked.length = 0;
    });

    it('lists what the conditions let through', async () => {
      const { body } = await request(app).get('/contracts');
      expect(body.items).toMatchObject([{ number: 'OURS' }]);
      const other = await request(app).get(
        '/contracts?customerRef=customer:default/other',
      );
      expect(other.body.items).toEqual([]);
    });

    it('counts what the conditions let through', async () => {
      const { body } = await request(app).get('/contracts/summary');
      const sum = Object.values<number>(body).reduce((a, b) => a + b, 0);
      expect(sum).toBe(1);
      const other = await request(app).get(
        '/contracts/summary?customerRef=customer:default/other',
      );
      expect(other.body).toEqual({
        planned: 0,
        running: 0,
        expiring: 0,
        expired: 0,
      });
    });

    it('hides contracts that may not be read, whatever is done with them', async () => {
      const responses = [
        await request(app).get('/contracts/THEIRS'),
        await request(app).get('/contracts/THEIRS/coverage'),
        await request(app)
          .patch('/contracts/THEIRS')
          .send({ version: 1, title: 'x' }),
        await request(app)
          .post('/contracts/THEIRS/coverage')
          .send({ items: [{ wholeCustomer: true }] }),
        await request(app).delete('/contracts/THEIRS/coverage?coverageId=x'),
        await request(app).get(
          '/contracts/THEIRS/term-preview?startsOn=2026-01-01&endsOn=2026-06-30',
        ),
        await request(app).get(
          '/contracts/THEIRS/renewal-preview?startsOn=2027-01-01&endsOn=2027-12-31',
        ),
        await request(app).get('/contracts/THEIRS/whole-customer-preview'),
        await request(app).post('/contracts/THEIRS/renew').send({
          number: 'N',
          startsOn: '2027-01-01',
          endsOn: '2027-12-31',
        }),
      ];
      for (const { status, body } of responses) {
        expect(status).toBe(404);
        expect(body.error.message).toBe('There is no contract "THEIRS"');
      }
    });

    it('names no contract that may not be read', async () => {
      const { status, body } = await request(app).post('/contracts').send({
        number: 'theirs',
        title: 'x',
        customerRef: 'customer:default/acme',
        startsOn: '2026-01-01',
        endsOn: '2026-12-31',
      });
      expect(status).toBe(409);
      expect(body.error.message).toBe(
        'There is already a contract with the number "theirs"',
      );
    });

    it('hides devices that may not be read', async () => {
      const hidden = await request(app).get(
        '/coverage?deviceRef=device:default/foreign',
      );
      const unknown = await request(app).get(
        '/coverage?deviceRef=device:default/nobody',
      );
      expect(hidden.status).toBe(404);
      expect(unknown.status).toBe(404);
      expect(hidden.body.error.message).toBe(
        unknown.body.error.message.replace('nobody', 'foreign'),
      );
      const own = await request(app).get(
        '/coverage?deviceRef=device:default/a',
      );
      expect(own.status).toBe(200);
    });

    it('forbids other customers', async () => {
      const created = await request(app)
        .post('/contracts')
        .send({ ...input, customerRef: 'Customer:default/OTHER' });
      expect(created.status).toBe(403);
      const gaps = await request(app).get(
        '/customers/default/other/coverage-gaps',
      );
      expect(gaps.status).toBe(403);
      const own = await request(app).get(
        '/customers/default/acme/coverage-gaps',
      );
      expect(own.status).toBe(200);
    });

    it.each([
      [contractReadPermission, 'get', '/contracts', {}, 403],
      [contractReadPermission, 'get', '/contracts/OURS', {}, 404],
      [contractCreatePermission, 'post', '/contracts', input, 403],
      [
        contractUpdatePermission,
        'patch',
        '/contracts/OURS',
        { version: 1, title: 'x' },
        403,
      ],
      [
        contractUpdatePermission,
        'post',
        '/contracts/OURS/renew',
        { number: 'N', startsOn: '2027-01-01', endsOn: '2027-12-31' },
        403,
      ],
      [
        contractUpdatePermission,
        'post',
        '/contracts/OURS/coverage',
        { items: [{ wholeCustomer: true }] },
        403,
      ],
      [
        contractUpdatePermission,
        'delete',
        '/contracts/OURS/coverage?coverageId=x',
        {},
        403,
      ],
      [
        customerReadPermission,
        'get',
        '/customers/default/acme/coverage-gaps',
        {},
        403,
      ],
      [
        deviceReadPermission,
        'get',
        '/coverage?deviceRef=device:default/a',
        {},
        404,
      ],
    ] as const)(
      'asks for $name before: %s %s',
      async (permission, method, url, body, status) => {
        denied = permission;
        const response = await request(app)[method](url).send(body);
        expect(response.status).toBe(status);
        expect(asked).toContain(permission.name);
        await expect(db('contracts')).resolves.toHaveLength(2);
        await expect(db('contract_coverage')).resolves.toEqual([]);
      },
    );
  });
});
