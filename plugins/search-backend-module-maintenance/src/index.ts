/**
 * Makes incidents, contracts and fault cases findable. What it does for
 * devices is under `./devices`.
 *
 * @packageDocumentation
 */
export { searchModuleMaintenance as default } from './module';
