import { z } from 'zod';
import { readAsset } from './readAsset';
import { FaultScenario, faultScenario } from './FaultScenario';

/** In this order they are drawn from. */
const FILES = [
  'servers.yaml',
  'storage.yaml',
  'network.yaml',
  'power-and-cooling.yaml',
];

export const FAULT_SCENARIOS: readonly FaultScenario[] = FILES.flatMap(file =>
  readAsset(`faults/${file}`, z.array(faultScenario)),
);

/** The faults that devices of a type have. */
export function faultsOf(deviceType: string): FaultScenario[] {
  return FAULT_SCENARIOS.filter(({ deviceTypes }) =>
    deviceTypes.includes(deviceType),
  );
}
