import {
  type AuthService,
  type BackstageCredentials,
  type BackstageUserPrincipal,
  type PermissionsService,
  type PermissionsServiceRequestOptions,
  type UserInfoService,
} from '@backstage/backend-plugin-api';
import {
  type AuthorizePermissionRequest,
  type AuthorizePermissionResponse,
  AuthorizeResult,
  type DefinitivePolicyDecision,
  type PolicyDecision,
  type QueryPermissionRequest,
} from '@backstage/plugin-permission-common';
import {
  type PermissionPolicy,
  type PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { parseDecision } from './parseDecision';
import { parseQuestion, type Question } from './parseQuestion';

/**
 * Asks the policy of this process about users, and the permission backend about
 * everything else: other principals, conditions that must be applied to a
 * resource, whatever comes before the policy is there. What fails is asked there
 * too, so that errors, their status and their place in the log stay the same.
 * Nothing is kept between questions.
 */
export class InProcessPermissionsService implements PermissionsService {
  readonly #policy: () => PermissionPolicy | undefined;
  readonly #pluginId: string;
  readonly #remote: PermissionsService;
  readonly #auth: AuthService;
  readonly #userInfo: UserInfoService;

  constructor(options: {
    /** `undefined` until a module has set it. */
    policy: () => PermissionPolicy | undefined;
    /** The plugin that asks. */
    pluginId: string;
    /** Asks the permission backend over HTTP. */
    remote: PermissionsService;
    auth: AuthService;
    userInfo: UserInfoService;
  }) {
    this.#policy = options.policy;
    this.#pluginId = options.pluginId;
    this.#remote = options.remote;
    this.#auth = options.auth;
    this.#userInfo = options.userInfo;
  }

  async authorize(
    requests: AuthorizePermissionRequest[],
    options: PermissionsServiceRequestOptions,
  ): Promise<AuthorizePermissionResponse[]> {
    const decisions = await this.#decide(requests, options);
    return decisions?.every(isDefinitive)
      ? decisions
      : this.#remote.authorize(requests, options);
  }

  async authorizeConditional(
    queries: QueryPermissionRequest[],
    options: PermissionsServiceRequestOptions,
  ): Promise<PolicyDecision[]> {
    const decisions = await this.#decide(queries, options);
    return decisions ?? this.#remote.authorizeConditional(queries, options);
  }

  /** The policy's decisions, or `undefined` when the permission backend must be asked. */
  async #decide(
    questions: Question[],
    options: PermissionsServiceRequestOptions,
  ): Promise<PolicyDecision[] | undefined> {
    const policy = this.#policy();
    const credentials = options?.credentials;
    if (!policy || !credentials) return undefined;
    if (!this.#auth.isPrincipal(credentials, 'user')) return undefined;
    try {
      const user = await this.#userAsSeenByPolicy(credentials);
      const decisions = await Promise.all(
        questions.map(async question => {
          const { permission } = parseQuestion(question);
          const decision = await policy.handle({ permission }, user);
          return parseDecision(permission, decision);
        }),
      );
      // Only the plugin that owns a resource can apply conditions to it.
      const mustApply = questions.some(
        ({ resourceRef }, index) =>
          resourceRef !== undefined && !isDefinitive(decisions[index]),
      );
      return mustApply ? undefined : decisions;
    } catch {
      return undefined;
    }
  }

  /**
   * The permission backend gets a limited token of the user from the plugin that
   * asks. The policy sees the same here: the groups of the latest sign-in rather
   * than those in the token of the request, and who asks in the user's name.
   */
  async #userAsSeenByPolicy(
    credentials: BackstageCredentials<BackstageUserPrincipal>,
  ): Promise<PolicyQueryUser> {
    const { token } = await this.#auth.getLimitedUserToken(credentials);
    const limited = await this.#auth.authenticate(token, {
      allowLimitedAccess: true,
    });
    if (!this.#auth.isPrincipal(limited, 'user')) {
      throw new Error('The limited token of a user is not one of a user');
    }
    // Nobody else holds these credentials yet.
    limited.principal.actor = {
      type: 'service',
      subject: `plugin:${this.#pluginId}`,
    };
    return {
      credentials: limited,
      info: await this.#userInfo.getUserInfo(limited),
    };
  }
}

function isDefinitive(
  decision: PolicyDecision,
): decision is DefinitivePolicyDecision {
  return decision.result !== AuthorizeResult.CONDITIONAL;
}
