import { Finding } from '@weibao/backstage-plugin-maintenance-common';

/** One time that somebody looked again. */
export type FindingCheck = Finding['checks'][number] & {
  outcome: 'fixed' | 'persists' | 'accepted';
};

/** A finding as it is kept: everything that does not depend on today. */
export interface FindingRecord extends Omit<Finding, 'overdue' | 'checks'> {
  /**
   * ISO 8601. Since when an incident is being opened: set until it is known
   * which.
   */
  incidentAskedAt?: string;
}
