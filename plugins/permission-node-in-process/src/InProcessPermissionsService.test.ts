import {
  type BackstageCredentials,
  type PermissionsService,
} from '@backstage/backend-plugin-api';
import { type PermissionPolicy } from '@backstage/plugin-permission-node';
import { basic, ofNote } from './__testUtils__/notes';
import {
  NotesPolicy,
  SAME_OBJECT,
  type Way,
} from './__testUtils__/NotesPolicy';
import {
  authorize,
  authorizeConditional,
  type Call,
  outcomeOf,
} from './__testUtils__/outcomeOf';
import { RESTRICTED_TOKEN, startPortal } from './__testUtils__/startPortal';
import { InProcessPermissionsService } from './InProcessPermissionsService';

const ME = 'user:default/engineer';
const MY_GROUP = 'group:default/engineers';
const OTHERS = 'user:default/somebody';

const ALLOW = { result: 'ALLOW' };
const DENY = { result: 'DENY' };
const MINE = conditional(isOwner(ME, MY_GROUP));

function isOwner(...owners: string[]) {
  return { rule: 'IS_OWNER', resourceType: 'note', params: { owners } };
}

function conditional(conditions: object) {
  return {
    result: 'CONDITIONAL',
    pluginId: 'notes',
    resourceType: 'note',
    conditions,
  };
}

const HERE: Way = 'in process';
const HTTP: Way = 'over HTTP';
const AGAIN: Way = 'in process, then over HTTP';
const NEVER: Way = 'never';

/** What {@link outcomeOf} says, or a part of an error's message. */
type Outcome = object[] | string | RegExp;

/** That the answers are the same in both ways. */
function alike(expected: Outcome, way: Way) {
  const outcome =
    expected instanceof RegExp ? expect.stringMatching(expected) : expected;
  return { inProcess: outcome, overHttp: outcome, way };
}

describe('InProcessPermissionsService', () => {
  const policy = new NotesPolicy();
  let portal: Awaited<ReturnType<typeof startPortal>>;
  let user: BackstageCredentials;

  beforeAll(async () => {
    portal = await startPortal({ policy });
    user = await portal.auth.authenticate(
      await portal.signIn({ sub: ME, ent: [ME, MY_GROUP] }),
    );
  });

  afterAll(() => portal.stop());

  /** The answers, and the way that the questions in process have taken. */
  async function bothWays(
    call: Call,
    credentials: BackstageCredentials,
    permissions: PermissionsService = portal.permissions,
  ) {
    policy.handled.length = 0;
    const inProcess = await NotesPolicy.asking(() =>
      outcomeOf(permissions, call, { credentials }),
    );
    const way = policy.wayOfQuestions();
    const overHttp = await outcomeOf(portal.overHttp, call, { credentials });
    return { inProcess, overHttp, way };
  }

  const many = Array.from({ length: 20 }).flatMap(() =>
    ['allowed', 'denied', 'mine'].map(name => ofNote(name)),
  );
  const manyAnswers = Array.from({ length: 20 }).flatMap(() => [
    ALLOW,
    DENY,
    MINE,
  ]);
  const nested = conditional({
    anyOf: [{ allOf: [isOwner(ME), { not: isOwner(OTHERS) }] }, isOwner()],
  });

  it.each<[string, Call, Outcome, Way]>([
    ['allowed', authorize(basic('allowed')), [ALLOW], HERE],
    ['denied', authorize(basic('denied')), [DENY], HERE],
    ['unknown', authorize(basic('no-such')), [DENY], HERE],
    ['who asks', authorize(basic('asked-by-notes')), [ALLOW], HERE],
    ['same object', authorize({ permission: SAME_OBJECT }), [DENY], HERE],
    ['nothing', authorize(), [], NEVER],
    ['any note', authorize(ofNote('allowed', OTHERS)), [ALLOW], HERE],
    ['no note', authorize(ofNote('denied', ME)), [DENY], HERE],
    ['own note', authorize(ofNote('mine', ME)), [ALLOW], AGAIN],
    ["another's note", authorize(ofNote('mine', OTHERS)), [DENY], AGAIN],
    ['note not named', authorize(ofNote('mine')), 'ZodError', AGAIN],
    ['basic, note named', authorize(basic('allowed', ME)), /^400 /, NEVER],
    ['no decision', authorize(basic('nonsense')), 'ZodError', AGAIN],
    ['refusing', authorize(basic('refusing')), '403 I refuse', AGAIN],
    ['broken', authorize(basic('broken')), '500 I am broken', AGAIN],
    [
      'one of two broken',
      authorize(basic('allowed'), basic('broken')),
      '500 I am broken',
      AGAIN,
    ],
    [
      'one of three on a note',
      authorize(basic('allowed'), ofNote('mine', OTHERS), basic('denied')),
      [ALLOW, DENY, DENY],
      AGAIN,
    ],
    ['list allowed', authorizeConditional(ofNote('allowed')), [ALLOW], HERE],
    ['list denied', authorizeConditional(ofNote('denied')), [DENY], HERE],
    ['list of own', authorizeConditional(ofNote('mine')), [MINE], HERE],
    ['list, nested', authorizeConditional(ofNote('nested')), [nested], HERE],
    ['list, many', authorizeConditional(...many), manyAnswers, HERE],
    ['list, named', authorizeConditional(ofNote('mine', ME)), [ALLOW], AGAIN],
    [
      'list without conditions',
      authorizeConditional(ofNote('without-conditions')),
      'ZodError',
      AGAIN,
    ],
    [
      'list with conditions on letters',
      authorizeConditional(ofNote('of-letters')),
      /^500 Invalid resource conditions/,
      AGAIN,
    ],
    [
      'conditions on nothing in particular',
      authorizeConditional(basic('mine')),
      /^500 Conditional decision .* for non-resource permission/,
      AGAIN,
    ],
  ])('decides as over HTTP: %s', async (_, call, outcome, way) => {
    expect(await bothWays(call, user)).toStrictEqual(alike(outcome, way));
  });

  it.each<[string, () => Promise<BackstageCredentials>, Outcome, Way]>([
    [
      'a user with a limited token',
      () => portal.limit(user),
      [ALLOW, DENY],
      HERE,
    ],
    [
      'a user in whose name a plugin asks',
      async () => {
        const { token } = await portal.auth.getPluginRequestToken({
          onBehalfOf: user,
          targetPluginId: 'notes',
        });
        return portal.auth.authenticate(token);
      },
      [ALLOW, DENY],
      HERE,
    ],
    [
      'the plugin itself',
      () => portal.auth.getOwnServiceCredentials(),
      [ALLOW, ALLOW],
      NEVER,
    ],
    [
      'a restricted service',
      () => portal.auth.authenticate(RESTRICTED_TOKEN),
      [ALLOW, DENY],
      NEVER,
    ],
    ['nobody', () => portal.auth.getNoneCredentials(), /^401 /, NEVER],
    [
      'something else',
      async () => ({ ...user, principal: { type: 'robot' } }),
      'AuthenticationError',
      NEVER,
    ],
  ])('decides as over HTTP about %s', async (_, as, outcome, way) => {
    const call = authorize(basic('allowed'), basic('denied'));

    expect(await bothWays(call, await as())).toStrictEqual(alike(outcome, way));
  });

  it('refuses a user whose token has expired', async () => {
    jest.useFakeTimers({
      now: Date.now() + 2 * 60 * 60 * 1000,
      doNotFake: [
        'hrtime',
        'nextTick',
        'performance',
        'queueMicrotask',
        'setImmediate',
        'clearImmediate',
        'setInterval',
        'clearInterval',
        'setTimeout',
        'clearTimeout',
      ],
    });
    try {
      const call = authorize(basic('allowed'));

      expect(await bothWays(call, user)).toStrictEqual(alike(/^401 /, NEVER));
    } finally {
      jest.useRealTimers();
    }
  });

  it('shows the policy the same user and the same permission', async () => {
    const call = authorizeConditional(ofNote('mine'));
    const options = { credentials: user };
    policy.handled.length = 0;

    await NotesPolicy.asking(() =>
      outcomeOf(portal.permissions, call, options),
    );
    await outcomeOf(portal.overHttp, call, options);

    const [inProcess, overHttp] = policy.handled;
    expect(inProcess).toEqual({ ...overHttp, inProcess: true });
    expect(inProcess.user).toMatchObject({
      credentials: {
        principal: { userEntityRef: ME, actor: { subject: 'plugin:notes' } },
      },
      info: { userEntityRef: ME, ownershipEntityRefs: [ME, MY_GROUP] },
    });
  });

  it('goes by the groups of the latest sign-in, as over HTTP', async () => {
    const sub = 'user:default/promoted';
    const before = await portal.signIn({ sub, ent: [sub] });
    await portal.signIn({ sub, ent: [sub, 'group:default/managers'] });
    const credentials = await portal.auth.authenticate(before);

    const call = authorize(basic('managers'));
    expect(await bothWays(call, credentials)).toStrictEqual(
      alike([ALLOW], HERE),
    );
  });

  it('asks over HTTP until the policy is there', async () => {
    const known: PermissionPolicy[] = [];
    const permissions = new InProcessPermissionsService({
      policy: () => known[0],
      pluginId: 'notes',
      remote: portal.overHttp,
      auth: portal.auth,
      userInfo: portal.userInfo,
    });
    const call = authorize(basic('allowed'));

    const before = await bothWays(call, user, permissions);
    known.push(policy);
    const after = await bothWays(call, user, permissions);

    expect(before).toStrictEqual(alike([ALLOW], HTTP));
    expect(after).toStrictEqual(alike([ALLOW], HERE));
  });

  it('keeps no decision', async () => {
    const call = authorize(basic('revocable'));

    const before = await bothWays(call, user);
    policy.revoked.add('revocable');
    const after = await bothWays(call, user);

    expect(before).toStrictEqual(alike([ALLOW], HERE));
    expect(after).toStrictEqual(alike([DENY], HERE));
  });

  it('hands out conditions that nobody else holds', async () => {
    const call = authorizeConditional(ofNote('constant'));
    const options = { credentials: user };
    const before = await outcomeOf(portal.permissions, call, options);
    const text = JSON.stringify(before);

    for (const decision of before as { conditions: object }[]) {
      Object.assign(decision.conditions, { params: { owners: [OTHERS] } });
    }

    const after = await outcomeOf(portal.permissions, call, options);
    expect(JSON.stringify(after)).toBe(text);
  });
});
