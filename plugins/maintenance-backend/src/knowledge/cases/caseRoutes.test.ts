import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  CaseMatch,
  caseReadPermission,
  CaseSummary,
  deviceReadPermission,
  incidentReadPermission,
} from '@weibao/backstage-plugin-maintenance-common';
import {
  allow,
  onlyAcme,
  onlyOf,
} from '../../platform/authorization/__testUtils__/createTestAuthorization';
import { aCaseFile } from './__testUtils__/cases';
import {
  createCasesApi,
  DB01,
  DB02,
  SWITCH,
} from './__testUtils__/createCasesApi';

jest.setTimeout(60_000);

const SSD = aCaseFile('ssd-hours', {
  title: '固态硬盘通电 32768 小时后失效',
  language: 'zh',
  deviceTypes: ['server', 'storage'],
  manufacturers: ['HPE'],
  models: ['ProLiant DL380 Gen10'],
  part: 'SSD',
  faultCodes: ['DISK-FAILED'],
  firmware: ['< HPD8'],
  symptoms: ['多块固态硬盘同时离线'],
  sources: [{ title: 'Bulletin', url: 'https://example.com/a' }],
  incidents: ['INC-000007'],
  date: '2026-03-12',
});
const FAN = aCaseFile('fan-dust', {
  title: 'Dust slows fans down',
  deviceTypes: ['server', 'switch'],
  part: 'fan',
  symptoms: ['Fan speed falls and the temperature alarm sounds'],
  date: '2026-04-02',
});
const FLAPS = aCaseFile('link-flaps', {
  title: 'Uplink flaps',
  deviceTypes: ['switch'],
  manufacturers: ['Cisco'],
  models: ['Catalyst 9300*'],
  status: 'draft',
  date: '2026-03-12',
});
const GENERAL = aCaseFile('firmware-habits', {
  title: 'Firmware is updated too late',
});

const CHEN = 'user:default/chen.wei';

describe('cases over HTTP', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  describe.each(databases.eachSupportedId())('on %p', databaseId => {
    let api: Awaited<ReturnType<typeof createCasesApi>>;

    beforeAll(async () => {
      api = await createCasesApi(await databases.init(databaseId));
      api.knowledgeBase.put(SSD, FAN, FLAPS, GENERAL);
      await api.indexer.index();
    });

    beforeEach(() => api.reset());

    const get = async (path: string, status = 200) => {
      const response = await api.http.get(path);
      expect([response.status, response.body.error?.message]).toEqual([
        status,
        status === 200 ? undefined : expect.any(String),
      ]);
      return response.body;
    };
    const statusOf = async (path: string): Promise<number> =>
      (await api.http.get(path)).status;
    const slugsOf = async (query: object): Promise<string[]> => {
      const { body } = await api.http.get('/cases').query(query);
      return body.items.map(({ slug }: CaseSummary) => slug);
    };
    const match = async (query: object): Promise<CaseMatch[]> => {
      const { status, body } = await api.http.get('/cases/match').query(query);
      expect(status).toBe(200);
      return body.items;
    };
    const say = (slug: string, said: object, userRef = CHEN) =>
      api.http
        .post(`/cases/${slug}/feedback`)
        .set('authorization', api.as(userRef))
        .send(said);
    const feedbackOf = async (slug: string, query: object = {}) =>
      (await api.http.get(`/cases/${slug}/feedback`).query(query)).body;
    const deny = (name: string) => {
      api.policy.decide = permission => ({
        result:
          permission.name === name
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
      });
    };

    describe('the knowledge base', () => {
      it('says where it is and how it was read', async () => {
        expect(await get('/knowledge-base')).toEqual({
          entityRef: 'component:default/knowledge-base',
          publishing: 'commit',
          state: 'ready',
          revision: expect.any(String),
          indexedAt: '2026-11-22T04:00:00.000Z',
          cases: 4,
          problems: [],
        });
      });
    });

    describe('a case', () => {
      it('is shown with its page, its file and what it was written from', async () => {
        const found = await get('/cases/ssd-hours');
        expect(found).toMatchObject({
          slug: 'ssd-hours',
          path: 'cases/ssd-hours/',
          title: '固态硬盘通电 32768 小时后失效',
          models: ['ProLiant DL380 Gen10'],
          markdown: SSD.content,
          sources: [{ title: 'Bulletin', url: 'https://example.com/a' }],
          incidents: ['INC-000007'],
          worked: 0,
          didNotWork: 0,
        });
        await get('/cases/none', 404);
        await get('/cases/Not_a_slug', 400);
      });
    });

    describe('the list of cases', () => {
      it('begins with what was changed last and is read page by page', async () => {
        const first = await get('/cases?limit=2');
        expect(first.items.map(({ slug }: CaseSummary) => slug)).toEqual([
          'fan-dust',
          'link-flaps',
        ]);
        const second = await get(`/cases?limit=2&cursor=${first.nextCursor}`);
        expect(second.items.map(({ slug }: CaseSummary) => slug)).toEqual([
          'ssd-hours',
          'firmware-habits',
        ]);
        expect(second.nextCursor).toBeUndefined();
        await get('/cases?cursor=x', 400);
      });

      it.each<[object, string[]]>([
        [{ status: 'draft' }, ['link-flaps']],
        [{ language: 'zh' }, ['ssd-hours']],
        [{ deviceType: 'storage' }, ['ssd-hours', 'firmware-habits']],
        [
          { deviceType: 'Switch', status: 'reviewed' },
          ['fan-dust', 'firmware-habits'],
        ],
        [{ deviceType: '%' }, ['firmware-habits']],
        [{ q: '硬盘通电' }, ['ssd-hours']],
        [{ q: '失效' }, ['ssd-hours']],
        [{ q: 'disk-failed' }, ['ssd-hours']],
        [{ q: 'temperature fan' }, ['fan-dust']],
        [{ q: 'catalyst 93' }, ['link-flaps']],
        [{ q: 'temperature 硬盘' }, []],
        [{ q: '!!' }, []],
      ])('narrowed by %p: %p', async (query, slugs) => {
        expect(await slugsOf(query)).toEqual(slugs);
      });

      it.each(['status=done', 'language=fr', 'limit=0', 'unknown=1'])(
        'refuses %s',
        async query => {
          expect(await statusOf(`/cases?${query}`)).toBe(400);
        },
      );
    });

    describe('cases that fit a device', () => {
      it('are those about its model, with the reasons of their score', async () => {
        const [found, ...others] = await match({ deviceRef: DB01 });
        expect(others).toEqual([]);
        expect(found).toEqual({
          case: expect.objectContaining({
            slug: 'ssd-hours',
            path: 'cases/ssd-hours/',
          }),
          score: 42,
          reasons: [
            { kind: 'model', points: 26, values: ['ProLiant DL380 Gen10'] },
            { kind: 'firmware', points: 7, values: ['HPD7'] },
            { kind: 'manufacturer', points: 5, values: ['HPE'] },
            { kind: 'device-type', points: 4, values: ['server'] },
          ],
        });
      });

      it('are found however its ledger writes the model', async () => {
        const [found] = await match({ deviceRef: DB02 });
        expect(found.case.slug).toBe('ssd-hours');
        expect(found.score).toBe(35);
      });

      it('include a draft about it, marked as one', async () => {
        const found = await match({ deviceRef: SWITCH });
        expect(
          found.map(({ case: { slug, status } }) => [slug, status]),
        ).toEqual([['link-flaps', 'draft']]);
      });

      it('include general ones where its own incidents were alike', async () => {
        const fault = { title: 'Fan speed alarm, temperature rises' };
        const events = [
          { type: 'acknowledge' },
          { type: 'resolve', solution: 'Cleaned', faultPart: '风扇' },
        ] as Parameters<typeof api.report>[2][];
        const slugs = async () =>
          (await match({ deviceRef: DB01 })).map(found => found.case.slug);

        await api.report(DB02, fault, ...events);
        const cancelled = { type: 'cancel', reason: 'No fault' } as const;
        await api.report(DB01, fault, cancelled as (typeof events)[0]);
        expect(await slugs()).toEqual(['ssd-hours']);

        await api.report(DB01, fault, ...events);
        expect(await slugs()).toEqual(['ssd-hours', 'fan-dust']);

        // Nobody learns from a match what was said in incidents they cannot see.
        deny(incidentReadPermission.name);
        expect(await slugs()).toEqual(['ssd-hours']);
        api.policy.decide = permission =>
          permission.name === incidentReadPermission.name
            ? onlyOf('customer:default/other')(permission)
            : allow(permission);
        expect(await slugs()).toEqual(['ssd-hours']);

        // More than a year later it says nothing any more.
        await api.reset();
        await api.report(DB01, fault, ...events);
        api.clock.now = new Date('2027-11-23T04:00:00Z');
        expect(await slugs()).toEqual(['ssd-hours']);
      });
    });

    describe('cases that fit an incident', () => {
      it('are ranked by what it says', async () => {
        const { id } = await api.report(DB01, {
          title: '两块 SSD 同时离线',
          description: '阵列卡日志 DISK-FAILED',
        });
        const [found] = await match({ incidentId: id });
        expect(found.case.slug).toBe('ssd-hours');
        const points = Object.fromEntries(
          found.reasons.map(({ kind, ...reason }) => [kind, reason.points]),
        );
        expect(points).toMatchObject({
          model: 26,
          'fault-code': 22,
          part: 7,
          firmware: 7,
          manufacturer: 5,
          'device-type': 4,
          words: expect.any(Number),
        });
        expect(found.score).toBe(
          Object.values(points).reduce((sum, each) => sum + each, 0),
        );
      });

      it('take the part from the appointment until it is known better', async () => {
        const appointment = {
          type: 'schedule',
          appointment: {
            startsAt: '2026-11-23T01:00:00Z',
            contactName: '何志强',
            contactPhone: '13800000000',
            address: '一号机房',
            faultConfirmed: true,
            faultPart: 'SSD',
          },
        };
        const { id } = await api.report(
          DB01,
          { title: '磁盘告警' },
          { type: 'acknowledge' } as never,
          appointment as never,
        );
        const [found] = await match({ incidentId: id });
        expect(found.reasons).toContainEqual({
          kind: 'part',
          points: 14,
          values: ['SSD'],
        });
      });

      it('are no more than asked for', async () => {
        const { id } = await api.report(DB01, {
          title: 'Fan speed and temperature alarm, fans slow down',
        });
        expect(await match({ incidentId: id })).toHaveLength(2);
        expect(await match({ incidentId: id, limit: 1 })).toHaveLength(1);
      });
    });

    describe('a match', () => {
      it.each([
        ['', 400],
        [`?deviceRef=${DB01}&incidentId=INC-000001`, 400],
        ['?deviceRef=customer:default/acme', 400],
        ['?deviceRef=nonsense', 400],
        ['?incidentId=7', 400],
        [`?deviceRef=${DB01}&limit=21`, 400],
        ['?deviceRef=device:default/none', 404],
        ['?incidentId=INC-999999', 404],
      ])('of %p is answered with %p', async (query, status) => {
        expect(await statusOf(`/cases/match${query}`)).toBe(status);
      });

      it('of what the caller may not see does not exist', async () => {
        const { id } = await api.report(SWITCH, { title: 'Uplink flaps' });
        api.policy.decide = onlyAcme;
        expect(await statusOf(`/cases/match?deviceRef=${SWITCH}`)).toBe(404);
        expect(await statusOf(`/cases/match?incidentId=${id}`)).toBe(404);
        expect(await statusOf(`/cases/match?deviceRef=${DB01}`)).toBe(200);
      });
    });

    describe('feedback', () => {
      it('on an incident is kept with its device and moves the ranking', async () => {
        const { id } = await api.report(DB01, { title: 'SSD gone' });
        const before = await match({ incidentId: id });
        const given = await say('ssd-hours', {
          worked: true,
          incidentId: id,
          note: 'Updated in time',
        });
        expect(given.status).toBe(201);
        expect(given.body).toEqual({
          id: expect.any(String),
          worked: true,
          by: CHEN,
          at: '2026-11-22T04:00:00.000Z',
          note: 'Updated in time',
          deviceRef: DB01,
          deviceTitle: 'Database 1',
          incidentId: id,
          incidentTitle: 'SSD gone',
        });
        expect((await feedbackOf('ssd-hours')).items).toEqual([given.body]);
        expect(await get('/cases/ssd-hours')).toMatchObject({
          worked: 1,
          didNotWork: 0,
        });
        const [after] = await match({ incidentId: id });
        expect(after.reasons).toContainEqual({
          kind: 'feedback',
          points: 3,
          values: ['ProLiant DL380 Gen10'],
        });
        expect(after.score).toBe(before[0].score + 3);
        expect(api.auditor.createEvent).toHaveBeenCalledWith(
          expect.objectContaining({ eventId: 'case-feedback-give' }),
        );
      });

      it('on devices of a model that ledgers write differently is on one model', async () => {
        await say('ssd-hours', { worked: false, deviceRef: DB02 });
        const [found] = await match({ deviceRef: DB01 });
        expect(found.reasons.at(-1)).toEqual({
          kind: 'feedback',
          points: -3,
          values: ['ProLiant DL380 Gen10'],
        });
      });

      it('of a user on the same thing is replaced by what they say next', async () => {
        const first = await say('ssd-hours', { worked: true, deviceRef: DB01 });
        api.clock.now = new Date('2026-11-22T05:00:00Z');
        const second = await say('ssd-hours', {
          worked: false,
          deviceRef: DB01.toUpperCase(),
          note: 'It came back',
        });
        expect(second.body).toEqual({
          ...first.body,
          worked: false,
          note: 'It came back',
          at: '2026-11-22T05:00:00.000Z',
        });
        await say('ssd-hours', { worked: true, deviceRef: DB02 });
        await say(
          'ssd-hours',
          { worked: true, deviceRef: DB01 },
          'user:default/li.na',
        );
        expect(await get('/cases/ssd-hours')).toMatchObject({
          worked: 2,
          didNotWork: 1,
        });
      });

      it('tells callers what they said themselves', async () => {
        await say('ssd-hours', { worked: false, deviceRef: DB01 });
        const own = async (userRef: string, deviceRef: string) => {
          const { body } = await api.http
            .get('/cases/match')
            .set('authorization', api.as(userRef))
            .query({ deviceRef });
          return body.items[0].myFeedback;
        };
        expect(await own(CHEN, DB01)).toBe('did-not-work');
        expect(await own(CHEN, DB02)).toBeUndefined();
        expect(await own('user:default/li.na', DB01)).toBeUndefined();
      });

      it('is listed newest first, page by page', async () => {
        for (const [minute, deviceRef] of [DB01, DB02, SWITCH].entries()) {
          api.clock.now = new Date(Date.UTC(2026, 10, 22, 4, minute));
          await say('fan-dust', { worked: true, deviceRef });
        }
        const first = await feedbackOf('fan-dust', { limit: 2 });
        const titles = (page: typeof first) =>
          page.items.map((item: { deviceTitle: string }) => item.deviceTitle);
        expect(titles(first)).toEqual(['Switch 1', 'Database 2']);
        const second = await feedbackOf('fan-dust', {
          limit: 2,
          cursor: first.nextCursor,
        });
        expect(titles(second)).toEqual(['Database 1']);
        expect(second.nextCursor).toBeUndefined();
        await get('/cases/fan-dust/feedback?cursor=x', 400);
      });

      it('shows where the caller may see what it is about, while all of it counts', async () => {
        const { id } = await api.report(SWITCH, { title: 'Fan fails' });
        const other = await api.report(DB01, { title: 'Fan fails' });
        await say('fan-dust', { worked: true, deviceRef: SWITCH });
        await say('fan-dust', { worked: true, incidentId: id });
        await say('fan-dust', { worked: true, deviceRef: DB01 });
        await say('fan-dust', { worked: false, incidentId: other.id });
        const shown = async () => {
          const { items } = await feedbackOf('fan-dust');
          return items
            .map(
              (item: { incidentId?: string; deviceRef: string }) =>
                item.incidentId ?? item.deviceRef,
            )
            .sort();
        };
        api.policy.decide = onlyAcme;
        expect(await shown()).toEqual([other.id, DB01]);
        expect(await get('/cases/fan-dust')).toMatchObject({
          worked: 3,
          didNotWork: 1,
        });
        deny(incidentReadPermission.name);
        expect(await shown()).toEqual([DB01, SWITCH]);
        deny(deviceReadPermission.name);
        expect(await shown()).toEqual([id, other.id]);
      });

      it.each<[string, object, number]>([
        ['nothing in particular', { worked: true }, 400],
        [
          'two things at once',
          { worked: true, deviceRef: DB01, incidentId: 'INC-000001' },
          400,
        ],
        ['nobody knows what', { deviceRef: DB01 }, 400],
        ['an empty note', { worked: true, deviceRef: DB01, note: ' ' }, 400],
        ['as somebody else', { worked: true, deviceRef: DB01, by: 'x' }, 400],
        ['no device', { worked: true, deviceRef: 'site:default/a' }, 400],
        ['an unknown device', { worked: true, deviceRef: 'device:a/b' }, 404],
        [
          'an unknown incident',
          { worked: true, incidentId: 'INC-999999' },
          404,
        ],
      ])('on %s is refused', async (_, said, status) => {
        const answer = await say('fan-dust', said);
        expect(answer.status).toBe(status);
        expect((await feedbackOf('fan-dust')).items).toEqual([]);
      });

      it('on a case that is not published is refused', async () => {
        const answer = await say('none', { worked: true, deviceRef: DB01 });
        expect(answer.status).toBe(404);
        expect(answer.body.error.message).toBe('There is no case none');
        await get('/cases/none/feedback', 404);
      });

      it('on what the caller may not see is refused as if there were none', async () => {
        const { id } = await api.report(SWITCH, { title: 'Uplink flaps' });
        api.policy.decide = onlyAcme;
        for (const target of [{ incidentId: id }, { deviceRef: SWITCH }]) {
          const answer = await say('link-flaps', { worked: true, ...target });
          expect(answer.status).toBe(404);
        }
      });

      it('is there again when its case comes back', async () => {
        await say('link-flaps', { worked: true, deviceRef: SWITCH });
        api.knowledgeBase.remove(FLAPS.path);
        await api.cases.refresh();
        await get('/cases/link-flaps', 404);
        api.knowledgeBase.put(FLAPS);
        await api.cases.refresh();
        expect((await feedbackOf('link-flaps')).items).toHaveLength(1);
        expect(await get('/cases/link-flaps')).toMatchObject({ worked: 1 });
      });
    });

    it('is closed to those who may not read cases', async () => {
      deny(caseReadPermission.name);
      for (const path of [
        '/knowledge-base',
        '/cases',
        '/cases/fan-dust',
        '/cases/fan-dust/feedback',
        `/cases/match?deviceRef=${DB01}`,
      ]) {
        const { error } = await get(path, 403);
        expect(error.message).toBe('Not allowed: maintenance.case.read');
      }
      const answer = await say('fan-dust', { worked: true, deviceRef: DB01 });
      expect(answer.status).toBe(403);
    });
  });
});
