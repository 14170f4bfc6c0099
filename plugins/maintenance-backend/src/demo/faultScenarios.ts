import { FaultScenario } from './scenarios/FaultScenario';
import { networkFaults } from './scenarios/networkFaults';
import { powerAndCoolingFaults } from './scenarios/powerAndCoolingFaults';
import { serverFaults } from './scenarios/serverFaults';
import { storageFaults } from './scenarios/storageFaults';

export const FAULT_SCENARIOS: readonly FaultScenario[] = [
  ...serverFaults,
  ...storageFaults,
  ...networkFaults,
  ...powerAndCoolingFaults,
];

/** The faults that devices of a type have. */
export function faultsOf(deviceType: string): FaultScenario[] {
  return FAULT_SCENARIOS.filter(({ deviceTypes }) =>
    deviceTypes.includes(deviceType),
  );
}
