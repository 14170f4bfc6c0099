import { TestDatabases } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  Permission,
} from '@backstage/plugin-permission-common';
import {
  DiscrepancySheet,
  inspectionPlanPermission,
  LedgerCheckInput,
} from '@weibao/backstage-plugin-maintenance-common';
import { untilBlocked } from '../../platform/database/__testUtils__/untilBlocked';
import { csv } from '../../inventory/ledgers/__testUtils__/workbook';
import {
  ACME,
  contract,
  createFieldworkApi,
  LEDGER,
} from './__testUtils__/createFieldworkApi';
import { FirstInspectionStore } from './FirstInspectionStore';

jest.setTimeout(60_000);

const DB01 = 'device:default/acme-sn1';
const DB02 = 'device:default/acme-sn2';
const DB03 = 'device:default/acme-sn3';
const EXTRA = 'device:default/acme-sn9';

const extra = {
  serialNumber: 'SN9',
  type: 'server',
  manufacturer: 'Dell',
  model: 'R750',
};

/** One row of each kind. */
const CHECKS: LedgerCheckInput[] = [
  { deviceRef: DB01, state: 'confirmed' },
  { deviceRef: DB02, state: 'different', found: { rack: 'B7' } },
  { deviceRef: DB03, state: 'missing', note: 'Sold last year' },
  { state: 'extra', found: { ...extra, rack: 'C1' } },
];

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())(
  'first inspections on %p',
  databaseId => {
    async function setUp(policy?: (permission: Permission) => boolean) {
      const api = await createFieldworkApi({
        db: await databases.init(databaseId),
        policy: permission => ({
          result:
            !policy || policy(permission)
              ? AuthorizeResult.ALLOW
              : AuthorizeResult.DENY,
        }),
      });
      const { http } = api;
      const created = await http
        .post('/inspections')
        .send({ contractId: contract.id, kind: 'first', dueOn: '2026-11-23' });
      const id: string = created.body.id;
      const path = `/inspections/${id}`;
      const sheet = async (): Promise<DiscrepancySheet> =>
        (await http.get(`${path}/discrepancies`)).body;
      const sign = async (fields: object = {}) =>
        http.post(`${path}/signature`).send({
          contentHash: (await sheet()).contentHash,
          signedBy: '王经理',
          fileId: await api.storeImage(),
          ...fields,
        });
      return {
        ...api,
        id,
        sheet,
        sign,
        inspection: async () => (await http.get(path)).body,
        check: (...checks: LedgerCheckInput[]) =>
          http.put(`${path}/ledger-checks`).send({ checks }),
        apply: async (contentHash?: string) =>
          http
            .post(`${path}/apply`)
            .send({ contentHash: contentHash ?? (await sheet()).contentHash }),
        takeBack: () => http.post(`${path}/take-back`),
        ledgerState: async () => ({
          devices: (await api.register.readCustomer(ACME)).devices.map(
            ({ sequence, ...device }) => device,
          ),
          coverage: await api.coverageStore.copyRows(contract.id),
        }),
      };
    }

    it('is signed once by two who sign at the same time', async () => {
      const api = await setUp();
      await api.check(...CHECKS);
      const { contentHash } = await api.sheet();
      const fileId = await api.storeImage();
      const store = new FirstInspectionStore({ db: api.db });
      let second: ReturnType<typeof api.sign> | undefined;
      await store.transact(async transaction => {
        await store.lockSheet(api.id, transaction);
        second = api.sign({ contentHash, fileId });
        // SQLite has one connection, which the second one waits for.
        if (databaseId === 'POSTGRES_15') await untilBlocked(api.db, second);
        await store.sign(
          api.id,
          {
            contentHash,
            fileId,
            signedBy: 'Zhang',
            signedAt: '2026-11-23T04:00:00.000Z',
            witnessedBy: 'user:default/li.na',
          },
          transaction,
        );
      });
      const refused = await second;
      expect(refused?.status).toBe(409);
      expect((await api.sheet()).signature).toMatchObject({
        signedBy: 'Zhang',
      });
    });

    it('checks the ledger, signs, applies, and takes back', async () => {
      const api = await setUp();
      const before = await api.ledgerState();
      const checked = await api.check(...CHECKS);
      expect(checked.status).toBe(200);
      expect(checked.body).toMatchObject({
        state: 'started',
        checks: CHECKS,
        removed: [],
        progress: { devices: 3, devicesDone: 3 },
      });
      expect(await api.inspection()).toMatchObject({
        version: checked.body.version,
        state: 'started',
        sheetState: 'open',
        progress: checked.body.progress,
      });

      const open = await api.sheet();
      expect(open).toMatchObject({
        state: 'open',
        counts: {
          devices: 3,
          open: 0,
          confirmed: 1,
          different: 1,
          missing: 1,
          extra: 1,
        },
        discrepancies: [
          {
            state: 'different',
            deviceRef: DB02,
            differences: [{ field: 'rack', ledger: 'A2', found: 'B7' }],
            sentence:
              'db02 (SN2): the rack is "B7" on site and "A2" in the ledger.',
          },
          {
            state: 'missing',
            deviceRef: DB03,
            note: 'Sold last year',
            sentence: 'db03 (SN3) is in the ledger, but was not found on site.',
          },
          {
            state: 'extra',
            sentence:
              'Dell R750 with serial number SN9 is on site, but not in the ledger.',
          },
        ],
      });
      expect(
        open.amendments.map(({ kind, deviceRef }) => [kind, deviceRef]),
      ).toEqual([
        ['device-changed', DB02],
        ['device-withdrawn', DB03],
        ['coverage-ended', DB03],
        ['device-added', EXTRA],
        ['coverage-added', EXTRA],
      ]);
      expect(open.amendments[0].changes).toEqual([
        { field: 'rack', before: 'A2', after: 'B7' },
      ]);
      expect(await api.ledgerState()).toEqual(before);

      const signed = await api.sign();
      expect(signed.status).toBe(201);
      expect(signed.body).toMatchObject({
        state: 'signed',
        signature: {
          signedBy: '王经理',
          signedAt: '2026-11-23T04:00:00.000Z',
          contentHash: open.contentHash,
        },
      });

      const applied = await api.apply();
      expect(applied.status).toBe(200);
      expect(applied.body).toMatchObject({
        state: 'applied',
        amendments: open.amendments,
        appliedAt: '2026-11-23T04:00:00.000Z',
      });
      const { devices, coverage } = await api.ledgerState();
      const device = (ref: string) => devices.find(d => d.deviceRef === ref);
      expect(device(DB02)).toMatchObject({ rack: 'B7', serialNumber: 'SN2' });
      expect(device(DB03)?.withdrawnAt).toBe('2026-11-23T04:00:00.000Z');
      expect(device(EXTRA)).toMatchObject({
        ...extra,
        rack: 'C1',
        customerRef: ACME,
        ledger: 'devices',
        source: 'ledger',
      });
      const cover = (ref: string) => coverage.find(r => r.coveredRef === ref);
      expect(cover(DB03)).toMatchObject({ endsOn: '2026-11-22' });
      expect(cover(EXTRA)).toMatchObject({ startsOn: '2026-11-23' });
      expect(
        (await api.contracts.listCoveredDevices(contract.id, '2026-11-23')).map(
          ({ deviceRef }) => deviceRef,
        ),
      ).toEqual(expect.arrayContaining([DB01, DB02, EXTRA]));
      expect(api.ledgerEvents.at(-1)).toEqual({
        customerRef: ACME,
        ledger: 'devices',
        lastSequence: expect.any(Number),
      });

      api.clock.now = new Date('2026-11-24T04:00:00Z');
      const takenBack = await api.takeBack();
      expect(takenBack.body).toMatchObject({ state: 'signed' });
      const after = await api.ledgerState();
      expect(after.coverage).toEqual(before.coverage);
      expect(after.devices.filter(d => d.deviceRef !== EXTRA)).toEqual(
        before.devices,
      );
      expect(after.devices.find(d => d.deviceRef === EXTRA)?.withdrawnAt).toBe(
        '2026-11-24T04:00:00.000Z',
      );

      // Applied again, the device comes back under its name.
      expect((await api.apply()).status).toBe(200);
      expect(
        (await api.ledgerState()).devices.find(d => d.deviceRef === EXTRA)
          ?.withdrawnAt,
      ).toBeUndefined();
    });

    it('calls sites by their titles', async () => {
      const api = await setUp();
      await api.importLedger(
        csv(
          '名称,序列号,品牌,型号,设备类型,机房,机柜',
          'db01,SN1,Dell,R740,服务器,一号机房,A1',
          'db02,SN2,Dell,R740,服务器,一号机房,A2',
          'db03,SN3,Dell,R740,服务器,一号机房,A3',
          'db04,SN4,Dell,R740,服务器,二号机房,A3',
        ),
      );
      const { sites } = await api.register.readCustomer(ACME);
      const refOf = (title: string) =>
        sites.find(site => site.title === title)?.siteRef ?? '';
      await api.check({
        deviceRef: DB01,
        state: 'different',
        found: { siteRef: refOf('二号机房') },
      });
      const { discrepancies, amendments } = await api.sheet();
      expect(discrepancies).toMatchObject([
        {
          differences: [
            {
              field: 'siteRef',
              ledger: refOf('一号机房'),
              ledgerTitle: '一号机房',
              found: refOf('二号机房'),
              foundTitle: '二号机房',
            },
          ],
          sentence:
            'db01 (SN1): the site is "二号机房" on site and "一号机房" in the ledger.',
        },
      ]);
      expect(amendments[0].changes).toMatchObject([
        { beforeTitle: '一号机房', afterTitle: '二号机房' },
      ]);
    });

    it('says before what it leaves to YAML, and leaves it', async () => {
      const api = await setUp();
      await api
        .db('devices')
        .where('device_ref', DB02)
        .update({ source: 'catalog' });
      await api.check(...CHECKS);
      await api.sign();
      const before = await api.ledgerState();
      const { amendments } = await api.sheet();
      expect(amendments.filter(({ skipped }) => skipped)).toEqual([
        {
          kind: 'device-changed',
          skipped: 'described-in-catalog',
          deviceRef: DB02,
          title: 'db02',
          sentence:
            'db02 stays as it is: it is described in YAML; change it there.',
          changes: [{ field: 'rack', before: 'A2', after: 'B7' }],
        },
      ]);
      expect((await api.apply()).body.amendments).toEqual(
        expect.arrayContaining(amendments),
      );
      const after = await api.ledgerState();
      const device = (state: typeof after) =>
        state.devices.find(({ deviceRef }) => deviceRef === DB02);
      expect(device(after)).toEqual(device(before));
      expect((await api.takeBack()).status).toBe(200);
    });

    it('is completed once every row has been checked', async () => {
      const api = await setUp();
      const { body } = await api.check(CHECKS[0]);
      const complete = (version: number) =>
        api.http.post(`/inspections/${api.id}/complete`).send({ version });
      const early = await complete(body.version);
      expect(early.status).toBe(400);
      const all = await api.check(...CHECKS);
      expect((await complete(all.body.version)).body).toMatchObject({
        state: 'completed',
        sheetState: 'open',
        ledgerChecks: expect.any(Array),
      });
      const late = await api.check(CHECKS[0]);
      expect(late.status).toBe(409);
      expect((await api.sign()).status).toBe(201);
    });

    it('keeps what was applied when the same ledger is imported again, until one says something new', async () => {
      const { importLedger, ...api } = await setUp();
      await api.check(...CHECKS);
      await api.sign();
      await api.apply();
      const applied = await api.ledgerState();
      expect((await importLedger(LEDGER)).imported).toBe(false);
      expect(await api.ledgerState()).toEqual(applied);

      const changed = csv(
        '名称,序列号,品牌,型号,设备类型,机房,机柜',
        'db01,SN1,Dell,R740,服务器,一号机房,A1',
        'db02,SN2,Dell,R740,服务器,一号机房,C9',
      );
      const { ledger } = await importLedger(changed);
      expect(ledger.counts).toMatchObject({ changed: 1, gone: 0 });
      const refused = await api.takeBack();
      expect(refused.status).toBe(409);
      expect(refused.body.error.message).toBe(
        `db02 (${DB02}) has been changed since: rack; what was applied cannot be taken back`,
      );
    });

    it('refuses to take back when the cover has been changed since', async () => {
      const api = await setUp();
      await api.check(...CHECKS);
      await api.sign();
      await api.apply();
      await api.db('contract_coverage').where('covered_ref', EXTRA).delete();
      const applied = await api.ledgerState();
      const refused = await api.takeBack();
      expect(refused.status).toBe(409);
      expect(refused.body.error.message).toBe(
        `What contract ${contract.number} covers of ${EXTRA} has been changed`,
      );
      expect(await api.ledgerState()).toEqual(applied);
      expect((await api.sheet()).state).toBe('applied');
    });

    it('takes checks back, and extra devices with them', async () => {
      const api = await setUp();
      await api.check(...CHECKS);
      const { extraId } = (await api.inspection()).ledgerChecks.find(
        ({ state }: { state: string }) => state === 'extra',
      );
      const moved = await api.check({
        extraId,
        state: 'extra',
        found: { ...extra, rack: 'C2' },
      });
      expect(moved.body.checks).toEqual([
        expect.objectContaining({ extraId, found: { ...extra, rack: 'C2' } }),
      ]);
      expect((await api.inspection()).ledgerChecks).toContainEqual(
        moved.body.checks[0],
      );
      const back = await api.check(
        { extraId, state: 'open' },
        { deviceRef: DB03, state: 'open' },
      );
      expect(back.body).toMatchObject({
        checks: [],
        removed: [extraId, DB03],
        progress: { devicesDone: 2 },
      });
      expect((await api.sheet()).counts).toMatchObject({ open: 1, extra: 0 });
    });

    it('changes nothing when the same checks come again', async () => {
      const api = await setUp();
      const extraId = '6f9c2f5e-6f0b-4a3e-9d2a-0c1f4b7a8e11';
      const same = [
        ...CHECKS.slice(0, 3),
        { extraId, state: 'extra', found: extra, note: 'Lent' },
      ] as LedgerCheckInput[];
      const first = await api.check(...same);
      expect(first.status).toBe(200);
      const kept = await api.inspection();
      expect(kept.ledgerChecks).toHaveLength(4);

      api.clock.now = new Date('2026-11-24T04:00:00Z');
      const again = await api.check(...same);
      expect(again.body).toEqual(first.body);
      expect(await api.inspection()).toEqual(kept);
      expect((await api.sheet()).counts).toMatchObject({ extra: 1 });

      const changed = await api.check(same[0], {
        deviceRef: DB02,
        state: 'confirmed',
      });
      expect(
        changed.body.checks.map(
          ({ checkedAt }: { checkedAt: string }) => checkedAt,
        ),
      ).toEqual(['2026-11-23T04:00:00.000Z', '2026-11-24T04:00:00.000Z']);

      const back: LedgerCheckInput[] = [
        { extraId, state: 'open' },
        { deviceRef: DB03, state: 'open' },
      ];
      const removed = await api.check(...back);
      expect(removed.status).toBe(200);
      expect((await api.check(...back)).body).toEqual(removed.body);
    });

    it('answers little, whatever the inspection holds', async () => {
      const api = await setUp();
      const { body } = await api.check(CHECKS[0]);
      expect(Object.keys(body).sort()).toEqual([
        'checks',
        'progress',
        'removed',
        'state',
        'version',
      ]);
      expect(body.checks).toEqual([
        {
          ...CHECKS[0],
          checkedAt: '2026-11-23T04:00:00.000Z',
          checkedBy: expect.any(String),
        },
      ]);
    });

    it('refuses all checks where one cannot be taken, and does not start', async () => {
      const api = await setUp();
      const foreign = await api.check(CHECKS[0], {
        deviceRef: 'device:default/other-1',
        state: 'confirmed',
      });
      expect(foreign.status).toBe(400);
      expect(foreign.body.error.message).toBe(
        'checks.1: device:default/other-1 is not part of the inspection',
      );
      const photo = await api.check({ ...CHECKS[2], photoIds: ['none'] });
      expect(photo.status).toBe(400);
      expect(photo.body.error.message).toBe(
        `"none" is no stored image of ${ACME}`,
      );
      expect(await api.inspection()).toMatchObject({
        state: 'due',
        ledgerChecks: [],
      });
    });

    it('refuses extra devices that the customer has elsewhere, and two of one serial number', async () => {
      const api = await setUp();
      await api.db('contract_coverage').where('covered_ref', DB03).delete();
      const elsewhere = await api.check({
        state: 'extra',
        found: { ...extra, serialNumber: 'SN3' },
      });
      expect(elsewhere.body.error.message).toBe(
        `checks.0: serial number SN3 belongs to db03 of the customer (${DB03})`,
      );
      await api.check({ state: 'extra', found: extra });
      const twice = await api.check({ state: 'extra', found: extra });
      expect(twice.status).toBe(400);
      expect(twice.body.error.message).toMatch(
        /^checks\.0: serial number SN9 belongs to another extra device/,
      );
    });

    it('is signed only complete, only as it is, only once', async () => {
      const api = await setUp();
      await api.check(CHECKS[0], CHECKS[1]);
      const open = await api.sign();
      expect(open.status).toBe(400);
      expect(open.body.error.message).toBe(
        '1 of 3 ledger rows have not been checked: db03',
      );
      await api.check(CHECKS[2]);
      const { contentHash } = await api.sheet();
      await api.check(CHECKS[3]);
      const stale = await api.sign({ contentHash });
      expect(stale.status).toBe(409);
      const foreign = await api.sign({
        fileId: await api.storeImage('customer:default/other'),
      });
      expect(foreign.status).toBe(400);
      expect(foreign.body.error.message).toMatch(/is no stored image of/);
      expect((await api.sheet()).signature).toBeUndefined();

      expect((await api.sign()).status).toBe(201);
      const again = await api.sign();
      expect(again.status).toBe(409);
      const check = await api.check({ deviceRef: DB01, state: 'missing' });
      expect(check.status).toBe(409);
      expect(check.body.error.message).toBe(
        'The discrepancy sheet was signed by 王经理 at 2026-11-23T04:00:00.000Z: it is fixed',
      );
      expect((await api.sheet()).counts.confirmed).toBe(1);
    });

    it('is applied only signed, only as signed, only once, and taken back only applied', async () => {
      const api = await setUp();
      await api.check(...CHECKS);
      const before = await api.ledgerState();
      const unsigned = await api.apply();
      expect(unsigned.status).toBe(409);
      expect(unsigned.body.error.message).toBe(
        'The discrepancy sheet has not been signed by the customer',
      );
      await api.sign();
      expect((await api.apply('0'.repeat(64))).status).toBe(409);
      const nothing = await api.takeBack();
      expect(nothing.status).toBe(409);
      expect(nothing.body.error.message).toBe(
        'The discrepancy sheet is not applied: there is nothing to take back',
      );
      expect(await api.ledgerState()).toEqual(before);
      expect((await api.apply()).status).toBe(200);
      const again = await api.apply();
      expect(again.status).toBe(409);
      expect(again.body.error.message).toMatch(/was applied at 2026-11-23/);
    });

    it('is applied once by two at the same time', async () => {
      const api = await setUp();
      await api.check(...CHECKS);
      await api.sign();
      const { contentHash } = await api.sheet();
      const both = await Promise.all([
        api.apply(contentHash),
        api.apply(contentHash),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    });

    it('leaves regular inspections alone', async () => {
      const api = await setUp();
      const { body } = await api.http.post('/inspections').send({
        contractId: contract.id,
        kind: 'regular',
        dueOn: '2026-11-23',
      });
      const response = await api.http.get(
        `/inspections/${body.id}/discrepancies`,
      );
      expect(response.status).toBe(400);
      expect(response.body.error.message).toBe(
        '"Inspection" is not a first inspection: it does not check the ledger',
      );
      expect(
        (await api.http.get('/inspections/none/discrepancies')).status,
      ).toBe(404);
    });

    it('is applied by those who plan inspections', async () => {
      let mayPlan = true;
      const api = await setUp(
        ({ name }) => mayPlan || name !== inspectionPlanPermission.name,
      );
      mayPlan = false;
      await api.check(...CHECKS);
      expect((await api.sign()).status).toBe(201);
      expect((await api.apply()).status).toBe(403);
      expect((await api.takeBack()).status).toBe(403);
    });
  },
);
