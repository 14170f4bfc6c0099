import { Coverage } from '@weibao/backstage-plugin-maintenance-common';

/**
 * What is left of the cover of a device for those who may not see its
 * contracts: whether it is covered, and until or from when.
 */
export function withoutContracts(coverage: Coverage): Coverage {
  return {
    deviceRef: coverage.deviceRef,
    at: coverage.at,
    covered: coverage.covered,
    coveredUntil: coverage.coveredUntil,
    lastCoveredOn: coverage.lastCoveredOn,
    nextCoveredOn: coverage.nextCoveredOn,
  };
}
