import { PermissionsService } from '@backstage/backend-plugin-api';
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
import { Authorizers } from '../../platform/authorization/authorizers';
import { checkPermission } from '../../platform/authorization/checkPermission';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { RecurrenceService } from './RecurrenceService';

type Options = Pick<Authorizers, 'incidentAuthorizer'> & {
  recurrences: RecurrenceService;
  permissions: PermissionsService;
};

/**
 * Recurring incidents for a caller, counted over the incidents that the caller
 * may read and no others.
 */
export class AuthorizedRecurrenceService {
  readonly #options: Options;

  static create(options: Options): AuthorizedRecurrenceService {
    return new AuthorizedRecurrenceService(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  async listRecurrences(
    query: RecurrenceQuery & { limit: number },
    options: CallOptions,
  ): Promise<RecurrencePage> {
    await this.#check(caseReadPermission, options);
    return this.#options.recurrences.listRecurrences({
      ...query,
      scope: await this.#scope(options),
    });
  }

  async getRecurrence(
    key: string,
    window: RecurrenceWindow,
    options: CallOptions,
  ): Promise<RecurrenceDetail> {
    await this.#check(caseReadPermission, options);
    return this.#options.recurrences.getRecurrence(key, {
      ...window,
      scope: await this.#scope(options),
    });
  }

  async draftCase(
    key: string,
    request: CaseDraftRequest,
    options: CallOptions,
  ): Promise<CaseDraft> {
    await this.#check(caseWritePermission, options);
    return this.#options.recurrences.draftCase(key, {
      ...request,
      scope: await this.#scope(options),
      authorRef: actorOf(options.credentials),
    });
  }

  #check(
    permission: typeof caseReadPermission,
    { credentials }: CallOptions,
  ): Promise<void> {
    return checkPermission(this.#options.permissions, permission, credentials);
  }

  #scope({ credentials }: CallOptions) {
    return this.#options.incidentAuthorizer.listScope(
      incidentReadPermission,
      credentials,
    );
  }
}
