import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { aContract } from './agreements/contracts/__testUtils__/contractRecords';
import { ContractStore } from './agreements/contracts/ContractStore';
import {
  ACME,
  contract,
  createFieldworkApi,
  LEDGER,
} from './inspections/firstInspections/__testUtils__/createFieldworkApi';
import {
  onlyOf,
  Policy,
} from './platform/authorization/__testUtils__/createTestAuthorization';

jest.setTimeout(180_000);

const DB01 = 'device:default/acme-sn1';
const OTHER_DEVICE = 'device:default/other-1';

const fault = {
  customerRef: ACME,
  deviceDescription: '机房靠门那台，SN77，主机名 db77',
  level: 'II',
  title: '硬盘亮红灯',
  reporter: { name: '李敏' },
};

/** As later days bring it. */
const LATER_LEDGER = Buffer.concat([
  LEDGER,
  Buffer.from('\ndb77,SN77,Dell,R740,服务器,一号机房,A7\n'),
]);

describe('a fault of a device that nobody knows', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  describe.each(databases.eachSupportedId())('on %p', databaseId => {
    let db: Knex;
    let api: Awaited<ReturnType<typeof createFieldworkApi>>;
    let policy: Policy | undefined;

    beforeEach(async () => {
      policy = undefined;
      db = await databases.init(databaseId);
      api = await createFieldworkApi({
        db,
        policy: (permission, user) =>
          (policy ?? onlyOf(ACME, 'customer:default/other'))(permission, user),
      });
    });

    const report = async (body: object = fault) => {
      const answer = await api.http.post('/incidents').send(body);
      return answer;
    };
    const read = async (path: string, query: object = {}) =>
      (await api.http.get(path).query(query)).body;
    const match = (id: string, body: object) =>
      api.http.post(`/incidents/${id}/events`).send({ type: 'match', ...body });

    it('is reported for its customer, on the terms of their only contract', async () => {
      const answer = await report();
      expect(answer.status).toBe(201);
      expect(answer.body).toMatchObject({
        customerRef: ACME,
        customerTitle: 'Acme',
        deviceDescription: fault.deviceDescription,
        covered: true,
        coverage: { reason: 'sole-contract', contractId: contract.id },
      });
      expect(answer.body).not.toHaveProperty('device');
      expect(answer.body.clocks.response.status).toBe('running');
      expect(answer.body.allowedEvents).toContain('match');

      const unknown = await read('/incidents', { deviceUnknown: true });
      expect(unknown.items).toMatchObject([
        {
          id: answer.body.id,
          customerTitle: 'Acme',
          deviceDescription: fault.deviceDescription,
        },
      ]);
      expect((await read('/incidents', { q: 'SN77' })).items).toHaveLength(1);
    });

    it('has no contract before it is known which of several covers it', async () => {
      await new ContractStore({ db }).insertContract(
        aContract('WB-2026-002', { id: 'other-contract' }),
        [],
      );
      const { body } = await report();
      expect(body).toMatchObject({
        covered: false,
        coverage: { reason: 'device-unknown' },
      });
      expect(body.coverage).not.toHaveProperty('contractId');
      expect(await read(`/incidents/${body.id}/sla`)).toMatchObject({
        covered: false,
        reason: 'device-unknown',
      });

      await api.http
        .post('/contracts/other-contract/coverage')
        .send({ items: [{ wholeCustomer: true }] })
        .expect(201);
      const whole = await report();
      expect(whole.body.coverage).toMatchObject({
        reason: 'whole-customer',
        contractId: 'other-contract',
      });

      const matched = await match(body.id, { version: 1, deviceRef: DB01 });
      expect(matched.body.coverage).toMatchObject({
        covered: true,
        contractId: contract.id,
      });
    });

    it('is matched when a ledger brings the device', async () => {
      const { body: incident } = await report();
      const address = `/incidents/${incident.id}`;
      expect(await read(address)).not.toHaveProperty('deviceCandidates');
      await api.importLedger(LATER_LEDGER);
      const { deviceCandidates } = await read(address);
      expect(deviceCandidates).toMatchObject([{ serialNumber: 'SN77' }]);

      const [{ deviceRef }] = deviceCandidates;
      const matched = await match(incident.id, { version: 1, deviceRef });
      expect(matched.status).toBe(201);
      expect(matched.body).toMatchObject({
        version: 2,
        device: { deviceRef, serialNumber: 'SN77' },
        deviceDescription: fault.deviceDescription,
      });
      const items = async (query: object) =>
        (await read('/incidents', query)).items.map(({ id }: any) => id);
      expect(await items({ deviceUnknown: true })).toEqual([]);
      expect(await items({ deviceRef })).toEqual([incident.id]);
      // Found by what the ledger says of it, and still by what was said first.
      expect(await items({ q: 'R740' })).toEqual([incident.id]);
      expect(await items({ q: 'db77' })).toEqual([incident.id]);

      const { items: events } = await read(`${address}/events`);
      expect(events.map(({ type }: any) => type)).toEqual(['report', 'match']);
      const history = await read(
        `/devices/default/${deviceRef.split('/')[1]}/history`,
      );
      expect(history.items).toContainEqual(
        expect.objectContaining({
          kind: 'incident',
          incidentId: incident.id,
        }),
      );
    });

    it('can be matched again where the first was wrong, but not elsewhere', async () => {
      await api.storeImage('customer:default/other');
      const { body: incident } = await report();
      const other = await match(incident.id, {
        version: 1,
        deviceRef: OTHER_DEVICE,
      });
      expect(other.status).toBe(400);
      expect(other.body.error.message).toContain('is not a device of');

      await match(incident.id, { version: 1, deviceRef: DB01 }).expect(201);
      await match(incident.id, { version: 2, deviceRef: DB01 }).expect(400);
      await match(incident.id, {
        version: 2,
        deviceRef: 'device:default/acme-sn2',
      }).expect(201);

      const { customerRef: _, deviceDescription: __, ...rest } = fault;
      const { body: known } = await report({ ...rest, deviceRef: DB01 });
      expect(known.allowedEvents).not.toContain('match');
      await match(known.id, { version: 1, deviceRef: DB01 }).expect(400);
    });

    it('takes a serial number of the customer for their device, others for words', async () => {
      const { deviceDescription: _, ...rest } = fault;
      const known = await report({ ...rest, serialNumber: 'sn1' });
      expect(known.body.device).toMatchObject({ deviceRef: DB01 });
      const unknown = await report({ ...rest, serialNumber: 'SN404' });
      expect(unknown.body.deviceDescription).toBe('SN404');

      expect((await report(rest)).status).toBe(400);
      expect((await report({ ...fault, deviceRef: DB01 })).status).toBe(400);
    });

    it('is nobody else’s business', async () => {
      const { body: incident } = await report();
      policy = onlyOf('customer:default/other');
      expect((await report()).body.error.message).toBe(
        `There is no customer ${ACME}`,
      );
      await api.http.get(`/incidents/${incident.id}`).expect(404);
      expect((await read('/incidents')).items).toEqual([]);
    });

    it('is looked up among cases and documents as any other', async () => {
      const { body: incident } = await report();
      const matches = await api.http
        .get('/cases/match')
        .query({ incidentId: incident.id });
      expect(matches.status).toBe(200);
      expect(await read(`/incidents/${incident.id}/sla`)).toMatchObject({
        covered: true,
      });
    });

    it('tells what is open on a device before a second is made of it', async () => {
      const { customerRef: _, deviceDescription: __, ...rest } = fault;
      const first = await report({ ...rest, deviceRef: DB01 });
      expect(first.body).not.toHaveProperty('openIncidents');
      const second = await report({ ...rest, deviceRef: DB01 });
      expect(second.body.openIncidents).toMatchObject([{ id: first.body.id }]);
      expect(await read(`/incidents/${first.body.id}`)).toMatchObject({
        openIncidents: [{ id: second.body.id, state: 'reported' }],
      });
    });
  });
});
