import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type ConditionalPolicyDecision,
  type PermissionCondition,
  type PermissionCriteria,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  type PermissionPolicy,
  type PolicyQuery,
  type PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { AsyncLocalStorage } from 'node:async_hooks';

/** Follows a call through the process, but not through HTTP. */
const asking = new AsyncLocalStorage<true>();

/** The very object of a question, which the policy never sees over HTTP. */
export const SAME_OBJECT = {
  type: 'basic' as const,
  name: 'same-object',
  attributes: {},
};

const CONSTANT = onNotes(isOwner('user:default/engineer'));

/** How the policy heard of questions. */
export type Way =
  | 'in process'
  | 'over HTTP'
  | 'in process, then over HTTP'
  | 'never';

/** Decides by the name of the permission, and remembers what it was asked and how. */
export class NotesPolicy implements PermissionPolicy {
  readonly handled: {
    inProcess: boolean;
    request: PolicyQuery;
    user: PolicyQueryUser | undefined;
  }[] = [];
  readonly revoked = new Set<string>();

  /** Runs `ask`; what the policy is asked within it without HTTP counts as in process. */
  static asking<T>(ask: () => Promise<T>): Promise<T> {
    return asking.run(true, ask);
  }

  wayOfQuestions(): Way {
    const ways = new Set(this.handled.map(({ inProcess }) => inProcess));
    if (ways.size === 0) return 'never';
    if (ways.size === 2) return 'in process, then over HTTP';
    return ways.has(true) ? 'in process' : 'over HTTP';
  }

  async handle(
    request: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const inProcess = asking.getStore() ?? false;
    this.handled.push({ inProcess, request, user });
    if (!user) return allowIf(false);

    const { userEntityRef, ownershipEntityRefs } = user.info;
    const { name } = request.permission;
    switch (name) {
      case 'allowed':
        return allowIf(true);
      case 'revocable':
        return allowIf(!this.revoked.has(name));
      case 'managers':
        return allowIf(ownershipEntityRefs.includes('group:default/managers'));
      case 'asked-by-notes':
        return allowIf(
          JSON.stringify(user.credentials).includes('"plugin:notes"'),
        );
      case 'same-object':
        return allowIf(request.permission === SAME_OBJECT);
      case 'mine':
        return onNotes(isOwner(...ownershipEntityRefs));
      case 'constant':
        return CONSTANT;
      case 'nested':
        return onNotes({
          anyOf: [
            {
              allOf: [
                isOwner(userEntityRef),
                { not: isOwner('user:default/somebody') },
              ],
            },
            // What JSON has no word for is not in an answer.
            { ...isOwner(), params: { owners: [], since: undefined } },
          ],
        });
      case 'without-conditions':
        return onNotes(JSON.parse('{"anyOf":[]}'));
      case 'of-letters':
        return { ...onNotes(isOwner()), resourceType: 'letter' };
      case 'nonsense':
        return JSON.parse('{"result":"MAYBE"}');
      case 'refusing':
        throw new NotAllowedError('I refuse');
      case 'broken':
        throw new Error('I am broken');
      default:
        return allowIf(false);
    }
  }
}

function allowIf(condition: boolean): PolicyDecision {
  return { result: condition ? AuthorizeResult.ALLOW : AuthorizeResult.DENY };
}

function isOwner(...owners: string[]): PermissionCondition {
  return { rule: 'IS_OWNER', resourceType: 'note', params: { owners } };
}

function onNotes(
  conditions: PermissionCriteria<PermissionCondition>,
): ConditionalPolicyDecision {
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'notes',
    resourceType: 'note',
    conditions,
  };
}
