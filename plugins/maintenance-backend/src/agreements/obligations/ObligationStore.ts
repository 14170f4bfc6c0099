import {
  Obligation,
  ObligationInput,
} from '@weibao/backstage-plugin-maintenance-common';
import { DueItem, DueListing } from './DueSource';
import { ObligationPhase } from './obligationState';

/** The kinds that are kept here; the others live with other capabilities. */
export type KeptKind = ObligationInput['kind'];

/** An obligation as it is kept: what depends neither on the day nor on others. */
export interface ObligationRecord
  extends Omit<
    Obligation,
    'state' | 'customerTitle' | 'contractNumber' | 'inspectionId' | 'kind'
  > {
  version: number;
  kind: KeptKind;
  phase: ObligationPhase;
  createdAt: string;
  createdBy: string;
  updatedAt: string;
}

/** Keeps obligations. */
export interface ObligationStore {
  /** By due date, then id. */
  listObligations(
    listing: DueListing & { kinds?: readonly KeptKind[] },
  ): Promise<DueItem[]>;

  /** Obligations by id; those that are missing are left out. */
  getObligations(
    ids: readonly string[],
  ): Promise<Map<string, ObligationRecord>>;

  insertObligation(obligation: ObligationRecord): Promise<void>;

  /**
   * Replaces the obligation of the version before.
   *
   * @param task - what it opens, kept in the same transaction
   * @throws ConflictError where that is no longer the version
   */
  updateObligation(
    obligation: ObligationRecord,
    task?: ObligationRecord,
  ): Promise<void>;
}
