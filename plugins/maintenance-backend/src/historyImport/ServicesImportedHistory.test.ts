import { TestDatabases } from '@backstage/backend-test-utils';
import {
  HistoryImport,
  ImportedHistory,
  PastIncident,
  ServiceTerms,
} from '@weibao/backstage-plugin-maintenance-node';
import { createTestDeps } from '../__testUtils__/createTestDeps';
import { verifyHashChain } from '../incidents/log/hashChain';
import { aDeviceRecord } from '../inventory/devices/__testUtils__/aDeviceRecord';
import { aCaseFile } from '../knowledge/cases/__testUtils__/cases';
import { InMemoryKnowledgeBase } from '../knowledge/cases/__testUtils__/InMemoryKnowledgeBase';
import { MIGRATIONS_DIRECTORY } from '../platform/database/migrate';
import { createServices } from '../services';
import { scheduleHistoryImports } from './__testUtils__/scheduleHistoryImports';

const ACME = 'customer:default/acme';
const DB01 = 'device:default/acme-db01';
const ENGINEER = 'user:default/chen.wei';
const MANAGER = 'user:default/liu.yang';

const contract = {
  number: 'OLD-7',
  title: 'Acme 2025',
  customerRef: ACME,
  startsOn: '2025-01-01',
  endsOn: '2025-12-31',
  calendarId: '5x9',
  serviceManagerRef: MANAGER,
};

/** A disk that was replaced the day after it had been reported. */
const replacedDisk: PastIncident = {
  report: {
    deviceRef: DB01,
    level: 'II',
    channel: 'phone',
    title: '硬盘告警',
    reporter: { name: '何志强' },
    reportedAt: '2025-03-04T02:00:00.000Z',
  },
  actorRef: MANAGER,
  events: [
    {
      recordedAt: new Date('2025-03-04T02:10:00Z'),
      actorRef: ENGINEER,
      input: { type: 'acknowledge', at: '2025-03-04T02:05:00.000Z' },
    },
    {
      recordedAt: new Date('2025-03-05T03:00:00Z'),
      actorRef: ENGINEER,
      input: {
        type: 'resolve',
        at: '2025-03-05T03:00:00.000Z',
        solution: '已更换硬盘',
        faultCode: 'DISK-FAILED',
      },
    },
    {
      recordedAt: new Date('2025-03-06T03:00:00Z'),
      actorRef: MANAGER,
      input: {
        type: 'close',
        at: '2025-03-06T03:00:00.000Z',
        cause: '硬盘寿命到期',
        prevention: '更换同批次硬盘',
      },
    },
  ],
};

describe('ServicesImportedHistory', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  describe.each(databases.eachSupportedId())('on %p', id => {
    async function setUp() {
      const database = await databases.init(id);
      await database.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
      const events = {
        publish: jest.fn(async (_: { topic: string }) => {}),
        subscribe: async () => {},
      };
      const knowledgeBase = new InMemoryKnowledgeBase();
      const deps = createTestDeps(database, { events, knowledgeBase });
      const services = createServices(deps);
      await services.devices.register.rememberFromCatalog({
        customers: [{ customerRef: ACME, title: 'Acme', source: 'catalog' }],
        sites: [],
        devices: [
          aDeviceRecord('acme-db01', {
            manufacturer: 'HPE',
            model: 'ProLiant DL380 Gen10',
          }),
        ],
      });
      const importing = async (run: HistoryImport['run']) =>
        (await scheduleHistoryImports(deps, { id: 'old-tickets', run })).run();
      return { database, deps, events, importing, knowledgeBase, services };
    }

    async function coverDevice(history: ImportedHistory) {
      await history.record(async at => {
        const writer = at(new Date('2024-12-20T02:00:00Z'));
        const { id: contractId } = await writer.createContract(contract);
        await writer.addContractCoverage(contractId, [{ deviceRef: DB01 }]);
      });
    }

    it('enters an incident as of when it happened, on the terms of that day', async () => {
      const { deps, events, importing, services } = await setUp();
      const terms: ServiceTerms[] = [];
      const done = await importing(async history => {
        await coverDevice(history);
        const [device] = await history.listDevices(ACME);
        for (const day of ['2025-03-04', '2026-03-04']) {
          const at = new Date(`${day}T02:00:00Z`);
          terms.push(...(await history.getServiceTerms([device], at)));
        }
        await history.recordIncident(async () => replacedDisk);
      });
      expect(done).toBe(true);
      expect(
        terms.map(({ covered, calendar }) => [covered, calendar.id]),
      ).toEqual([
        [true, '5x9'],
        [false, '24x7'],
      ]);

      const incidents = services.incidents.service;
      const log = await incidents.getLog('INC-000001');
      expect(
        log.events.map(({ type, recordedAt, actorRef }) => [
          type,
          recordedAt,
          actorRef,
        ]),
      ).toEqual([
        ['report', '2025-03-04T02:00:00.000Z', MANAGER],
        ['acknowledge', '2025-03-04T02:10:00.000Z', ENGINEER],
        ['resolve', '2025-03-05T03:00:00.000Z', ENGINEER],
        ['close', '2025-03-06T03:00:00.000Z', MANAGER],
      ]);
      expect(verifyHashChain(log.id, log.events)).toEqual({ intact: true });
      expect(await incidents.describe(log)).toMatchObject({
        state: 'closed',
        coverage: { contractNumber: 'OLD-7', calendarId: '5x9' },
        clocks: {
          response: { status: 'met' },
          resolution: { status: 'met' },
        },
      });
      expect(events.publish).not.toHaveBeenCalledWith(
        expect.objectContaining({ topic: 'maintenance.incident' }),
      );
      expect(deps.signals.publish).not.toHaveBeenCalled();
      expect(deps.notifications.send).not.toHaveBeenCalled();
    });

    it('asks for what has not been entered only', async () => {
      const { database, importing } = await setUp();
      const tell = jest.fn(async () => replacedDisk);
      const run = async (history: ImportedHistory) =>
        history.recordIncident(tell);
      expect(await importing(run)).toBe(true);
      await database('history_imports').update({ finished_at: null });
      expect(await importing(run)).toBe(true);
      expect(tell).toHaveBeenCalledTimes(1);
      expect(await database('incidents')).toHaveLength(1);
    });

    it.each<[string, PastIncident, string]>([
      [
        'of a device that nobody knows',
        {
          ...replacedDisk,
          report: { ...replacedDisk.report, deviceRef: 'device:default/gone' },
        },
        'There is no device device:default/gone',
      ],
      [
        'whose lifecycle cannot have been so',
        {
          ...replacedDisk,
          events: [replacedDisk.events[2]],
        },
        'close',
      ],
    ])('leaves nothing of an incident %s', async (_, incident, message) => {
      const { database, importing } = await setUp();
      await expect(
        importing(history => history.recordIncident(async () => incident)),
      ).rejects.toThrow(message);
      expect(await database('incidents')).toEqual([]);
      expect(await database('history_imports')).toEqual([
        expect.objectContaining({ steps: 0, finished_at: null }),
      ]);
    });

    it('lets findings follow their incidents, and tells nobody of a bad score', async () => {
      const { database, deps, importing, services } = await setUp();
      await importing(async history => {
        await coverDevice(history);
        const [{ id: contractId }] = await history.listContracts(ACME);
        await history.record(async at => {
          const june = at(new Date('2025-06-01T02:00:00Z'));
          const finding = await june.raiseFinding({
            deviceRef: DB01,
            title: '缓存电池即将到期',
            severity: 'high',
          });
          const incident = await june.openIncidentFromFinding(finding.id, {
            version: finding.version,
          });
          const resolved = at(new Date('2025-06-02T02:00:00Z'));
          await resolved.addIncidentEvent(
            incident.id,
            { type: 'acknowledge' },
            ENGINEER,
          );
          await resolved.addIncidentEvent(
            incident.id,
            { type: 'resolve', solution: '已更换电池' },
            ENGINEER,
          );
          const { id: callId } = await june.createObligation(
            {
              contractId,
              kind: 'follow-up-call',
              title: '季度回访',
              dueOn: '2025-06-30',
            },
            MANAGER,
          );
          await at(new Date('2025-06-30T02:00:00Z')).completeObligation(
            callId,
            { version: 1, score: 2, remarks: '到场较慢' },
            MANAGER,
          );
        });
      });
      const { items } = await services.findings.service.listFindings({
        limit: 9,
      });
      expect(items).toEqual([
        expect.objectContaining({
          state: 'to-check',
          raisedAt: '2025-06-01T02:00:00.000Z',
        }),
      ]);
      expect(
        await database('obligations').where({ kind: 'task' }),
      ).toHaveLength(1);
      expect(deps.notifications.send).not.toHaveBeenCalled();
    });

    it('finds the cases that fit, and keeps what was said of them', async () => {
      const { database, importing, knowledgeBase } = await setUp();
      const file = aCaseFile('disk', {
        models: ['ProLiant DL380 Gen10'],
        manufacturers: ['HPE'],
        faultCodes: ['DISK-FAILED'],
      });
      knowledgeBase.put(file);
      await importing(async history => {
        await history.recordIncident(async () => replacedDisk);
        expect(await history.listCaseSlugs()).toEqual(['disk']);
        const [incident] = await history.listClosedIncidents(5);
        const [best] = await history.matchCases(incident.id, {
          userRef: ENGINEER,
          limit: 1,
        });
        expect(best.case.slug).toBe('disk');
        const { length, [length - 1]: last } = await history.listIncidentEvents(
          incident.id,
        );
        await history.record(async at => {
          await at(new Date(last.at)).giveCaseFeedback(
            'disk',
            { incidentId: incident.id, worked: true },
            ENGINEER,
          );
        });
      });
      const [said] = await database('case_feedback').select();
      expect(said).toMatchObject({ slug: 'disk', target: 'INC-000001' });
      expect(new Date(said.given_at)).toEqual(
        new Date('2025-03-06T03:00:00.000Z'),
      );
    });
  });
});
