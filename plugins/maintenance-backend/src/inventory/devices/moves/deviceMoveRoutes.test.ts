import { TestDatabases } from '@backstage/backend-test-utils';
import {
  HistoryEntry,
  standardLevels,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import request from 'supertest';
import { createTestApi } from '../../../__testUtils__/createTestApi';
import { createTestDeps } from '../../../__testUtils__/createTestDeps';
import {
  allow,
  onlyOf,
  Policy,
} from '../../../platform/authorization/__testUtils__/createTestAuthorization';
import { MIGRATIONS_DIRECTORY } from '../../../platform/database/migrate';
import { aDeviceRecord } from '../__testUtils__/aDeviceRecord';
import { DeviceRegister } from '../DeviceRegister';
import { DeviceRecord } from '../records';

jest.setTimeout(60_000);

const OURS = 'customer:default/acme';
const THEIRS = 'customer:default/harbour';
const REASON = 'Sold with the branch';
const MORNING = '2026-11-22T01:00:00.000Z';
const NOON = '2026-11-22T04:00:00.000Z';
const EVENING = '2026-11-22T10:00:00.000Z';

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())('moving devices on %p', id => {
  let db: Knex;
  let now = NOON;
  let decide: Policy = allow;
  let api: ReturnType<typeof createTestApi>;

  const ledgerDevice = (name: string, facts: Partial<DeviceRecord> = {}) =>
    aDeviceRecord(name, { source: 'ledger', ledger: 'devices', ...facts });

  beforeAll(async () => {
    db = await databases.init(id);
    await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
    api = createTestApi(createTestDeps(db, { now: () => new Date(now) }), {
      policy: (permission, user) => decide(permission, user),
    });
    const register = new DeviceRegister({ db });
    const customers = { [OURS]: '海滨港务', [THEIRS]: '东港银行' };
    await register.transact(async transaction => {
      for (const [customerRef, title] of Object.entries(customers)) {
        const name = customerRef.split('/')[1];
        await register.write(
          {
            customer: { customerRef, title, source: 'ledger' },
            sites: [
              {
                siteRef: `site:default/${name}-hq`,
                customerRef,
                title: `${title}机房`,
                source: 'ledger',
              },
            ],
            devices: [],
          },
          transaction,
        );
      }
    });
  });

  beforeEach(async () => {
    now = NOON;
    decide = allow;
    for (const table of ['device_moves', 'devices', 'contracts']) {
      await db(table).delete();
    }
    await write(
      ledgerDevice('db01', {
        siteRef: 'site:default/acme-hq',
        rack: 'A01',
        assetTag: 'ZC-1',
        managementAddress: '10.0.0.1',
        parameters: { CPU: '2' },
      }),
      ledgerDevice('other', { customerRef: THEIRS }),
    );
  });

  async function write(...devices: DeviceRecord[]) {
    const register = new DeviceRegister({ db });
    await register.transact(transaction =>
      register.write({ sites: [], devices }, transaction),
    );
  }

  function move(fields: object = {}, name = 'db01') {
    return request(api.app)
      .post(`/devices/default/${name}/move`)
      .send({ customerRef: THEIRS, reason: REASON, ...fields });
  }

  async function read(path: string) {
    const response = await request(api.app).get(path);
    expect([path, response.status]).toEqual([path, 200]);
    return response.body;
  }

  async function make(path: string, body: object) {
    const response = await request(api.app).post(path).send(body);
    expect([path, response.status, response.body.error?.message]).toEqual([
      path,
      201,
      undefined,
    ]);
    return response.body;
  }

  const history = async (kind: string): Promise<HistoryEntry[]> =>
    (await read(`/devices/default/db01/history?kind=${kind}`)).items;

  const coverAt = (at: string) =>
    read(`/coverage?deviceRef=device:default/db01&at=${at}`);

  it('gives the device to the other customer, and keeps its ref', async () => {
    const response = await move({ siteRef: 'site:default/harbour-hq' });
    expect(response.status).toBe(201);
    expect(response.body).toEqual({
      deviceRef: 'device:default/db01',
      from: {
        customerRef: OURS,
        customerTitle: '海滨港务',
        siteRef: 'site:default/acme-hq',
        siteTitle: '海滨港务机房',
      },
      to: {
        customerRef: THEIRS,
        customerTitle: '东港银行',
        siteRef: 'site:default/harbour-hq',
        siteTitle: '东港银行机房',
      },
      reason: REASON,
      movedAt: NOON,
      movedBy: 'user:default/mock',
    });
    const { device } = await read('/devices/default/db01');
    expect(device).toMatchObject({
      customerRef: THEIRS,
      siteTitle: '东港银行机房',
      serialNumber: 'SN-DB01',
    });
    // What the former customer called it, and where it stood, is its business.
    expect(device).not.toHaveProperty('rack');
    expect(device).not.toHaveProperty('assetTag');

    const { items } = await read(`/devices?customerRef=${OURS}&withdrawn=true`);
    expect(items).toEqual([]);
  });

  it('tells the catalog of it', async () => {
    const register = new DeviceRegister({ db });
    const { lastSequence } = await register.readFeed({});
    await move();
    const feed = await register.readFeed({ after: lastSequence });
    expect(feed.items).toEqual([
      expect.objectContaining({
        name: 'db01',
        customerRef: THEIRS,
        parameters: { CPU: '2' },
        withdrawn: false,
      }),
    ]);
    expect(feed.items[0]).not.toHaveProperty('managementAddress', '10.0.0.1');
  });

  it('leaves incidents with the customer whose device it was', async () => {
    const fault = {
      deviceRef: 'device:default/db01',
      level: 'II',
      title: 'Disk failed',
      reporter: { name: 'Ms Li' },
      reportedAt: MORNING,
    };
    const before = await make('/incidents', fault);
    await move();
    now = EVENING;
    const late = await make('/incidents', fault);
    const after = await make('/incidents', { ...fault, reportedAt: EVENING });
    expect([before, late, after].map(i => i.device.customerRef)).toEqual([
      OURS,
      OURS,
      THEIRS,
    ]);
    const { openIncidents } = await read('/devices/default/db01');
    expect(openIncidents).toHaveLength(3);

    decide = onlyOf(THEIRS);
    expect((await read('/devices/default/db01')).openIncidents).toEqual([
      expect.objectContaining({ id: after.id }),
    ]);
    expect((await history('incident')).map(entry => entry.incidentId)).toEqual([
      after.id,
    ]);
  });

  describe('with a contract of each customer', () => {
    let contractId: string;

    const contractOf = (customerRef: string, number: string) =>
      make('/contracts', {
        number,
        title: number,
        customerRef,
        startsOn: '2026-01-01',
        endsOn: '2026-12-31',
        calendarId: '24x7',
        levels: standardLevels,
      });

    beforeEach(async () => {
      ({ id: contractId } = await contractOf(OURS, 'WB-OURS'));
      await make(`/contracts/${contractId}/coverage`, {
        items: [
          { deviceRef: 'device:default/db01', endsOn: '2026-11-30' },
          { deviceRef: 'device:default/db01', startsOn: '2026-12-01' },
        ],
      });
      const theirs = await contractOf(THEIRS, 'WB-THEIRS');
      await make(`/contracts/${theirs.id}/coverage`, {
        items: [{ wholeCustomer: true }],
      });
    });

    it('is covered by date: until then as before, then by the other', async () => {
      await move();
      expect((await coverAt(MORNING)).contract.number).toBe('WB-OURS');
      expect((await coverAt('2026-11-22T03:59:59.999Z')).contract.number).toBe(
        'WB-OURS',
      );
      expect((await coverAt(NOON)).contract.number).toBe('WB-THEIRS');
      expect((await coverAt('2026-12-02T00:00:00Z')).contract.number).toBe(
        'WB-THEIRS',
      );
    });

    it('tells in its history when each contract covered it', async () => {
      await move();
      now = '2027-01-02T00:00:00.000Z';
      const told = (await history('coverage')).map(
        ({ at, event, contractNumber }) => `${at} ${event} ${contractNumber}`,
      );
      // What happens at one instant is in no order.
      expect([...told].sort().reverse()).toEqual([
        '2026-12-31T15:59:59.999Z ended WB-THEIRS',
        '2026-11-22T04:00:00.000Z started WB-THEIRS',
        '2026-11-22T04:00:00.000Z removed WB-OURS',
        '2026-11-22T04:00:00.000Z ended WB-OURS',
        '2025-12-31T16:00:00.000Z started WB-OURS',
      ]);
    });

    it('is no longer on the contract, and the contract says nothing of where it went', async () => {
      await move({ siteRef: 'site:default/harbour-hq' });
      const { items } = await read(`/contracts/${contractId}/coverage`);
      expect(items).toEqual([
        expect.objectContaining({
          startsOn: '2026-01-01',
          endsOn: '2026-11-22',
          device: expect.objectContaining({
            customerRef: OURS,
            siteTitle: '海滨港务机房',
            rack: 'A01',
          }),
        }),
      ]);
      const gaps = await read('/customers/default/acme/coverage-gaps');
      expect(gaps.counts).toMatchObject({ devices: 0 });
    });

    it('shows nobody the contracts of a customer who is not theirs', async () => {
      await move();
      decide = onlyOf(THEIRS);
      const coverage = await coverAt(MORNING);
      expect(coverage).toMatchObject({ covered: true });
      expect(coverage).not.toHaveProperty('contract');
      expect(
        (await history('coverage')).map(entry => entry.contractNumber),
      ).toEqual(['WB-THEIRS']);
    });
  });

  it('says in the history from whom to whom, when, by whom and why', async () => {
    await move();
    const [entry] = await history('move');
    expect(entry).toMatchObject({
      at: NOON,
      event: 'moved',
      actorRef: 'user:default/mock',
      move: {
        from: { customerTitle: '海滨港务' },
        to: { customerTitle: '东港银行' },
        reason: REASON,
      },
    });
    decide = onlyOf(THEIRS);
    const [told] = await history('move');
    expect(told.move).toEqual({
      from: {},
      to: { customerRef: THEIRS, customerTitle: '东港银行' },
    });
  });

  it('can be moved back', async () => {
    await move();
    now = EVENING;
    expect((await move({ customerRef: OURS })).status).toBe(201);
    expect((await history('move')).map(entry => entry.move?.to)).toEqual([
      { customerRef: OURS, customerTitle: '海滨港务' },
      { customerRef: THEIRS, customerTitle: '东港银行' },
    ]);
    const { device } = await read('/devices/default/db01');
    expect(device.customerRef).toBe(OURS);
  });

  it('brings back a device that had been withdrawn', async () => {
    await write(ledgerDevice('db01', { withdrawnAt: MORNING }));
    expect((await move()).status).toBe(201);
    expect((await read(`/devices?q=SN-DB01`)).items).toHaveLength(1);
  });

  it.each([
    ['its own customer', { customerRef: OURS }, 400, 'already'],
    [
      'an unknown customer',
      { customerRef: 'customer:default/nobody' },
      400,
      'There is no customer',
    ],
    [
      'a site of another customer',
      { siteRef: 'site:default/acme-hq' },
      400,
      'has no site',
    ],
    ['no reason', { reason: ' ' }, 400, 'reason'],
  ])('refuses %s', async (_, fields, status, message) => {
    const response = await move(fields);
    expect(response.status).toBe(status);
    expect(response.body.error.message).toContain(message);
    expect(await db('device_moves')).toEqual([]);
  });

  it('refuses where the other customer has the same device', async () => {
    await write(
      ledgerDevice('twin', { customerRef: THEIRS, serialNumber: 'sn-db01' }),
    );
    const response = await move();
    expect(response.status).toBe(409);
    expect(response.body.error.message).toContain('device:default/twin');
  });

  it('refuses what only the catalog describes', async () => {
    await write(aDeviceRecord('yaml'));
    const response = await move({}, 'yaml');
    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain('Only the catalog describes');
  });

  it('takes the permission for both customers', async () => {
    decide = onlyOf(OURS);
    expect((await move()).status).toBe(403);
    decide = onlyOf(THEIRS);
    expect((await move()).status).toBe(404);
    decide = onlyOf(OURS, THEIRS);
    expect((await move()).status).toBe(201);
  });
});
