import { BasicPermission } from '@backstage/plugin-permission-common';
import {
  CaseDraft,
  CaseDraftRequest,
  caseReadPermission,
  caseWritePermission,
  incidentReadPermission,
  RecurrenceDetail,
  RecurrencePage,
  RecurrenceQuery,
  RecurrenceWindow,
} from '@weibao/backstage-plugin-maintenance-common';
import { actorOf } from '../../platform/authorization/actorOf';
import { Authorizers } from '../../platform/authorization/Authorizers';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { Decisions } from '../../platform/authorization/Decisions';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
import { DRAFT_PERMISSIONS, hideDrafts } from './hideDrafts';
import { RecurrenceService } from './RecurrenceService';

/**
 * Recurring incidents for a caller, counted over the incidents that the caller
 * may read and no others.
 */
export class AuthorizedRecurrenceService {
  readonly #recurrences: RecurrenceService;
  readonly #authorizers: Authorizers;

  constructor(options: {
    recurrences: RecurrenceService;
    authorizers: Authorizers;
  }) {
    this.#recurrences = options.recurrences;
    this.#authorizers = options.authorizers;
  }

  async listRecurrences(
    query: RecurrenceQuery & { limit: number },
    options: CallOptions,
  ): Promise<RecurrencePage> {
    const { scope, decisions } = await this.#decide(
      caseReadPermission,
      options,
    );
    const page = await this.#recurrences.listRecurrences({ ...query, scope });
    return { ...page, items: hideDrafts(page.items, decisions) };
  }

  async getRecurrence(
    key: string,
    window: RecurrenceWindow,
    options: CallOptions,
  ): Promise<RecurrenceDetail> {
    const { scope, decisions } = await this.#decide(
      caseReadPermission,
      options,
    );
    const recurrence = await this.#recurrences.getRecurrence(key, {
      ...window,
      scope,
    });
    return hideDrafts([recurrence], decisions)[0];
  }

  async draftCase(
    key: string,
    request: CaseDraftRequest,
    options: CallOptions,
  ): Promise<CaseDraft> {
    const { scope } = await this.#decide(caseWritePermission, options);
    return this.#recurrences.draftCase(key, {
      ...request,
      scope,
      authorRef: actorOf(options.credentials),
    });
  }

  /** @throws NotAllowedError where the permission is missing, or no incident may be read */
  async #decide(
    permission: BasicPermission,
    options: CallOptions,
  ): Promise<{ scope: ListScope; decisions: Decisions }> {
    const decisions = await this.#authorizers.decide(
      [permission, incidentReadPermission, ...DRAFT_PERMISSIONS],
      options,
    );
    decisions.check(permission);
    return { scope: decisions.checkScope(incidentReadPermission), decisions };
  }
}
