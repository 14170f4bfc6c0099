import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { readPortalPaths } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import request from 'supertest';
import { createTestDeps } from '../../../__testUtils__/createTestDeps';
import { createTestServer } from '../../../__testUtils__/createTestServer';
import { createTestAuthorization } from '../../../platform/authorization/__testUtils__/createTestAuthorization';
import { MIGRATIONS_DIRECTORY } from '../../../platform/database/migrate';
import { KnowledgeBase } from '../../knowledgeBase/KnowledgeBase';
import { createApiRouter } from '../../../schema/createApiRouter';
import { createServices } from '../../../services';
import { AuthorizedCaseDraftService } from '../AuthorizedCaseDraftService';
import { CasePublisher } from '../CasePublisher';
import { CommitPeople } from '../CommitPeople';
import { CaseDraftStore } from '../CaseDraftStore';
import { CaseDraftService } from '../CaseDraftService';
import { DraftRegister } from '../DraftRegister';
import { DraftNotifier } from '../DraftNotifier';
import { DraftSubmission } from '../DraftSubmission';
import { registerCaseDraftRoutes } from '../caseDraftRoutes';

/** Writes cases, as {@link REVIEWER} may, too. */
export const AUTHOR = 'user:default/wu.jing';
export const REVIEWER = 'user:default/liu.yang';

const PEOPLE = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: 'wu.jing' },
    spec: {
      profile: { displayName: '吴静', email: 'wu.jing@hengwei.example' },
    },
  },
];

/**
 * Drafts over HTTP on a real database, published in the knowledge base that
 * the last reset has named.
 */
export async function createCaseDraftsApi(db: Knex) {
  await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
  let current: KnowledgeBase;
  const knowledgeBase: KnowledgeBase = {
    entityRef: 'component:default/knowledge-base',
    get publishing() {
      return current.publishing;
    },
    pollInterval: { hours: 1 },
    read: revision => current.read(revision),
    publish: change => current.publish(change),
  };
  const clock = { now: new Date('2026-11-23T04:00:00Z') };
  const policy = { isAllowed: (_name: string, _userRef: string) => true };
  const deps = createTestDeps(db, {
    catalog: catalogServiceMock({ entities: PEOPLE }),
    config: mockServices.rootConfig({
      data: {
        app: { baseUrl: 'https://portal.example' },
        maintenance: { path: '/service' },
      },
    }),
    knowledgeBase,
    // Every reading is a little later, as with people.
    now: () => {
      clock.now = new Date(clock.now.getTime() + 1000);
      return clock.now;
    },
  });

  const cases = createServices(deps).cases.service;
  const store = new CaseDraftStore({ db });
  const notifier = new DraftNotifier({
    ...deps,
    portalPaths: readPortalPaths(deps.config),
    reviewersRef: 'group:default/service-managers',
  });
  const onPublished = jest.fn();
  const publisher = new CasePublisher({
    ...deps,
    store,
    cases,
    people: new CommitPeople(deps),
    notifier,
    timeZone: 'Asia/Shanghai',
    onPublished,
  });
  const { authorizers } = createTestAuthorization(({ name }, userRef) => ({
    result: policy.isAllowed(name, userRef)
      ? AuthorizeResult.ALLOW
      : AuthorizeResult.DENY,
  }));
  const { app, auditor } = createTestServer(http => {
    const router = createApiRouter();
    registerCaseDraftRoutes(router, {
      ...http,
      drafts: new AuthorizedCaseDraftService({
        drafts: new CaseDraftService({
          ...deps,
          store,
          submission: new DraftSubmission({
            store,
            cases,
            timeZone: 'Asia/Shanghai',
          }),
          publisher,
          notifier,
        }),
        authorizers,
      }),
    });
    return router;
  });

  /** Requests of a user. */
  function as(userRef: string) {
    const authorization = mockCredentials.user.header(userRef as 'user:a/b');
    return {
      get: (path: string) =>
        request(app).get(`/case-drafts${path}`).set({ authorization }),
      post: (path: string, body: object) =>
        request(app)
          .post(`/case-drafts${path}`)
          .set({ authorization })
          .send(body),
      patch: (path: string, body: object) =>
        request(app)
          .patch(`/case-drafts${path}`)
          .set({ authorization })
          .send(body),
    };
  }

  /** As if nothing had been written yet. */
  async function reset(next: KnowledgeBase) {
    current = next;
    jest.clearAllMocks();
    policy.isAllowed = () => true;
    for (const table of ['case_drafts', 'cases']) await db(table).delete();
    await db('case_index').update({ revision: null, state: 'pending' });
    await cases.refresh();
  }

  return {
    app,
    as,
    auditor,
    author: as(AUTHOR),
    reviewer: as(REVIEWER),
    cases,
    clock,
    notifications: deps.notifications,
    onPublished,
    policy,
    publisher,
    reset,
    register: new DraftRegister({ ...deps, store }),
    store,
  };
}
