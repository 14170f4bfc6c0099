import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { ContractSummary } from '@weibao/backstage-plugin-maintenance-common';
import request from 'supertest';
import { ResolvedCoverage } from '../../agreements/coverage/CoverageResolver';
import { onlyAcme } from '../../platform/authorization/__testUtils__/createTestAuthorization';
import { createLedgersApi } from '../ledgers/__testUtils__/createLedgersApi';
import { aDeviceRecord } from './__testUtils__/aDeviceRecord';
import { EmptyDatabases } from './__testUtils__/EmptyDatabases';
import { DeviceRegister } from './DeviceRegister';

const contract: ContractSummary = {
  id: 'c1',
  number: 'WB-1',
  title: '2026 年度维保',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  status: 'running',
  daysLeft: 39,
  calendarId: '24x7',
  levels: {
    I: { response: 20, onsite: 120, plan: 120, resolution: 240 },
    II: { response: 20, onsite: 120, plan: 120, resolution: 1440 },
    III: { response: 20, onsite: 120, plan: 120, resolution: 1440 },
    IV: { response: 20, plan: 240, resolution: 4320 },
  },
};

function coverOf(deviceRef: string, covered: boolean): ResolvedCoverage {
  return {
    coverage: {
      deviceRef,
      at: '2026-11-22T00:00:00Z',
      covered,
      reason: covered ? 'only' : 'none',
      explanation: '',
      candidates: [],
      ...(covered && {
        contract,
        coverage: {
          id: 'r1',
          contractId: 'c1',
          scope: 'device',
          startsOn: '2026-01-01',
          endsOn: '2026-06-30',
        },
        coveredUntil: '2026-06-30',
      }),
    },
  };
}

describe('device routes', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const emptyDatabases = new EmptyDatabases(databases);

  let api: ReturnType<typeof createLedgersApi> | undefined;

  /** A few devices behind an API that most tests share: making one takes long. */
  async function setUp(
    options?: Partial<Parameters<typeof createLedgersApi>[0]>,
  ) {
    const db = await emptyDatabases.open('SQLITE_3');
    const register = new DeviceRegister({ db });
    await register.transact(transaction =>
      register.write(
        {
          customer: {
            customerRef: 'customer:default/acme',
            title: '海滨港务',
            source: 'ledger',
          },
          sites: [],
          devices: [
            aDeviceRecord('a', { source: 'ledger' }),
            aDeviceRecord('b', { source: 'ledger' }),
            aDeviceRecord('c', {
              source: 'ledger',
              customerRef: 'customer:default/other',
            }),
            aDeviceRecord('gone', {
              source: 'ledger',
              withdrawnAt: '2026-01-01T00:00:00Z',
            }),
          ],
        },
        transaction,
      ),
    );
    if (options) return createLedgersApi({ db, ...options });
    api ??= createLedgersApi({ db });
    return api;
  }

  it('lists devices with cover and open incidents, asking once for each', async () => {
    const resolveCoverages = jest.fn(
      async () =>
        new Map([
          ['device:default/a', coverOf('device:default/a', true)],
          ['device:default/b', coverOf('device:default/b', false)],
        ]),
    );
    const countOpenIncidents = jest.fn(
      async () => new Map([['device:default/a', 2]]),
    );
    const { app } = await setUp({
      coverage: { resolveCoverages },
      incidents: { countOpenIncidents },
    });
    const { body } = await request(app).get('/devices?limit=2');
    expect(body.items).toEqual([
      {
        deviceRef: 'device:default/a',
        title: 'a',
        type: 'server',
        manufacturer: 'Dell',
        model: 'PowerEdge R740',
        serialNumber: 'SN-A',
        customerRef: 'customer:default/acme',
        customerTitle: '海滨港务',
        lifecycle: 'production',
        withdrawn: false,
        covered: true,
        contractNumber: 'WB-1',
        coveredUntil: '2026-06-30',
        openIncidents: 2,
      },
      expect.objectContaining({
        deviceRef: 'device:default/b',
        covered: false,
        openIncidents: 0,
      }),
    ]);
    expect(resolveCoverages).toHaveBeenCalledTimes(1);
    expect(countOpenIncidents).toHaveBeenCalledTimes(1);

    const next = await request(app).get('/devices').query({
      limit: 2,
      cursor: body.nextCursor,
    });
    expect(next.body.items).toMatchObject([{ title: 'c' }]);
  });

  it('filters by customer and words, and shows withdrawn ones on request', async () => {
    const { app } = await setUp();
    const titles = async (query: string) => {
      const { body } = await request(app).get(`/devices?${query}`);
      return body.items.map((item: { title: string }) => item.title);
    };
    expect(await titles('customerRef=Customer:default/other')).toEqual(['c']);
    expect(await titles('q=sn-b')).toEqual(['b']);
    expect(await titles('withdrawn=true')).toEqual(['a', 'b', 'c', 'gone']);
  });

  it('gives a device with its cover and open incidents, withdrawn or not', async () => {
    const { app } = await setUp({
      coverage: {
        getCoverage: async device => coverOf(device.deviceRef, true).coverage,
      },
    });
    const { body } = await request(app).get('/devices/default/A');
    expect(body).toMatchObject({
      device: { deviceRef: 'device:default/a', customerTitle: '海滨港务' },
      coverage: { covered: true, contract: { number: 'WB-1' } },
      openIncidents: [],
    });
    expect(body).not.toHaveProperty('withdrawnAt');
    const gone = await request(app).get('/devices/default/gone');
    expect(gone.status).toBe(200);
    expect(gone.body.withdrawnAt).toBe('2026-01-01T00:00:00.000Z');
    const missing = await request(app).get('/devices/default/x');
    expect(missing.status).toBe(404);
    expect(missing.body.error.message).toBe(
      'There is no device "device:default/x"',
    );
  });

  it('shows only what the reader may see', async () => {
    const { app } = await setUp({
      policy: onlyAcme,
      coverage: {
        getCoverage: async device => coverOf(device.deviceRef, false).coverage,
      },
    });
    const { body } = await request(app).get('/devices');
    expect(body.items).toMatchObject([{ title: 'a' }, { title: 'b' }]);
    expect((await request(app).get('/devices/default/a')).status).toBe(200);
    expect((await request(app).get('/devices/default/c')).status).toBe(404);

    const denied = await setUp({
      policy: () => ({ result: AuthorizeResult.DENY }),
    });
    expect((await request(denied.app).get('/devices')).status).toBe(403);
  });

  describe('the feed', () => {
    const service = mockCredentials.service.header();

    it('gives services what changed, page by page', async () => {
      const { app } = await setUp();
      const read = (query: string) =>
        request(app)
          .get(`/devices/feed?${query}`)
          .set('authorization', service);
      const first = await read('limit=2');
      expect(first.body).toMatchObject({
        items: [
          { sequence: 1, kind: 'Customer', name: 'acme' },
          { sequence: 2, kind: 'Device', name: 'a' },
        ],
        lastSequence: 5,
        more: true,
      });
      const rest = await read('after=2');
      expect(rest.body).toMatchObject({
        items: [
          { name: 'b' },
          { name: 'c' },
          {
            name: 'gone',
            withdrawn: true,
            withdrawnAt: '2026-01-01T00:00:00.000Z',
          },
        ],
        more: false,
      });
    });

    it('is closed to users', async () => {
      const { app } = await setUp();
      const response = await request(app).get('/devices/feed');
      expect(response.status).toBe(403);
      expect(response.body.error.message).toBe(
        'The device feed is for services only',
      );
    });
  });

  it.each([
    ['/devices?limit=0', 'limit'],
    ['/devices?customerRef=acme', 'customerRef'],
    ['/devices?colour=red', 'colour'],
    ['/devices/feed?after=-1', 'after'],
    ['/devices/feed?limit=5000', 'limit'],
    ['/devices?cursor=x', 'cursor'],
  ])('refuses %s', async (path, field) => {
    const { app } = await setUp();
    const response = await request(app).get(path);
    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain(field);
  });
});
