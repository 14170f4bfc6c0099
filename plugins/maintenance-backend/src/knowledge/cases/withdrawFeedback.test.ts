import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  Permission,
} from '@backstage/plugin-permission-common';
import {
  CaseFeedback,
  CaseMatch,
  caseReadPermission,
  deviceReadPermission,
  incidentReadPermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { onlyAcme } from '../../platform/authorization/__testUtils__/createTestAuthorization';
import { aCaseFile } from './__testUtils__/cases';
import {
  createCasesApi,
  DB01,
  DB02,
  SWITCH,
} from './__testUtils__/createCasesApi';

jest.setTimeout(60_000);

const CHEN = 'user:default/chen.wei';
const LI = 'user:default/li.na';

describe('taking feedback back', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  describe.each(databases.eachSupportedId())('on %p', databaseId => {
    let api: Awaited<ReturnType<typeof createCasesApi>>;

    beforeAll(async () => {
      api = await createCasesApi(await databases.init(databaseId));
      api.knowledgeBase.put(
        aCaseFile('ssd-hours', { models: ['ProLiant DL380 Gen10'] }),
        aCaseFile('fan-dust'),
      );
      await api.indexer.index();
    });

    beforeEach(() => api.reset());

    const say = async (
      target: object,
      { slug = 'ssd-hours', by = CHEN, worked = true, note = 'As told' } = {},
    ) => {
      const { status } = await api.http
        .post(`/cases/${slug}/feedback`)
        .set('authorization', api.as(by))
        .send({ worked, note, ...target });
      expect(status).toBe(201);
    };
    const takeBack = (
      target: object,
      { slug = 'ssd-hours', by = api.as(CHEN) } = {},
    ) =>
      api.http
        .delete(`/cases/${slug}/feedback`)
        .set('authorization', by)
        .query(target);
    /** Who has said something about a case on what. */
    const said = async (slug = 'ssd-hours') => {
      const { body } = await api.http.get(`/cases/${slug}/feedback`);
      return body.items
        .map(
          ({ by, incidentId, deviceRef }: CaseFeedback) =>
            `${by} on ${incidentId ?? deviceRef}`,
        )
        .sort();
    };
    const matchOf = async (deviceRef: string): Promise<CaseMatch> => {
      const { body } = await api.http
        .get('/cases/match')
        .set('authorization', api.as(CHEN))
        .query({ deviceRef });
      return body.items[0];
    };
    const deny = ({ name }: Permission) => {
      api.policy.decide = permission => ({
        result:
          permission.name === name
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
      });
    };

    it('leaves the case where it was before anything was said', async () => {
      const before = await matchOf(DB01);
      await say({ deviceRef: DB01 });
      const given = await matchOf(DB01);
      expect(given.score).toBe(before.score + 3);
      expect(given.myFeedback).toBe('worked');

      const answer = await takeBack({ deviceRef: DB01 });
      expect([answer.status, answer.body]).toEqual([204, {}]);
      expect(await matchOf(DB01)).toEqual(before);
      expect(await said()).toEqual([]);
      const { body } = await api.http.get('/cases/ssd-hours');
      expect(body).toMatchObject({ worked: 0, didNotWork: 0 });
    });

    it('finds what was said however the device is written', async () => {
      await say({ deviceRef: DB01 });
      await takeBack({ deviceRef: DB01.toUpperCase() });
      expect(await said()).toEqual([]);
    });

    it('takes nothing else: no other person, thing or case', async () => {
      const { id } = await api.report(DB01, { title: 'SSD gone' });
      await say({ incidentId: id });
      await say({ incidentId: id }, { by: LI });
      await say({ incidentId: id }, { slug: 'fan-dust' });
      await say({ deviceRef: DB01 });
      await say({ deviceRef: DB02 });

      expect((await takeBack({ incidentId: id })).status).toBe(204);
      expect(await said()).toEqual([
        `${CHEN} on ${DB01}`,
        `${CHEN} on ${DB02}`,
        `${LI} on ${id}`,
      ]);
      expect(await said('fan-dust')).toEqual([`${CHEN} on ${id}`]);

      await takeBack({ deviceRef: DB01 });
      expect(await said()).toEqual([`${CHEN} on ${DB02}`, `${LI} on ${id}`]);
    });

    it('of what was never said, or taken back before, is no fault', async () => {
      await say({ deviceRef: DB01 }, { by: LI });
      expect((await takeBack({ deviceRef: DB01 })).status).toBe(204);
      expect(await said()).toEqual([`${LI} on ${DB01}`]);

      await say({ deviceRef: DB01 });
      const both = await Promise.all([
        takeBack({ deviceRef: DB01 }),
        takeBack({ deviceRef: DB01 }),
      ]);
      expect(both.map(({ status }) => status)).toEqual([204, 204]);
    });

    it('lets the same person say something new', async () => {
      await say({ deviceRef: DB01 }, { worked: true });
      await takeBack({ deviceRef: DB01 });
      await say({ deviceRef: DB01 }, { worked: false });
      expect((await matchOf(DB01)).myFeedback).toBe('did-not-work');
      expect(await said()).toEqual([`${CHEN} on ${DB01}`]);
    });

    it('is recorded in the audit log', async () => {
      await takeBack({ deviceRef: DB01 });
      expect(api.auditor.createEvent).toHaveBeenLastCalledWith(
        expect.objectContaining({
          eventId: 'case-feedback-withdraw',
          meta: { slug: 'ssd-hours', deviceRef: DB01, incidentId: undefined },
        }),
      );
    });

    it.each<[string, object, number]>([
      ['nothing in particular', {}, 400],
      ['two things', { deviceRef: DB01, incidentId: 'INC-000001' }, 400],
      ['what is no device', { deviceRef: 'site:default/a' }, 400],
      ['what is no incident', { incidentId: '7' }, 400],
      ['somebody else', { deviceRef: DB01, by: LI }, 400],
      ['an unknown device', { deviceRef: 'device:a/b' }, 404],
      ['an unknown incident', { incidentId: 'INC-999999' }, 404],
    ])('from %s is refused', async (_, target, status) => {
      await say({ deviceRef: DB01 });
      await say({ deviceRef: DB01 }, { by: LI });
      expect((await takeBack(target)).status).toBe(status);
      expect(await said()).toHaveLength(2);
    });

    it('from a case that is not published is refused', async () => {
      const answer = await takeBack({ deviceRef: DB01 }, { slug: 'none' });
      expect(answer.status).toBe(404);
      expect(answer.body.error.message).toBe('There is no case none');
    });

    it('asks who is there', async () => {
      await say({ deviceRef: DB01 });
      const by = mockCredentials.none.header();
      expect((await takeBack({ deviceRef: DB01 }, { by })).status).toBe(401);
      expect(await said()).toEqual([`${CHEN} on ${DB01}`]);
    });

    it('is closed to those who may not read cases', async () => {
      await say({ deviceRef: DB01 });
      deny(caseReadPermission);
      const answer = await takeBack({ deviceRef: DB01 });
      expect(answer.status).toBe(403);
      expect(answer.body.error.message).toBe(
        'Not allowed: maintenance.case.read',
      );
      api.policy.decide = () => ({ result: AuthorizeResult.ALLOW });
      expect(await said()).toEqual([`${CHEN} on ${DB01}`]);
    });

    it('from what the caller may not see is refused as if there were none', async () => {
      const { id } = await api.report(SWITCH, { title: 'Uplink flaps' });
      const targets = [{ incidentId: id }, { deviceRef: SWITCH }];
      for (const target of targets) await say(target);

      api.policy.decide = onlyAcme;
      for (const target of targets) {
        expect((await takeBack(target)).status).toBe(404);
      }
      deny(deviceReadPermission);
      expect((await takeBack({ deviceRef: SWITCH })).status).toBe(404);
      deny(incidentReadPermission);
      expect((await takeBack({ incidentId: id })).status).toBe(404);

      api.policy.decide = () => ({ result: AuthorizeResult.ALLOW });
      expect(await said()).toHaveLength(2);
    });
  });
});
