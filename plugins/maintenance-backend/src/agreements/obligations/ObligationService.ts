import {
  Obligation,
  ObligationCompletion,
  ObligationInput,
  ObligationPage,
  ObligationPatch,
  ObligationQuery,
} from '@weibao/backstage-plugin-maintenance-common';
import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';
import { ObligationVisibility } from './ObligationVisibility';

/** Which obligations are listed; refs are normalised. */
export type ObligationListQuery = Omit<ObligationQuery, 'limit'> & {
  limit: number;
  /** Those due last first, instead of those due first. */
  latestFirst?: boolean;
};

/**
 * What contracts owe. Planned inspections and the ends of contracts are listed
 * among the obligations, but changed where they live. States are judged on the
 * local date of the reporting zone.
 */
export interface ObligationService {
  /**
   * By due date, in a fixed number of queries; a cursor goes on in the same order.
   *
   * @throws InputError where the period or the cursor is none
   */
  listObligations(
    query: ObligationListQuery,
    visibility: ObligationVisibility,
  ): Promise<ObligationPage>;

  /** @throws NotFoundError, also for inspections and the ends of contracts */
  getObligation(id: string): Promise<Obligation>;

  /** What permissions look at, by id; unknown ids are missing. */
  getObligationResources(
    ids: readonly string[],
  ): Promise<Map<string, CustomerResource>>;

  /** @throws InputError where contract, responsible or amount cannot be used */
  createObligation(
    input: ObligationInput,
    actorRef: string,
  ): Promise<Obligation>;

  /**
   * @throws NotFoundError; InputError where a value cannot be used;
   * ConflictError where the version is stale, it is done, or it is cancelled
   * and not taken up again by the change
   */
  updateObligation(id: string, patch: ObligationPatch): Promise<Obligation>;

  /**
   * A follow-up call with a score of 3 or less opens a task for the contract's
   * service manager, due in three days, and notifies them.
   *
   * @throws NotFoundError; InputError where score, day or proof cannot be used;
   * ConflictError where the version is stale, or it is done or cancelled
   */
  completeObligation(
    id: string,
    completion: ObligationCompletion,
    actorRef: string,
  ): Promise<Obligation>;
}
