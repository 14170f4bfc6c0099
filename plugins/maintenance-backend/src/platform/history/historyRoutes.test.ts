import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  deviceReadPermission,
  HistoryEntry,
  incidentReadPermission,
  LedgerAmendment,
  LedgerRow,
} from '@weibao/backstage-plugin-maintenance-common';
import express from 'express';
import { Knex } from 'knex';
import request from 'supertest';
import { aContract } from '../../agreements/contracts/__testUtils__/contractRecords';
import { ContractStore } from '../../agreements/contracts/ContractStore';
import { CoverageStore } from '../../agreements/coverage/CoverageStore';
import { anInspection } from '../../agreements/obligations/__testUtils__/obligationRecords';
import {
  createTestIncidentService,
  networkSwitch,
  server,
} from '../../incidents/log/__testUtils__/createTestIncidentService';
import { FindingStore } from '../../inspections/findings/FindingStore';
import { FirstInspectionStore } from '../../inspections/firstInspections/FirstInspectionStore';
import { InspectionStore } from '../../inspections/records/InspectionStore';
import { LedgerStore } from '../../inventory/ledgers/LedgerStore';
import {
  allow,
  onlyOf,
} from '../authorization/__testUtils__/createTestAuthorization';
import { MIGRATIONS_DIRECTORY } from '../database/migrate';
import { createHistoryApi } from './__testUtils__/createHistoryApi';

jest.setTimeout(60_000);

const ENGINEER = 'user:default/zhao.lei';
const PATH = '/devices/default/acme-db01/history';

/** Everything that happens to the server in these tests, newest first. */
const LINE_OF_TIME = [
  '2026-09-30T15:59:59.999Z coverage ended',
  '2026-08-20T04:00:00.000Z coverage removed',
  '2026-08-03T04:00:00.000Z amendment taken-back',
  '2026-08-02T04:00:00.000Z amendment applied',
  '2026-07-31T16:00:00.000Z coverage started',
  '2026-06-01T01:00:00.000Z ledger imported changed',
  '2026-05-01T00:00:00.000Z finding closed closed',
  '2026-04-01T03:00:00.000Z inspection completed',
  '2026-04-01T03:00:00.000Z finding raised closed',
  '2026-03-02T03:00:00.000Z incident resolved resolved',
  // Corrected after the fact.
  '2026-03-02T01:30:00.000Z incident reported resolved',
  '2026-01-31T16:00:00.000Z coverage started',
  '2026-01-05T01:00:00.000Z ledger imported new',
];

const amendment: LedgerAmendment = {
  kind: 'device-changed',
  deviceRef: server.deviceRef,
  title: 'db01',
  sentence: 'db01 is changed.',
  changes: [{ field: 'rack', before: 'A02', after: 'B01' }],
};

describe('the history of a device over HTTP', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  describe.each(databases.eachSupportedId())('on %p', databaseId => {
    let db: Knex;
    let app: express.Express;
    let decide = allow;

    beforeAll(async () => {
      db = await databases.init(databaseId);
      await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
      await happen(db);
      ({ app } = await createHistoryApi(db, {
        now: () => new Date('2026-10-15T00:00:00Z'),
        policy: permission => decide(permission),
      }));
    });

    beforeEach(() => {
      decide = allow;
    });

    async function read(query = ''): Promise<{
      items: HistoryEntry[];
      nextCursor?: string;
    }> {
      const response = await request(app).get(`${PATH}${query}`);
      expect(response.status).toBe(200);
      return response.body;
    }

    async function lineOfTime(query = ''): Promise<string[]> {
      return (await read(query)).items.map(inShort);
    }

    it('is one line of time, newest first', async () => {
      const { items, nextCursor } = await read();
      expect(items.map(inShort)).toEqual(LINE_OF_TIME);
      expect(nextCursor).toBeUndefined();
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    });

    it('leads to what each entry is about', async () => {
      const { items } = await read();
      expect(items[0]).toMatchObject({
        contractId: 'WB-1',
        contractNumber: 'WB-1',
        title: 'Maintenance WB-1',
      });
      expect(items[1]).toMatchObject({
        contractId: 'WB-3',
        actorRef: ENGINEER,
        coveredDays: { startsOn: '2026-08-01', endsOn: '2026-12-31' },
      });
      expect(items[2]).toMatchObject({ actorRef: 'user:default/li.na' });
      expect(items[3]).toMatchObject({
        inspectionId: 'first',
        actorRef: ENGINEER,
        // What was skipped did not happen.
        amendments: [amendment],
      });
      expect(items[5]).toMatchObject({
        ledgerId: 'ledger-2',
        title: '设备.xlsx',
        actorRef: 'user:default/li.na',
        changes: [{ field: 'rack', before: 'A01', after: 'A02' }],
      });
      expect(items[7]).toMatchObject({
        inspectionId: anInspection(1, '2026-04-01').id,
        actorRef: ENGINEER,
      });
      expect(items[8]).toMatchObject({ findingId: 'finding-1' });
      expect(items[9]).toMatchObject({
        incidentId: expect.stringMatching(/^INC-/),
        title: '硬盘故障',
        level: 'II',
        actorRef: ENGINEER,
      });
    });

    it.each([1, 2, 3, 5, 8])('comes in pages of %p', async limit => {
      const read_: string[] = [];
      let cursor = '';
      do {
        const page = await read(`?limit=${limit}${cursor}`);
        expect(page.items.length).toBeLessThanOrEqual(limit);
        read_.push(...page.items.map(inShort));
        cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : '';
      } while (cursor);
      expect(read_).toEqual(LINE_OF_TIME);
    });

    it('asks one query for the device and one of each kind, whatever the page', async () => {
      let queries = 0;
      const count = () => {
        queries += 1;
      };
      db.on('query', count);
      await read('?limit=1');
      // Cover asks besides whose the device was.
      expect(queries).toBe(1 + 7 + 1);
      await read('?limit=200');
      expect(queries).toBe(2 + 14 + 2);
      await read('?kind=ledger');
      expect(queries).toBe(3 + 15 + 2);
      db.removeListener('query', count);
    });

    it('shows the kinds that are asked for', async () => {
      expect(await lineOfTime('?kind=incident,inspection')).toEqual(
        LINE_OF_TIME.filter(entry => /incident|inspection/.test(entry)),
      );
    });

    it('ends cover where the device was withdrawn', async () => {
      const device = () => db('devices').where('device_ref', server.deviceRef);
      await device().update({ withdrawn_at: new Date('2026-05-20T00:00:00Z') });
      expect(await lineOfTime('?kind=coverage')).toEqual([
        '2026-05-20T00:00:00.000Z coverage ended',
        '2026-01-31T16:00:00.000Z coverage started',
      ]);
      await device().update({ withdrawn_at: null });
    });

    it('leaves out the kinds that may not be read', async () => {
      decide = permission =>
        permission.name === incidentReadPermission.name
          ? { result: AuthorizeResult.DENY }
          : allow(permission);
      expect(await lineOfTime()).toEqual(
        LINE_OF_TIME.filter(entry => !entry.includes('incident')),
      );
    });

    it('leaves out what happened under other customers', async () => {
      // The device may be read, but belongs to a customer whose records may not.
      decide = permission =>
        permission.name === deviceReadPermission.name
          ? allow(permission)
          : onlyOf('customer:default/other')(permission);
      expect(await lineOfTime()).toEqual([]);
    });

    it('hides devices that may not be read', async () => {
      decide = () => ({ result: AuthorizeResult.DENY });
      const hidden = await request(app).get(PATH);
      const unknown = await request(app).get('/devices/default/nobody/history');
      expect(hidden.status).toBe(404);
      expect(unknown.status).toBe(404);
      expect(hidden.body.error.message).toBe(
        'There is no device "device:default/acme-db01"',
      );
    });

    it.each([
      ['?cursor=nonsense', 'The cursor does not belong to this list'],
      ['?kind=visit', 'must be equal to one of'],
      ['?limit=0', 'limit must be >= 1'],
    ])('refuses %s', async (query, why) => {
      const response = await request(app).get(`${PATH}${query}`);
      expect(response.status).toBe(400);
      expect(response.body.error.message).toContain(why);
    });
  });
});

function inShort({ at, kind, event, state }: HistoryEntry): string {
  return [at, kind, event, state].filter(Boolean).join(' ');
}

/** A first inspection that was applied one day and taken back the next. */
async function amend(db: Knex): Promise<void> {
  const store = new FirstInspectionStore({ db });
  await store.transact(async tx => {
    await store.lockSheet('first', tx);
    await store.recordApplied(
      { inspectionId: 'first', customerRef: server.customerRef },
      {
        id: 'amendment',
        amendments: [
          amendment,
          { ...amendment, skipped: 'described-in-catalog' },
          { ...amendment, deviceRef: networkSwitch.deviceRef },
        ],
        changes: { devices: [], coverage: { removed: [], added: [] } },
        appliedAt: '2026-08-02T04:00:00.000Z',
        appliedBy: ENGINEER,
      },
      tx,
    );
    await store.recordTakenBack(
      'amendment',
      { at: new Date('2026-08-03T04:00:00Z'), by: 'user:default/li.na' },
      tx,
    );
  });
}

async function happen(db: Knex): Promise<void> {
  const { customerRef, deviceRef } = server;
  const row = (
    state: LedgerRow['state'],
    name: string,
    changes?: LedgerRow['changes'],
  ): LedgerRow => ({
    state,
    changes,
    device: {
      sequence: 1,
      kind: 'Device',
      namespace: 'default',
      name,
      title: name,
      withdrawn: false,
    },
  });
  const ledgers = new LedgerStore({ db });
  const record = (id: string, importedAt: string, rows: LedgerRow[]) =>
    db.transaction(tx =>
      ledgers.record(
        {
          id,
          state: 'imported',
          customerRef,
          ledger: 'devices',
          fileName: '设备.xlsx',
          sha256: '',
          counts: {
            rows: 0,
            new: 0,
            changed: 0,
            unchanged: 0,
            gone: 0,
            error: 0,
          },
          importedAt,
          importedBy: 'user:default/li.na',
        },
        rows,
        tx,
      ),
    );
  await record('ledger-1', '2026-01-05T01:00:00.000Z', [
    row('new', 'other'),
    row('new', 'acme-db01'),
  ]);
  await record('ledger-2', '2026-06-01T01:00:00.000Z', [
    row('changed', 'acme-db01', [
      { field: 'rack', before: 'A01', after: 'A02' },
    ]),
  ]);
  await record('ledger-3', '2026-07-01T01:00:00.000Z', [
    row('unchanged', 'acme-db01'),
  ]);

  const contracts = new ContractStore({ db });
  const coverageOf = (contractId: string) => [
    {
      id: `coverage-${contractId}`,
      contractId,
      scope: 'device' as const,
      coveredRef: deviceRef,
      searchText: '',
    },
  ];
  await contracts.insertContract(
    aContract('WB-1', {
      customerRef,
      startsOn: '2026-02-01',
      endsOn: '2026-09-30',
    }),
    coverageOf('WB-1'),
  );
  // It has not begun yet.
  await contracts.insertContract(
    aContract('WB-2', { customerRef, startsOn: '2026-12-01' }),
    coverageOf('WB-2'),
  );
  await contracts.insertContract(
    aContract('WB-3', { customerRef, startsOn: '2026-08-01' }),
    coverageOf('WB-3'),
  );
  await new CoverageStore({ db }).removeRows('WB-3', ['coverage-WB-3'], {
    at: new Date('2026-08-20T04:00:00Z'),
    by: ENGINEER,
  });
  await amend(db);

  let now = new Date('2026-03-02T02:00:00Z');
  const incidents = createTestIncidentService(db, { now: () => now });
  const report = {
    level: 'II' as const,
    title: '硬盘故障',
    reporter: { name: '何志强' },
  };
  await incidents.reportIncident(
    { ...report, device: networkSwitch },
    ENGINEER,
  );
  let incident = await incidents.reportIncident(
    { ...report, device: server },
    ENGINEER,
  );
  now = new Date('2026-03-02T03:00:00Z');
  for (const event of [
    { type: 'acknowledge' as const },
    { type: 'resolve' as const, solution: '更换硬盘' },
    {
      type: 'correct' as const,
      corrects: 1,
      correctedAt: '2026-03-02T01:30:00.000Z',
      reason: 'Reported by phone before',
    },
  ]) {
    incident = await incidents.addEvent(
      await incidents.getLog(incident.id),
      { ...event, version: incident.version },
      ENGINEER,
    );
  }

  const inspections = new InspectionStore({ db });
  for (const [number, phase] of [
    [1, 'completed'],
    [2, 'started'],
  ] as const) {
    const inspection = anInspection(number, '2026-04-01', { phase });
    await inspections.insertInspection(inspection);
    await db('inspection_devices').insert({
      inspection_id: inspection.id,
      device_ref: deviceRef,
      ordinal: 0,
      device: '{}',
      required: 0,
      answered: 0,
    });
  }
  await db('inspections')
    .where('phase', 'completed')
    .update({
      completed_at: new Date('2026-04-01T03:00:00Z'),
      completed_by: ENGINEER,
    });

  await new FindingStore({ db }).insertFinding({
    id: 'finding-1',
    version: 2,
    device: server,
    title: '风扇异响',
    severity: 'medium',
    state: 'closed',
    raisedAt: '2026-04-01T03:00:00.000Z',
    raisedBy: ENGINEER,
    closedAt: '2026-05-01T00:00:00.000Z',
    closedBy: ENGINEER,
  });
}
