/**
 * Fictional customers and a year with them, for trying the portal.
 *
 * @packageDocumentation
 */
export { maintenanceModuleDemo as default } from './module';
export { createDemoImport } from './demoImport';
export type { FaultScenario } from './FaultScenario';
export { FAULT_SCENARIOS, faultsOf } from './faultScenarios';
export { SeededRandom } from './SeededRandom';
