/**
 * Makes devices findable by serial number, asset tag, manufacturer and model.
 *
 * @packageDocumentation
 */
export { searchModuleMaintenanceDevices as default } from './devicesModule';
export { deviceEntityTransformer } from './deviceEntityTransformer';
