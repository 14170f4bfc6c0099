import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import {
  ACME,
  contract,
  createFieldworkApi,
} from './inspections/firstInspections/__testUtils__/createFieldworkApi';
import { csv } from './inventory/ledgers/__testUtils__/workbook';

jest.setTimeout(120_000);

const DEVICE = 'device:default/acme-sn1';

const dueOn = '2026-12-01';

const CREATIONS: [string, object][] = [
  [
    '/contracts',
    {
      number: 'WB-2027-009',
      title: 'Maintenance',
      customerRef: ACME,
      startsOn: '2027-01-01',
      endsOn: '2027-12-31',
    },
  ],
  [
    `/contracts/${contract.id}/renew`,
    { number: 'WB-2028-001', startsOn: '2028-01-01', endsOn: '2028-12-31' },
  ],
  [
    '/incidents',
    {
      deviceRef: DEVICE,
      level: 'II',
      title: 'Disk failed',
      reporter: { name: 'Ms Li' },
    },
  ],
  [
    '/obligations',
    { contractId: contract.id, kind: 'training', title: 'Training', dueOn },
  ],
  ['/inspections', { kind: 'regular', contractId: contract.id, dueOn }],
  [
    '/inspection-plans',
    {
      contractId: contract.id,
      title: 'Quarterly',
      rule: 'FREQ=MONTHLY;INTERVAL=3',
      startsOn: dueOn,
    },
  ],
  ['/findings', { deviceRef: DEVICE, title: 'Loud fan', severity: 'medium' }],
];

/** Killed after the commit, before the answer was kept: the key says so. */
describe('a request that is cut off after it took effect', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  describe.each(databases.eachSupportedId())('on %p', databaseId => {
    let db: Knex;
    let api: Awaited<ReturnType<typeof createFieldworkApi>>;

    beforeAll(async () => {
      db = await databases.init(databaseId);
      api = await createFieldworkApi({ db });
    });

    const cutOff = () =>
      db('idempotent_requests').update({ status: null, answer: null });

    it.each(CREATIONS)(
      'is answered as it was first: %s',
      async (path, body) => {
        const ask = () =>
          api.http.post(path).set('Idempotency-Key', path).send(body);
        const first = await ask();
        expect(first.status).toBe(201);
        await cutOff();
        const again = await ask();
        expect(again.status).toBe(201);
        expect(again.body).toEqual(first.body);
      },
    );

    it('is answered with the ledger that it imported', async () => {
      const ask = () =>
        api.http
          .post('/ledgers')
          .query({ customerRef: ACME, ledger: 'more', fileName: 'more.csv' })
          .set('Idempotency-Key', 'ledger')
          .type('text/csv')
          .send(csv('名称,序列号,品牌,型号', 'db09,SN9,Dell,R740').toString());
      const first = await ask();
      expect(first.status).toBe(201);
      await cutOff();
      const again = await ask();
      expect(again.status).toBe(201);
      expect(again.body).toMatchObject(first.body);
      expect(await db('ledgers').where({ ledger: 'more' })).toHaveLength(1);
    });
  });
});
