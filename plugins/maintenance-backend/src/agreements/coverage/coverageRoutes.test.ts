import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import request from 'supertest';
import { aDevice } from '../../inventory/devices/__testUtils__/rememberDevices';
import { createContractsApi } from '../contracts/__testUtils__/createContractsApi';

const input = {
  number: 'WB-2026',
  title: 'ACME 2026',
  customerRef: 'customer:default/acme',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
};
const A = 'device:default/a';
const B = 'device:default/b';
const MANY = Array.from({ length: 1000 }, (_, i) =>
  aDevice(`many-${i}`, { customerRef: 'customer:default/large' }),
);

describe('coverageRoutes', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  describe.each(databases.eachSupportedId())('on %p', databaseId => {
    let db: Knex;
    let api: Awaited<ReturnType<typeof createContractsApi>>;

    beforeAll(async () => {
      db = await databases.init(databaseId);
      api = await createContractsApi({
        db,
        devices: [
          aDevice('a', { title: '核心数据库', serialNumber: 'SGH100_A' }),
          aDevice('b', { title: 'Backup' }),
          aDevice('foreign', { customerRef: 'customer:default/other' }),
          aDevice('gone', {
            withdrawn: true,
            withdrawnAt: '2026-03-10T04:00:00.000Z',
          }),
          ...MANY,
        ],
      });
    });

    beforeEach(async () => {
      await db('contracts').delete();
    });

    async function create(fields: object = {}): Promise<string> {
      const response = await request(api.app)
        .post('/contracts')
        .send({ ...input, ...fields });
      expect(response.status).toBe(201);
      return response.body.id;
    }

    function cover(id: string, ...items: object[]) {
      return request(api.app).post(`/contracts/${id}/coverage`).send({ items });
    }

    async function get(url: string) {
      const response = await request(api.app).get(url);
      expect(response.status).toBe(200);
      return response.body;
    }

    it('says that a calendar is lost, and nothing of cover', async () => {
      const id = await create();
      await cover(id, { deviceRef: A }).expect(201);
      await db('contracts').update({ calendar_id: 'lost' });
      for (const url of [
        `/coverage?deviceRef=${A}`,
        '/customers/default/acme/coverage-gaps',
        '/devices/default/a',
        '/devices?customerRef=customer:default/acme',
        `/contracts/${id}`,
        '/contracts',
      ]) {
        const { status, body } = await request(api.app).get(url);
        expect({ url, status }).toEqual({ url, status: 503 });
        expect(body.error.message).toMatch(
          /There is no calendar "lost" any more|has lost its calendar/,
        );
      }
    });

    it('covers devices, or the whole customer, and counts what is in force', async () => {
      const id = await create();
      const added = await cover(
        id,
        { deviceRef: 'Device:default/B', endsOn: '2026-06-30' },
        { deviceRef: A },
        { wholeCustomer: true, startsOn: '2026-12-01' },
      );
      expect(added.status).toBe(201);
      expect(added.body.items).toHaveLength(3);

      const { items } = await get(`/contracts/${id}/coverage`);
      expect(items).toEqual([
        {
          id: expect.any(String),
          contractId: id,
          scope: 'contract',
          startsOn: '2026-12-01',
          endsOn: '2026-12-31',
        },
        {
          id: expect.any(String),
          contractId: id,
          scope: 'device',
          deviceRef: A,
          device: expect.objectContaining({ title: '核心数据库' }),
          startsOn: '2026-01-01',
          endsOn: '2026-12-31',
        },
        expect.objectContaining({
          deviceRef: B,
          startsOn: '2026-01-01',
          endsOn: '2026-06-30',
        }),
      ]);
      expect(items[1].device).not.toHaveProperty('withdrawn');
      expect(await get(`/contracts/${id}`)).toMatchObject({
        coveredDevices: 1,
        coversWholeCustomer: true,
        warnings: [],
      });
    });

    it('covers no device of the customer from when it is withdrawn', async () => {
      const id = await create();
      await cover(id, { wholeCustomer: true }).expect(201);
      const on = (at: string) =>
        get(`/coverage?deviceRef=device:default/gone&at=${at}`);
      expect(await on('2026-03-10T02:00:00Z')).toMatchObject({
        covered: true,
        contract: { id },
      });
      expect(await on('2026-03-10T05:00:00Z')).toMatchObject({
        covered: false,
        lastCoveredOn: '2026-03-10',
      });
      const gaps = await get('/customers/default/acme/coverage-gaps');
      expect(gaps.counts.devices).toBe(2);
    });

    it('pages and searches the rows', async () => {
      const id = await create();
      await cover(
        id,
        { wholeCustomer: true },
        { deviceRef: B },
        { deviceRef: A, endsOn: '2026-03-31' },
        { deviceRef: A, startsOn: '2026-07-01' },
      ).expect(201);
      const seen: string[] = [];
      let cursor = '';
      do {
        const page = await get(
          `/contracts/${id}/coverage?limit=1${cursor && `&cursor=${cursor}`}`,
        );
        seen.push(`${page.items[0].deviceRef} ${page.items[0].startsOn}`);
        cursor = page.nextCursor;
      } while (cursor);
      expect(seen).toEqual([
        'undefined 2026-01-01',
        `${A} 2026-01-01`,
        `${A} 2026-07-01`,
        `${B} 2026-01-01`,
      ]);
      const found = async (q: string) =>
        (
          await get(`/contracts/${id}/coverage?q=${encodeURIComponent(q)}`)
        ).items.map((row: { deviceRef: string }) => row.deviceRef);
      expect(await found('数据 sgh100_')).toEqual([A, A]);
      expect(await found('sn-B')).toEqual([B]);
      expect(await found('%')).toEqual([]);
    });

    it('clips rows to the contract when its dates change, and marks those that are outside', async () => {
      const { app } = api;
      const id = await create();
      await cover(
        id,
        { deviceRef: A },
        { deviceRef: B, startsOn: '2026-09-01', endsOn: '2026-11-30' },
      ).expect(201);
      const move = (version: number, endsOn: string) =>
        request(app)
          .patch(`/contracts/${id}`)
          .send({ version, endsOn, confirmed: ['term-shortened'] })
          .expect(200);

      await move(1, '2026-10-31');
      expect((await get(`/contracts/${id}/coverage`)).items).toMatchObject([
        { deviceRef: A, endsOn: '2026-10-31' },
        { deviceRef: B, startsOn: '2026-09-01', endsOn: '2026-10-31' },
      ]);
      await move(2, '2026-08-31');
      expect((await get(`/contracts/${id}/coverage`)).items).toMatchObject([
        { deviceRef: A, endsOn: '2026-08-31' },
        {
          deviceRef: B,
          startsOn: '2026-09-01',
          endsOn: '2026-11-30',
          outsideTerm: true,
        },
      ]);
      await move(3, '2027-12-31');
      expect((await get(`/contracts/${id}/coverage`)).items).toMatchObject([
        { deviceRef: A, endsOn: '2027-12-31' },
        { deviceRef: B, startsOn: '2026-09-01', endsOn: '2026-11-30' },
      ]);
    });

    it.each([
      [{}, 'items[1] must name either a deviceRef or wholeCustomer'],
      [{ deviceRef: B, wholeCustomer: true }, 'items[1] must name either'],
      [{ deviceRef: B, startsOn: '2025-12-31' }, 'outside contract WB-2026'],
      [{ deviceRef: B, endsOn: '2027-01-01' }, 'outside contract WB-2026'],
      [
        { deviceRef: B, startsOn: '2026-05-02', endsOn: '2026-05-01' },
        'items[1].endsOn is 2026-05-01, before startsOn 2026-05-02',
      ],
      [
        { deviceRef: 'device:default/nobody' },
        'items[1].deviceRef is "device:default/nobody", but customer:default/acme has no such device',
      ],
      [
        { deviceRef: 'device:default/foreign' },
        'customer:default/acme has no such device',
      ],
      [{ deviceRef: 'device:default/gone' }, 'has been withdrawn'],
      [{ deviceRef: 'customer:default/acme' }, 'device:namespace/name'],
      [{ deviceRef: B, price: 1 }, 'price is not a known field'],
    ])('adds none of the rows where one is %j', async (row, message) => {
      const response = await cover(await create(), { deviceRef: A }, row);
      expect(response.status).toBe(400);
      expect(response.body.error.message).toContain(message);
      await expect(db('contract_coverage')).resolves.toEqual([]);
    });

    it('adds as many rows as a request may have', async () => {
      const id = await create({ customerRef: 'customer:default/large' });
      const rows = MANY.map(({ deviceRef }) => ({ deviceRef }));
      await cover(id, ...rows).expect(201);
      expect((await get(`/contracts/${id}`)).coveredDevices).toBe(1000);
      await cover(id, ...rows, { wholeCustomer: true }).expect(400);
    });

    it('refuses to cover a device twice on a day, within a contract', async () => {
      const id = await create();
      const other = await create({ number: 'OTHER' });
      await cover(id, { deviceRef: A, endsOn: '2026-06-30' }).expect(201);
      const twice = await cover(
        id,
        { deviceRef: B },
        { deviceRef: A, startsOn: '2026-06-30' },
      );
      expect(twice.status).toBe(409);
      expect(twice.body.error.message).toBe(
        `Contract WB-2026 already covers ${A} from 2026-01-01 to 2026-06-30`,
      );
      const sameRequest = await cover(id, { deviceRef: B }, { deviceRef: B });
      expect(sameRequest.status).toBe(409);
      await expect(db('contract_coverage')).resolves.toHaveLength(1);

      await cover(id, { deviceRef: A, startsOn: '2026-07-01' }).expect(201);
      await cover(id, { wholeCustomer: true }).expect(201);
      await cover(id, { wholeCustomer: true }).expect(409);
      await cover(other, { deviceRef: A }).expect(201);
    });

    it('lets one of two simultaneous additions win', async () => {
      const id = await create();
      const responses = await Promise.all([
        cover(id, { deviceRef: A }),
        cover(id, { deviceRef: A }),
      ]);
      expect(responses.map(({ status }) => status).sort()).toEqual([201, 409]);
    });

    it('warns of what another contract covers too', async () => {
      const id = await create();
      const other = await create({ number: 'OTHER', startsOn: '2026-12-01' });
      const past = await create({ number: 'PAST', endsOn: '2026-11-21' });
      await cover(id, { deviceRef: A }, { deviceRef: B }).expect(201);
      await cover(past, { wholeCustomer: true }).expect(201);
      expect((await get(`/contracts/${id}`)).warnings).toEqual([]);
      await cover(other, { deviceRef: B }).expect(201);
      expect((await get(`/contracts/${id}`)).warnings).toMatchObject([
        { code: 'coverage-overlap', count: 1 },
      ]);
      await cover(other, { wholeCustomer: true }).expect(201);
      expect((await get(`/contracts/${id}`)).warnings).toMatchObject([
        { code: 'coverage-overlap', count: 2 },
      ]);
    });

    it('counts what a contract will cover and what one covered', async () => {
      const planned = await create({
        number: 'NEXT',
        startsOn: '2027-01-01',
        endsOn: '2027-12-31',
      });
      await cover(
        planned,
        { deviceRef: A },
        { deviceRef: B, startsOn: '2027-07-01' },
      ).expect(201);
      const expired = await create({ number: 'PAST', endsOn: '2026-11-21' });
      await cover(
        expired,
        { deviceRef: A, endsOn: '2026-03-31' },
        { deviceRef: A, startsOn: '2026-06-01' },
      ).expect(201);
      const running = await create();
      await cover(
        running,
        { deviceRef: A },
        { deviceRef: B, startsOn: '2026-12-01' },
      ).expect(201);

      const { items } = await get('/contracts');
      expect(
        items.map((contract: { number: string; coveredDevices: number }) => [
          contract.number,
          contract.coveredDevices,
        ]),
      ).toEqual([
        ['PAST', 1],
        ['WB-2026', 1],
        ['NEXT', 2],
      ]);
      expect((await get(`/contracts/${planned}`)).coveredDevices).toBe(2);
    });

    it('lists what another contract covers too, and which one', async () => {
      const id = await create();
      const other = await create({ number: 'OTHER', startsOn: '2026-12-01' });
      const past = await create({ number: 'PAST', endsOn: '2026-11-21' });
      await cover(id, { deviceRef: A }, { deviceRef: B }).expect(201);
      await cover(past, { deviceRef: A }).expect(201);
      await cover(other, { deviceRef: B, endsOn: '2026-12-24' }).expect(201);
      const twice = async () =>
        (await get(`/contracts/${id}/coverage?overlapping=true`)).items;
      expect(await twice()).toEqual([
        expect.objectContaining({
          deviceRef: B,
          overlaps: [
            {
              contractId: other,
              contractNumber: 'OTHER',
              startsOn: '2026-12-01',
              endsOn: '2026-12-24',
            },
          ],
        }),
      ]);
      expect(await get(`/contracts/${past}/coverage?overlapping=true`)).toEqual(
        { items: [] },
      );
      const all = await get(`/contracts/${id}/coverage`);
      expect(all.items).toHaveLength(2);
      expect(all.items[0]).not.toHaveProperty('overlaps');

      await cover(other, { wholeCustomer: true }).expect(201);
      const { warnings } = await get(`/contracts/${id}`);
      expect(warnings).toMatchObject([{ count: 2 }]);
      expect(await twice()).toMatchObject([
        { deviceRef: A, overlaps: [{ contractNumber: 'OTHER' }] },
        {
          deviceRef: B,
          overlaps: [{ contractNumber: 'OTHER' }, { contractNumber: 'OTHER' }],
        },
      ]);
    });

    it('removes rows, all or none', async () => {
      const { app } = api;
      const id = await create();
      const other = await create({ number: 'OTHER' });
      const { body } = await cover(id, { deviceRef: A }, { deviceRef: B });
      const [a, b] = body.items.map((row: { id: string }) => row.id);
      const remove = (contractId: string, ...ids: string[]) =>
        request(app).delete(
          `/contracts/${contractId}/coverage?coverageId=${ids.join(',')}`,
        );
      const unknown = await remove(id, a, 'unknown');
      expect(unknown.status).toBe(404);
      expect(unknown.body.error.message).toContain('"unknown"');
      expect((await remove(other, a)).status).toBe(404);
      expect((await get(`/contracts/${id}/coverage`)).items).toHaveLength(2);
      expect((await remove(id, a, b)).status).toBe(204);
      expect((await get(`/contracts/${id}/coverage`)).items).toEqual([]);
    });

    it('says which contract covers a device at an instant, and why', async () => {
      const id = await create();
      const all = await create({ number: 'ALL' });
      await cover(id, { deviceRef: A, startsOn: '2026-07-01' }).expect(201);
      await cover(all, { wholeCustomer: true }).expect(201);
      const before = await get(
        `/coverage?deviceRef=${A}&at=2026-06-30T15:59:59Z`,
      );
      expect(before).toMatchObject({
        covered: true,
        reason: 'only',
        contract: { number: 'ALL' },
      });
      // Midnight in Shanghai.
      const after = await get(
        `/coverage?deviceRef=${A}&at=2026-06-30T16:00:00Z`,
      );
      expect(after).toMatchObject({
        covered: true,
        reason: 'most-specific',
        contract: { number: 'WB-2026', id },
        coverage: { deviceRef: A, startsOn: '2026-07-01' },
        candidates: [
          { chosen: true, contract: { id } },
          { chosen: false, contract: { id: all } },
        ],
        explanation:
          'WB-2026 goes first because it names this device; ALL covers every device of the customer.',
      });
      const later = await get(
        `/coverage?deviceRef=${A}&at=2027-01-01T00:00:00%2B08:00`,
      );
      expect(later).toMatchObject({
        covered: false,
        reason: 'none',
        candidates: [],
        lastCoveredOn: '2026-12-31',
      });
    });

    it('covers no device that has gone to another customer', async () => {
      const { service: coverage } = api.services.coverage;
      await cover(await create(), { deviceRef: A }).expect(201);
      await expect(db('contract_coverage')).resolves.toHaveLength(1);
      const resolved = await coverage.resolveCoverage(
        { deviceRef: A, customerRef: 'customer:default/other' },
        new Date('2026-06-01T00:00:00Z'),
      );
      expect(resolved.coverage.covered).toBe(false);
      expect(resolved.contract).toBeUndefined();
    });

    it('resolves many devices as it resolves each, with one query', async () => {
      const { service: coverage } = api.services.coverage;
      await cover(await create(), { deviceRef: A }).expect(201);
      await cover(await create({ number: 'ALL', endsOn: '2026-06-30' }), {
        wholeCustomer: true,
      }).expect(201);
      const devices = [
        { deviceRef: A, customerRef: 'customer:default/acme' },
        { deviceRef: B, customerRef: 'customer:default/acme' },
        {
          deviceRef: 'device:default/foreign',
          customerRef: 'customer:default/other',
        },
      ];
      const at = new Date('2026-06-01T00:00:00Z');
      const queries = jest.fn();
      db.on('query', queries);
      const resolved = await coverage.resolveCoverages(devices, at);
      expect(queries).toHaveBeenCalledTimes(1);
      expect(resolved.get(A)).toMatchObject({
        contract: { number: 'WB-2026' },
      });
      for (const device of devices) {
        expect(resolved.get(device.deviceRef)).toEqual(
          await coverage.resolveCoverage(device, at),
        );
      }
      await expect(coverage.resolveCoverages([], at)).resolves.toEqual(
        new Map(),
      );
    });

    it("lists a customer's gaps with counts, page by page", async () => {
      await cover(await create(), { deviceRef: A }).expect(201);
      await cover(await create({ number: 'OTHER' }), { deviceRef: A }).expect(
        201,
      );
      const url =
        '/customers/default/Acme/coverage-gaps?at=2026-12-20T00:00:00Z';
      const { items, counts, nextCursor } = await get(url);
      expect(counts).toEqual({
        devices: 2,
        none: 1,
        'ends-soon': 1,
        overlap: 1,
      });
      const brief = (gaps: { kind: string; device: { title: string } }[]) =>
        gaps.map(gap => `${gap.device.title} ${gap.kind}`);
      expect(brief(items)).toEqual([
        'Backup none',
        '核心数据库 ends-soon',
        '核心数据库 overlap',
      ]);
      expect(nextCursor).toBeUndefined();

      const first = await get(`${url}&limit=2`);
      const second = await get(`${url}&limit=2&cursor=${first.nextCursor}`);
      expect(brief([...first.items, ...second.items])).toEqual(brief(items));
      expect(second.nextCursor).toBeUndefined();

      const overlaps = await get(`${url}&kind=overlap`);
      expect(brief(overlaps.items)).toEqual(['核心数据库 overlap']);
      expect(overlaps.counts).toEqual(counts);
    });

    it('tells of devices and customers that do not exist', async () => {
      const { app } = api;
      const device = await request(app).get(
        '/coverage?deviceRef=device:default/nobody',
      );
      expect(device.status).toBe(404);
      const customer = await request(app).get(
        '/customers/default/nobody/coverage-gaps',
      );
      expect(customer.status).toBe(404);
      expect(customer.body.error.message).toBe(
        'There is no customer "customer:default/nobody"',
      );
      const site = await request(app).get(
        '/coverage?deviceRef=site:default/hall',
      );
      expect(site.status).toBe(400);
    });
  });
});
