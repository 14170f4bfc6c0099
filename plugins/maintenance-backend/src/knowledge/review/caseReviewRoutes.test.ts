import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { CaseReview } from '@weibao/backstage-plugin-maintenance-common';
import { onlyOf } from '../../platform/authorization/__testUtils__/createTestAuthorization';
import { aCaseFile } from '../cases/__testUtils__/cases';
import { FindingRecord } from '../../inspections/findings/FindingRecord';
import { createRecurrencesApi } from '../recurrences/__testUtils__/createRecurrencesApi';
import {
  ACME,
  DEVICES,
  OTHER,
} from '../recurrences/__testUtils__/faultyDevices';
import { NOW, Told } from '../recurrences/__testUtils__/tellIncident';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const disk: Omit<Told, 'daysAgo'> = {
  device: 'db01',
  faultPart: '硬盘',
  faultCode: 'E1',
};

/** Two weeks that end twelve days before now. */
const PERIOD = { from: '2026-10-28', to: '2026-11-10' };

function aFinding(
  number: number,
  facts: Partial<FindingRecord> = {},
): FindingRecord {
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    version: 1,
    device: DEVICES.db01,
    title: `Finding ${number}`,
    severity: 'low',
    photoIds: [],
    state: 'open',
    raisedAt: '2026-10-01T00:00:00.000Z',
    raisedBy: 'user:default/li.na',
    dueOn: '2026-11-10',
    ...facts,
  };
}

describe.each(databases.eachSupportedId())(
  'the case review on %p',
  databaseId => {
    let api: Awaited<ReturnType<typeof createRecurrencesApi>>;
    beforeAll(async () => {
      api = await createRecurrencesApi(await databases.init(databaseId));
    });
    beforeEach(() => api.reset());

    const review = async (query: object = PERIOD): Promise<CaseReview> => {
      const { status, body } = await api.http.get('/case-review').query(query);
      expect(status).toBe(200);
      return body;
    };
    const solvedLate: Told['then'] = [
      { type: 'resolve', solution: 'x', at: NOW.toISOString() },
    ];

    it('shows groups with an incident in the period', async () => {
      // In the period, and twice long before it.
      await api.repeat([15, 100, 200], disk);
      // Before the period, and after it.
      await api.repeat([30, 60, 90], {
        ...disk,
        device: 'router',
        faultPart: '风扇',
        faultCode: 'F1',
      });
      await api.repeat([1, 2, 3], { device: 'other' });
      const { recurrences, incidentCount } = await review();
      expect(incidentCount).toBe(1);
      expect(new Set(recurrences.map(({ lastAt }) => lastAt))).toEqual(
        new Set(['2026-11-07T04:00:00.000Z']),
      );
      expect(recurrences).toHaveLength(4);
    });

    it('counts days of Shanghai, both ends included', async () => {
      const daysBefore = (instant: string) =>
        (NOW.getTime() - Date.parse(instant)) / 86_400_000;
      for (const instant of [
        '2026-10-27T15:59:59Z',
        '2026-10-27T16:00:00Z',
        '2026-11-10T15:59:59Z',
        '2026-11-10T16:00:00Z',
      ]) {
        await api.tell({ ...disk, daysAgo: daysBefore(instant) });
      }
      expect((await review()).incidentCount).toBe(2);
    });

    it('shows incidents of the period with a clock in breach', async () => {
      const breached = await api.tell({
        ...disk,
        daysAgo: 20,
        level: 'I',
        then: solvedLate,
      });
      await api.tell({ ...disk, daysAgo: 20 });
      await api.tell({ ...disk, daysAgo: 40, level: 'I', then: solvedLate });
      await api.tell({
        ...disk,
        daysAgo: 20,
        level: 'I',
        then: [{ type: 'cancel', reason: 'x', at: NOW.toISOString() }],
      });
      expect((await review()).breaches.map(({ id }) => id)).toEqual([breached]);
    });

    it('shows cases that were dated in the period', async () => {
      await api.publish(
        aCaseFile('before', { date: '2026-10-27' }),
        aCaseFile('first-day', { date: '2026-10-28' }),
        aCaseFile('last-day', { date: '2026-11-10' }),
        aCaseFile('after', { date: '2026-11-11' }),
        aCaseFile('undated'),
      );
      expect((await review()).newCases).toMatchObject([
        { slug: 'first-day', worked: 0 },
        { slug: 'last-day', path: 'cases/last-day/' },
      ]);
    });

    it('shows findings that were overdue when the period ended', async () => {
      const closed = (closedAt: string) => ({
        state: 'closed' as const,
        closedAt,
        closedBy: 'user:default/li.na',
      });
      const findings = [
        aFinding(1),
        aFinding(2, { dueOn: '2026-11-11' }),
        aFinding(3, { dueOn: undefined }),
        aFinding(4, { raisedAt: '2026-11-10T16:00:00.000Z' }),
        aFinding(5, closed('2026-11-10T15:00:00.000Z')),
        // Closed since: it was overdue then.
        aFinding(6, closed('2026-11-15T00:00:00.000Z')),
      ];
      for (const finding of findings) {
        await api.findingStore.insertFinding(finding);
      }
      const { overdueFindings } = await review();
      expect(overdueFindings?.map(({ title }) => title)).toEqual([
        'Finding 1',
        'Finding 6',
      ]);
      // Of a period that is not over, those that are overdue today.
      const current = await review({ from: '2026-11-01', to: '2026-12-31' });
      expect(current.overdueFindings?.map(({ title }) => title)).toEqual([
        'Finding 1',
        'Finding 4',
        'Finding 2',
      ]);
    });

    it('says which list has more than it shows', async () => {
      expect((await review()).cut).toEqual([]);
      for (let i = 1; i <= 201; i += 1) {
        await api.findingStore.insertFinding(aFinding(i));
      }
      const { overdueFindings, cut } = await review();
      expect(overdueFindings).toHaveLength(200);
      expect(cut).toEqual(['overdueFindings']);
    });

    it('is narrowed to a customer, and to what the caller may read', async () => {
      await api.repeat([15, 16, 17], disk);
      await api.repeat([15, 16, 17, 18], { ...disk, device: 'router' });
      await api.findingStore.insertFinding(aFinding(1));
      expect((await review()).incidentCount).toBe(7);
      expect(await review({ ...PERIOD, customerRef: OTHER })).toMatchObject({
        incidentCount: 4,
        overdueFindings: [],
      });

      api.policy.decide = onlyOf(ACME);
      const own = await review();
      expect(own.incidentCount).toBe(3);
      expect(own.overdueFindings).toHaveLength(1);
      expect(own.recurrences.map(({ incidentCount }) => incidentCount)).toEqual(
        [3, 3, 3, 3],
      );

      api.policy.decide = ({ name }) => ({
        result:
          name === 'maintenance.finding.read'
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
      });
      expect(await review()).not.toHaveProperty('overdueFindings');
    });

    it.each(['maintenance.case.read', 'maintenance.incident.read'])(
      'is not for those without %s',
      async denied => {
        api.policy.decide = ({ name }) => ({
          result:
            name === denied ? AuthorizeResult.DENY : AuthorizeResult.ALLOW,
        });
        const { status } = await api.http.get('/case-review').query(PERIOD);
        expect(status).toBe(403);
      },
    );

    it.each([
      [
        'a period that ends before it begins',
        { from: '2026-11-10', to: '2026-11-01' },
        /before it begins/,
      ],
      [
        'one that is too long',
        { from: '2010-01-01', to: '2026-11-01' },
        /longer than 10 years/,
      ],
      ['one without an end', { from: '2026-11-01' }, /to/],
    ])('refuses %s', async (_, query, message) => {
      const { status, body } = await api.http.get('/case-review').query(query);
      expect(status).toBe(400);
      expect(body.error.message).toMatch(message);
    });
  },
);
