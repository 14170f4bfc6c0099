import {
  CoverageGapKind,
  namespaceAndName,
} from '@weibao/backstage-plugin-maintenance-common';
import { lastTwelveMonths } from './period';

// What several cards of a customer ask in the same words, so that it is asked once.

/** The first devices that have a kind of gap; answered with the counts of all kinds. */
export const coverageGaps = (customerRef: string, kind: CoverageGapKind) => ({
  path: namespaceAndName(customerRef),
  query: { kind, limit: 10 },
});

/** How many clocks were met in the last twelve months, by month. */
export const yearOfAttainment = (customerRef: string, today: string) => ({
  path: namespaceAndName(customerRef),
  query: lastTwelveMonths(today),
});
