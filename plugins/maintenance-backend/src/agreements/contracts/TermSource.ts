import { OutsideTerm } from '@weibao/backstage-plugin-maintenance-common';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
import { DateRange } from '../../platform/dates/localDates';

/** Which records of a contract are looked for. */
export interface TermListing {
  contractId: string;
  /** Not empty. */
  days: readonly DateRange[];
  /** IANA zone in which instants have a day. */
  timeZone: string;
  scope: ListScope;
}

/**
 * What falls on days of a contract, as the capability knows it whose records
 * they are.
 */
export interface TermSource {
  /** What of it is open or has happened, in a fixed number of queries. */
  findOnDays(listing: TermListing): Promise<OutsideTerm>;
}
