import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import request from 'supertest';
import { formatRecurrenceKey } from './incidents/grouping/RecurrenceIdentity';
import { documentedOperations } from './__testUtils__/documentedOperations';
import {
  ACME,
  contract,
  createFieldworkApi,
  LEDGER,
} from './inspections/firstInspections/__testUtils__/createFieldworkApi';
import { onlyAcme } from './platform/authorization/__testUtils__/createTestAuthorization';
import { png } from './platform/files/__testUtils__/images';

jest.setTimeout(60_000);

const DEVICE = 'device:default/acme-sn1';
const UNKNOWN = '00000000-0000-4000-8000-000000000000';

interface Call {
  /** Where the path has parameters. */
  path?: string;
  query?: object;
  body?: object | Buffer;
  type?: string;
}

const report = {
  deviceRef: DEVICE,
  level: 'II',
  title: 'Disk failed',
  reporter: { name: 'Ms Li' },
};

const finding = { deviceRef: DEVICE, title: 'Loud fan', severity: 'medium' };

const plan = {
  contractId: contract.id,
  title: 'Quarterly',
  rule: 'FREQ=MONTHLY;INTERVAL=3',
  startsOn: '2026-12-01',
};

const inspection = {
  kind: 'regular',
  contractId: contract.id,
  dueOn: '2026-12-01',
};

const obligation = {
  contractId: contract.id,
  kind: 'training',
  title: 'Training',
  dueOn: '2026-12-01',
};

const series = {
  contractId: contract.id,
  kind: 'follow-up-call',
  title: 'Call',
  rule: 'FREQ=MONTHLY',
  startsOn: '2026-12-01',
};

const newContract = {
  number: 'WB-2027-009',
  title: 'Maintenance',
  customerRef: ACME,
  startsOn: '2027-01-01',
  endsOn: '2027-12-31',
};

/** What is about no record of a customer but the caller's own, or for services. */
const WITHOUT_A_QUESTION = [
  'get /devices/feed',
  'get /ledger-uploads/{id}',
  'get /obligations.ics',
  'get /obligations/subscriptions',
  'delete /obligations/subscriptions/{id}',
  'get /search-documents/{type}',
];

describe('a request', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

  async function setUp() {
    const db = await databases.init('SQLITE_3');
    const api = await createFieldworkApi({ db, policy: onlyAcme });
    const made = async (path: string, body: object) => {
      const response = await api.http.post(path).send(body);
      expect([path, response.status]).toEqual([path, 201]);
      return response.body.id as string;
    };
    const ledgers = await api.http.get('/ledgers');
    return {
      api,
      fileId: await api.storeImage(),
      ledgerId: ledgers.body.items[0].id as string,
      incidentId: await made('/incidents', report),
      findingId: await made('/findings', finding),
      planId: await made('/inspection-plans', plan),
      inspectionId: await made('/inspections', inspection),
      obligationId: await made('/obligations', obligation),
      seriesId: await made('/obligation-series', series),
    };
  }

  /** A call of each operation that gets past the validation. */
  function callsOf(
    ids: Omit<Awaited<ReturnType<typeof setUp>>, 'api'>,
  ): Record<string, Call> {
    const ofContract = `/contracts/${contract.id}`;
    const ofIncident = `/incidents/${ids.incidentId}`;
    const ofPlan = `/inspection-plans/${ids.planId}`;
    const ofInspection = `/inspections/${ids.inspectionId}`;
    const ofFinding = `/findings/${ids.findingId}`;
    const ofObligation = `/obligations/${ids.obligationId}`;
    const ofSeries = `/obligation-series/${ids.seriesId}`;
    const ofDevice = '/devices/default/acme-sn1';
    const ofCustomer = '/customers/default/acme';
    const ofDraft = `/case-drafts/${UNKNOWN}`;
    const ofCase = '/cases/fan';
    const key = formatRecurrenceKey({ kind: 'device', deviceRef: DEVICE });
    const recurrence = `/recurrences/${key}`;
    const period = { from: '2026-01-01', to: '2026-12-31' };
    const upload = { customerRef: ACME, fileName: 'devices.csv' };
    const sheet = { body: LEDGER, type: 'text/csv' };
    return {
      'get /contracts': {},
      'post /contracts': { body: newContract },
      'get /contracts/summary': {},
      'get /contracts/{id}': { path: ofContract },
      'patch /contracts/{id}': {
        path: ofContract,
        body: { version: 1, title: 'New' },
      },
      'get /contracts/{id}/coverage': { path: `${ofContract}/coverage` },
      'post /contracts/{id}/coverage': {
        path: `${ofContract}/coverage`,
        body: { items: [{ wholeCustomer: true }] },
      },
      'delete /contracts/{id}/coverage': {
        path: `${ofContract}/coverage`,
        query: { coverageId: UNKNOWN },
      },
      'post /contracts/{id}/renew': {
        path: `${ofContract}/renew`,
        body: {
          number: 'WB-2028-001',
          startsOn: '2028-01-01',
          endsOn: '2028-12-31',
        },
      },
      'get /contracts/{id}/term-preview': {
        path: `${ofContract}/term-preview`,
        query: { startsOn: '2026-02-01', endsOn: '2026-11-30' },
      },
      'get /contracts/{id}/renewal-preview': {
        path: `${ofContract}/renewal-preview`,
        query: { startsOn: '2028-01-01', endsOn: '2028-12-31' },
      },
      'get /contracts/{id}/whole-customer-preview': {
        path: `${ofContract}/whole-customer-preview`,
      },
      'get /coverage': { query: { deviceRef: DEVICE } },
      'get /customers/{namespace}/{name}/coverage-gaps': {
        path: `${ofCustomer}/coverage-gaps`,
      },
      'get /customers/{namespace}/{name}/attainment': {
        path: `${ofCustomer}/attainment`,
        query: period,
      },
      'get /calendars': {},
      'post /batch': { body: { addresses: ['/incidents/summary'] } },
      'post /calendars': {
        body: { id: 'own', title: 'Own', timeZone: 'UTC', alwaysOpen: true },
      },
      'get /calendars/{id}': { path: '/calendars/own' },
      'post /calendars/{id}/versions': {
        path: '/calendars/own/versions',
        body: {
          version: 1,
          validFrom: '2099-01-01',
          title: 'Own',
          alwaysOpen: true,
        },
      },
      'get /holidays': {},
      'put /holidays/{year}': {
        path: '/holidays/2099',
        body: { holidays: ['2099-10-01'], makeUpWorkdays: [] },
      },
      'delete /holidays/{year}': {
        path: '/holidays/2099',
        query: { version: 1 },
      },
      'get /incidents': {},
      'post /incidents': { body: report },
      'get /incidents/summary': {},
      'get /incidents/{id}': { path: ofIncident },
      'get /incidents/{id}/events': { path: `${ofIncident}/events` },
      'post /incidents/{id}/events': {
        path: `${ofIncident}/events`,
        body: { type: 'acknowledge', version: 1 },
      },
      'get /incidents/{id}/sla': { path: `${ofIncident}/sla` },
      'get /devices': {},
      'get /devices/feed': {},
      'get /devices/{namespace}/{name}': { path: ofDevice },
      'post /devices/{namespace}/{name}/move': {
        path: `${ofDevice}/move`,
        body: { customerRef: 'customer:default/other', reason: 'Sold' },
      },
      'get /ledgers': {},
      'post /ledgers': { query: upload, ...sheet },
      'post /ledgers/preview': { query: upload, ...sheet },
      'get /ledger-uploads/{id}': { path: `/ledger-uploads/${UNKNOWN}` },
      'get /ledgers/{id}': { path: `/ledgers/${ids.ledgerId}` },
      'post /ledgers/{id}/confirm': {
        path: `/ledgers/${ids.ledgerId}/confirm`,
        body: { confirmWithdrawals: 9 },
      },
      'post /ledgers/{id}/reject': { path: `/ledgers/${ids.ledgerId}/reject` },
      'post /ledgers/{id}/undo': { path: `/ledgers/${ids.ledgerId}/undo` },
      'get /customers/{namespace}/{name}/findings-summary': {
        path: `${ofCustomer}/findings-summary`,
      },
      'get /checklists': {},
      'post /checklists': {
        body: {
          id: 'fans',
          title: 'Fans',
          deviceType: 'server',
          items: [{ id: 'fan', title: 'Fan', kind: 'yes-no' }],
        },
      },
      'get /checklists/{id}': { path: '/checklists/standard' },
      'post /checklists/{id}/versions': {
        path: '/checklists/standard/versions',
        body: {
          version: 1,
          title: 'Fans',
          items: [{ id: 'fans', title: 'Fans', kind: 'yes-no' }],
        },
      },
      'get /inspection-plans': {},
      'post /inspection-plans': { body: plan },
      'post /inspection-plans/preview': { body: plan },
      'get /inspection-plans/{id}': { path: ofPlan },
      'patch /inspection-plans/{id}': {
        path: ofPlan,
        body: { version: 1, title: 'New' },
      },
      'get /inspections': {},
      'post /inspections': { body: inspection },
      'get /inspections/summary': {},
      'get /inspections/{id}': { path: ofInspection },
      'patch /inspections/{id}': {
        path: ofInspection,
        body: { version: 1, dueOn: '2026-12-02' },
      },
      'put /inspections/{id}/results': {
        path: `${ofInspection}/results`,
        body: { results: [{ deviceRef: DEVICE, itemId: 'led', value: true }] },
      },
      'post /inspections/{id}/complete': {
        path: `${ofInspection}/complete`,
        body: { version: 1 },
      },
      'post /inspections/{id}/corrections': {
        path: `${ofInspection}/corrections`,
        body: {
          deviceRef: DEVICE,
          itemId: 'led',
          value: true,
          reason: 'Misread',
        },
      },
      'put /inspections/{id}/ledger-checks': {
        path: `${ofInspection}/ledger-checks`,
        body: { checks: [{ deviceRef: DEVICE, state: 'confirmed' }] },
      },
      'get /inspections/{id}/discrepancies': {
        path: `${ofInspection}/discrepancies`,
      },
      'post /inspections/{id}/signature': {
        path: `${ofInspection}/signature`,
        body: {
          contentHash: '0'.repeat(64),
          signedBy: 'Ms Li',
          fileId: ids.fileId,
        },
      },
      'post /inspections/{id}/apply': {
        path: `${ofInspection}/apply`,
        body: { contentHash: '0'.repeat(64) },
      },
      'post /inspections/{id}/take-back': { path: `${ofInspection}/take-back` },
      'get /devices/{namespace}/{name}/measurements': {
        path: `${ofDevice}/measurements`,
      },
      'get /devices/{namespace}/{name}/history': {
        path: `${ofDevice}/history`,
      },
      'get /findings': {},
      'post /findings': { body: finding },
      'get /findings/{id}': { path: ofFinding },
      'post /findings/{id}/incident': {
        path: `${ofFinding}/incident`,
        body: { version: 1 },
      },
      'post /findings/{id}/close': {
        path: `${ofFinding}/close`,
        body: { version: 1, outcome: 'accepted', note: 'Agreed' },
      },
      'post /files': {
        query: { customerRef: ACME },
        body: png,
        type: 'image/png',
      },
      'get /files/{id}': { path: `/files/${ids.fileId}` },
      'get /obligations': {},
      'post /obligations': { body: obligation },
      'get /obligations/{id}': { path: ofObligation },
      'patch /obligations/{id}': {
        path: ofObligation,
        body: { version: 1, title: 'New' },
      },
      'post /obligations/{id}/complete': {
        path: `${ofObligation}/complete`,
        body: { version: 1 },
      },
      'post /obligation-series': { body: series },
      'post /obligation-series/preview': { body: series },
      'get /obligation-series/{id}': { path: ofSeries },
      'patch /obligation-series/{id}': {
        path: ofSeries,
        body: { version: 1, from: '2026-12-01', title: 'New' },
      },
      'get /obligations/subscriptions': {},
      'post /obligations/subscriptions': { body: { title: 'Mine' } },
      'delete /obligations/subscriptions/{id}': {
        path: `/obligations/subscriptions/${UNKNOWN}`,
      },
      'get /obligations.ics': { query: { token: 'x'.repeat(43) } },
      'get /knowledge-base': {},
      'get /cases': {},
      'get /cases/match': { query: { deviceRef: DEVICE } },
      'get /cases/{slug}': { path: ofCase },
      'get /cases/{slug}/feedback': { path: `${ofCase}/feedback` },
      'post /cases/{slug}/feedback': {
        path: `${ofCase}/feedback`,
        body: { worked: true, incidentId: ids.incidentId },
      },
      'delete /cases/{slug}/feedback': {
        path: `${ofCase}/feedback`,
        query: { deviceRef: DEVICE },
      },
      'get /recurrences': {},
      'get /recurrences/{key}': { path: recurrence },
      'post /recurrences/{key}/draft': {
        path: `${recurrence}/draft`,
        body: { language: 'en' },
      },
      'get /case-drafts': {},
      'post /case-drafts': { body: { markdown: '---\ntitle: Fan\n---\n' } },
      'get /case-drafts/{id}': { path: ofDraft },
      'patch /case-drafts/{id}': {
        path: ofDraft,
        body: { version: 1, markdown: 'x' },
      },
      'post /case-drafts/{id}/submit': {
        path: `${ofDraft}/submit`,
        body: { version: 1 },
      },
      'post /case-drafts/{id}/withdraw': {
        path: `${ofDraft}/withdraw`,
        body: { version: 1 },
      },
      'post /case-drafts/{id}/discard': {
        path: `${ofDraft}/discard`,
        body: { version: 1 },
      },
      'post /case-drafts/{id}/review': {
        path: `${ofDraft}/review`,
        body: { version: 1, decision: 'approve' },
      },
      'get /case-review': { query: period },
      'get /search-documents/{type}': { path: '/search-documents/incident' },
    };
  }

  it('asks the permission framework once, whatever it is about', async () => {
    const { api, ...ids } = await setUp();
    const calls = callsOf(ids);
    expect(Object.keys(calls).sort()).toEqual(documentedOperations().sort());

    const questions: Record<string, number> = {};
    for (const [operation, call] of Object.entries(calls)) {
      const [method, path] = operation.split(' ');
      const ask = request(api.app)
        [method as 'get'](call.path ?? path)
        .query(call.query ?? {})
        .set('authorization', mockCredentials.user.header());
      api.permissions.authorizeConditional.mockClear();
      const response = await (call.body
        ? ask.type(call.type ?? 'json').send(call.body)
        : ask);
      questions[operation] =
        api.permissions.authorizeConditional.mock.calls.length;
      expect([operation, response.status < 500]).toEqual([operation, true]);
    }
    expect(api.permissions.authorize).not.toHaveBeenCalled();
    expect(questions).toEqual(
      Object.fromEntries(
        Object.keys(calls).map(operation => [
          operation,
          WITHOUT_A_QUESTION.includes(operation) ? 0 : 1,
        ]),
      ),
    );
  });
});
