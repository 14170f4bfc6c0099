import { MaintenanceConnection } from './MaintenanceConnection';
import { MaintenanceRequestOptions as Options } from './MaintenanceRequestOptions';
import { ObligationApi } from './ObligationApi';
import {
  CalendarSubscriptionInput,
  ObligationCompletion,
  ObligationInput,
  ObligationPatch,
  ObligationQuery,
} from './obligationTypes';

type Answer<Operation extends keyof ObligationApi> = ReturnType<
  ObligationApi[Operation]
>;

/** The part of the client that is about obligations. */
export class ObligationClient implements ObligationApi {
  readonly #connection: MaintenanceConnection;

  constructor(connection: MaintenanceConnection) {
    this.#connection = connection;
  }

  listObligations(
    query?: ObligationQuery,
    options?: Options,
  ): Answer<'listObligations'> {
    return this.#connection.call({ path: ['obligations'], query }, options);
  }

  createObligation(
    input: ObligationInput,
    options?: Options,
  ): Answer<'createObligation'> {
    return this.#connection.call(
      { method: 'POST', path: ['obligations'], json: input },
      options,
    );
  }

  getObligation(id: string, options?: Options): Answer<'getObligation'> {
    return this.#connection.call({ path: ['obligations', id] }, options);
  }

  updateObligation(
    id: string,
    patch: ObligationPatch,
    options?: Options,
  ): Answer<'updateObligation'> {
    return this.#connection.call(
      { method: 'PATCH', path: ['obligations', id], json: patch },
      options,
    );
  }

  completeObligation(
    id: string,
    completion: ObligationCompletion,
    options?: Options,
  ): Answer<'completeObligation'> {
    return this.#connection.call(
      {
        method: 'POST',
        path: ['obligations', id, 'complete'],
        json: completion,
      },
      options,
    );
  }

  listCalendarSubscriptions(
    options?: Options,
  ): Answer<'listCalendarSubscriptions'> {
    return this.#connection.call(
      { path: ['obligations', 'subscriptions'] },
      options,
    );
  }

  createCalendarSubscription(
    input: CalendarSubscriptionInput,
    options?: Options,
  ): Answer<'createCalendarSubscription'> {
    return this.#connection.call(
      { method: 'POST', path: ['obligations', 'subscriptions'], json: input },
      options,
    );
  }

  revokeCalendarSubscription(
    id: string,
    options?: Options,
  ): Answer<'revokeCalendarSubscription'> {
    return this.#connection.call(
      { method: 'DELETE', path: ['obligations', 'subscriptions', id] },
      options,
    );
  }
}
