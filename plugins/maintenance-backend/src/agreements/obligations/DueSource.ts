import {
  Obligation,
  ObligationState,
} from '@weibao/backstage-plugin-maintenance-common';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
import { ObligationPhase } from './obligationState';

/** The place of an obligation in the order in which all are listed. */
export interface DueKey {
  /** Local date. */
  dueOn: string;
  /** A UUID in lower case, which every database orders alike. */
  id: string;
}

/** Which obligations of one source are listed. */
export interface DueListing {
  scope: ListScope;
  customerRef?: string;
  contractId?: string;
  responsibleRef?: string;
  /** Local dates, both included. */
  from?: string;
  to?: string;
  states?: readonly ObligationState[];
  /** The local date on which states are judged. */
  today: string;
  /** Only what comes after it in the order asked for. */
  after?: DueKey;
  /** Those due last first, instead of those due first. */
  latestFirst?: boolean;
  limit: number;
}

/** An obligation before it is put beside its contract, customer and day. */
export interface DueItem
  extends Omit<Obligation, 'state' | 'customerTitle' | 'contractNumber'> {
  phase: ObligationPhase;
}

/**
 * Something that has due dates. The capability whose records they are lists
 * them itself, so that nothing is copied to be shown among the obligations.
 */
export interface DueSource {
  /** By due date, then id, in the order asked for; in one query, which checks no permissions but the scope. */
  listDue(listing: DueListing): Promise<DueItem[]>;
}
