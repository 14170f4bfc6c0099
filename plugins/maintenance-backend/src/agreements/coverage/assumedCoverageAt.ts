import { ContractRecord, toContractTerms } from '../contracts/ContractRecord';
import { coverageAt, CoverageOfContract } from './coverageAt';
import { AssumedCoverage } from './CoverageResolver';

/**
 * What may be assumed to cover a device of a customer that nobody knows yet: a
 * contract that covers whatever the customer has, or else the only one that is
 * in force.
 *
 * @param known.rows - that cover the whole customer, at any time
 * @param known.contracts - all of the customer
 * @param todayOf - the local date of the instant in a calendar's zone
 */
export function assumedCoverageAt(
  { customerRef, at }: { customerRef: string; at: Date },
  known: {
    rows: readonly CoverageOfContract[];
    contracts: readonly ContractRecord[];
  },
  todayOf: (calendarId: string) => string,
): AssumedCoverage {
  const { contract: whole } = coverageAt(
    { customerRef, deviceRef: '' },
    at,
    known.rows,
    todayOf,
  );
  if (whole) {
    return {
      reason: 'whole-customer',
      explanation: `${whole.number} covers every device of the customer.`,
      contract: whole,
    };
  }
  const inForce = known.contracts.filter(({ calendarId, startsOn, endsOn }) => {
    const today = todayOf(calendarId);
    return startsOn <= today && today <= endsOn;
  });
  if (inForce.length !== 1) {
    return {
      reason: 'device-unknown',
      explanation:
        inForce.length === 0
          ? 'The customer has no contract in force at that time.'
          : 'Which contract covers it depends on the device.',
    };
  }
  const [sole] = inForce;
  return {
    reason: 'sole-contract',
    explanation: `${sole.number} is the only contract of the customer in force.`,
    contract: toContractTerms(sole, todayOf(sole.calendarId)),
  };
}
