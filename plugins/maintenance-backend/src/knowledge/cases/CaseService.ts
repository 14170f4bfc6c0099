import {
  CaseFeedback,
  CaseFeedbackPage,
  CaseMatch,
  CasePage,
  CaseSummary,
  DeviceFacts,
  FaultCase,
  KnowledgeBase,
} from '@weibao/backstage-plugin-maintenance-common';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
import { IncidentLog } from '../../incidents/log/IncidentLog';
import { CaseListing } from './CaseStore';
import { FeedbackScopes } from './FeedbackStore';

/** Who asks which cases fit, and how many they want. */
export interface MatchQuestion {
  userRef: string;
  limit: number;
}

/** What cases are applied to. */
export type CaseTarget = { device: DeviceFacts } | { incident: IncidentLog };

/**
 * The use cases of published fault cases. It checks no permissions; devices and
 * incidents are found and judged by the caller.
 */
export interface CaseService {
  /** Where the cases come from and how reading them went. */
  getKnowledgeBase(): Promise<KnowledgeBase>;

  /** @throws InputError where the cursor is none of this list */
  listCases(listing: CaseListing): Promise<CasePage>;

  /** Those changed last between two days, both included, in the order of slugs. */
  listCasesChanged(period: {
    from: string;
    to: string;
  }): Promise<CaseSummary[]>;

  /** @throws NotFoundError */
  getCase(slug: string): Promise<FaultCase>;

  /**
   * The cases that fit a device and what it had in the last twelve months.
   *
   * @param incidents - which of its incidents may be looked at; none where absent
   */
  matchDevice(
    device: DeviceFacts,
    question: MatchQuestion & { incidents?: ListScope },
  ): Promise<CaseMatch[]>;

  /** The cases that fit an incident as far as it has got. */
  matchIncident(
    incident: IncidentLog,
    question: MatchQuestion,
  ): Promise<CaseMatch[]>;

  /** @throws NotFoundError where there is no such case */
  listFeedback(
    slug: string,
    page: { scopes: FeedbackScopes; cursor?: string; limit: number },
  ): Promise<CaseFeedbackPage>;

  /**
   * Keeps what a user says about a case, in place of what they said about it on
   * the same device or incident before.
   *
   * @throws NotFoundError where there is no such case
   */
  giveFeedback(
    slug: string,
    said: { worked: boolean; note?: string } & CaseTarget,
    userRef: string,
  ): Promise<CaseFeedback>;

  /**
   * Takes back what a user said about a case on a device or incident; what they
   * never said is taken back already.
   *
   * @throws NotFoundError where there is no such case
   */
  withdrawFeedback(
    slug: string,
    target: CaseTarget,
    userRef: string,
  ): Promise<void>;
}
