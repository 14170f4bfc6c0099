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
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
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
    const scope = await this.#scope(caseReadPermission, options);
    return this.#recurrences.listRecurrences({ ...query, scope });
  }

  async getRecurrence(
    key: string,
    window: RecurrenceWindow,
    options: CallOptions,
  ): Promise<RecurrenceDetail> {
    const scope = await this.#scope(caseReadPermission, options);
    return this.#recurrences.getRecurrence(key, { ...window, scope });
  }

  async draftCase(
    key: string,
    request: CaseDraftRequest,
    options: CallOptions,
  ): Promise<CaseDraft> {
    return this.#recurrences.draftCase(key, {
      ...request,
      scope: await this.#scope(caseWritePermission, options),
      authorRef: actorOf(options.credentials),
    });
  }

  /** @throws NotAllowedError where the permission is missing, or no incident may be read */
  async #scope(
    permission: BasicPermission,
    options: CallOptions,
  ): Promise<ListScope> {
    const decisions = await this.#authorizers.decide(
      [permission, incidentReadPermission],
      options,
    );
    decisions.check(permission);
    return decisions.checkScope(incidentReadPermission);
  }
}
