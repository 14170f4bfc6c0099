import { TestDatabases } from '@backstage/backend-test-utils';
import { standardLevels } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import request from 'supertest';
import { createTestApi } from '../../../__testUtils__/createTestApi';
import { createTestDeps } from '../../../__testUtils__/createTestDeps';
import { MIGRATIONS_DIRECTORY } from '../../../platform/database/migrate';
import { csv } from '../__testUtils__/workbook';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())(
  'undoing an import whose devices are in use on %p',
  id => {
    let db: Knex;
    let api: ReturnType<typeof createTestApi>;
    let imports = 0;

    beforeAll(async () => {
      db = await databases.init(id);
      await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
      api = createTestApi(createTestDeps(db));
    });

    async function make(path: string, body: object) {
      const response = await request(api.app).post(path).send(body);
      expect([path, response.status, response.body.error?.message]).toEqual([
        path,
        201,
        undefined,
      ]);
      return response.body;
    }

    /** A customer of its own with two devices, `sn1` among them. */
    async function importDevices() {
      imports += 1;
      const customer = `acme${imports}`;
      const response = await request(api.app)
        .post('/ledgers')
        .query({
          customerRef: `customer:default/${customer}`,
          customerTitle: customer,
          fileName: 'devices.csv',
        })
        .set('content-type', 'text/csv')
        .send(
          csv(
            '序列号,名称,品牌,型号',
            `SN1-${imports},db01,Dell,R740`,
            `SN2-${imports},db02,Dell,R740`,
          ),
        );
      expect(response.status).toBe(201);
      const deviceRef = `device:default/${customer}-sn1-${imports}`;
      return {
        deviceRef,
        customerRef: `customer:default/${customer}`,
        undo: () => request(api.app).post(`/ledgers/${response.body.id}/undo`),
      };
    }

    async function contractOf(customerRef: string, covered: object) {
      const { id: contractId } = await make('/contracts', {
        number: `WB-${imports}`,
        title: 'Maintenance',
        customerRef,
        startsOn: '2026-01-01',
        endsOn: '2030-12-31',
        calendarId: '24x7',
        levels: standardLevels,
      });
      await make(`/contracts/${contractId}/coverage`, { items: [covered] });
      return contractId;
    }

    const uses: Array<
      [
        string,
        (of: { deviceRef: string; customerRef: string }) => Promise<void>,
      ]
    > = [
      [
        'incidents',
        async ({ deviceRef }) => {
          await make('/incidents', {
            deviceRef,
            level: 'II',
            title: 'Disk failed',
            reporter: { name: 'Ms Li' },
          });
        },
      ],
      [
        'findings',
        async ({ deviceRef }) => {
          await make('/findings', {
            deviceRef,
            title: 'Loud fan',
            severity: 'low',
          });
        },
      ],
      [
        'cover of its own',
        async ({ deviceRef, customerRef }) => {
          await contractOf(customerRef, { deviceRef });
        },
      ],
    ];

    it.each(uses)('is refused where there are %s', async (what, use) => {
      const imported = await importDevices();
      await use(imported);
      const response = await imported.undo();
      expect(response.status).toBe(409);
      expect(response.body.error.message).toBe(
        `Devices that the import made known are in use: db01 (${imported.deviceRef}) has ${what}. The import cannot be undone`,
      );
      const devices = await request(api.app)
        .get('/devices')
        .query({ customerRef: imported.customerRef });
      expect(devices.body.items).toHaveLength(2);
    });

    it('is refused where one has been inspected', async () => {
      const imported = await importDevices();
      const contractId = await contractOf(imported.customerRef, {
        wholeCustomer: true,
      });
      const inspection = await make('/inspections', {
        kind: 'regular',
        contractId,
        dueOn: '2026-12-23',
      });
      // As it is when the inspection has started.
      await db('inspection_devices').insert({
        inspection_id: inspection.id,
        device_ref: imported.deviceRef,
        ordinal: 0,
        device: '{}',
        required: 0,
        answered: 0,
      });
      const response = await imported.undo();
      expect(response.status).toBe(409);
      expect(response.body.error.message).toMatch(/db01 .* has inspections\./);
    });

    it('is allowed where only cover of the whole customer means them', async () => {
      const imported = await importDevices();
      await contractOf(imported.customerRef, { wholeCustomer: true });
      expect((await imported.undo()).status).toBe(200);
    });
  },
);
