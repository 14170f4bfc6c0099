import {
  createExtensionPointFactoryMiddleware,
  type ExtensionPointFactoryMiddleware,
} from '@backstage/backend-app-api';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { basic } from './__testUtils__/notes';
import { NotesPolicy } from './__testUtils__/NotesPolicy';
import { authorize, outcomeOf } from './__testUtils__/outcomeOf';
import { startPortal } from './__testUtils__/startPortal';

const ME = 'user:default/engineer';

/** Denies what is `allowed`, and leaves the rest to the portal's policy. */
const stricter = createExtensionPointFactoryMiddleware({
  extensionPoint: policyExtensionPoint,
  middleware: async original => ({
    setPolicy(next) {
      original.setPolicy({
        handle: async (request, user): Promise<PolicyDecision> =>
          request.permission.name === 'allowed'
            ? { result: AuthorizeResult.DENY }
            : next.handle(request, user),
      });
    },
  }),
});

describe('createInProcessPermissions', () => {
  async function askBothWays(options: {
    permissionsEnabled?: boolean;
    otherMiddleware?: ExtensionPointFactoryMiddleware[];
  }) {
    const policy = new NotesPolicy();
    const portal = await startPortal({ ...options, policy });
    try {
      const credentials = await portal.auth.authenticate(
        await portal.signIn({ sub: ME, ent: [ME] }),
      );
      const call = authorize(
        basic('allowed'),
        basic('denied'),
        basic('revocable'),
      );
      const inProcess = await NotesPolicy.asking(() =>
        outcomeOf(portal.permissions, call, { credentials }),
      );
      const way = policy.wayOfQuestions();
      const overHttp = await outcomeOf(portal.overHttp, call, { credentials });
      expect(inProcess).toEqual(overHttp);
      return { outcome: inProcess, way };
    } finally {
      await portal.stop();
    }
  }

  it('asks the policy that a module has set', async () => {
    await expect(askBothWays({})).resolves.toEqual({
      outcome: [{ result: 'ALLOW' }, { result: 'DENY' }, { result: 'ALLOW' }],
      way: 'in process',
    });
  });

  it('asks the policy as other middleware leaves it', async () => {
    await expect(askBothWays({ otherMiddleware: [stricter] })).resolves.toEqual(
      {
        outcome: [{ result: 'DENY' }, { result: 'DENY' }, { result: 'ALLOW' }],
        way: 'in process',
      },
    );
  });

  it('allows everything where permissions are not enabled', async () => {
    await expect(askBothWays({ permissionsEnabled: false })).resolves.toEqual({
      outcome: [{ result: 'ALLOW' }, { result: 'ALLOW' }, { result: 'ALLOW' }],
      way: 'never',
    });
  });
});
