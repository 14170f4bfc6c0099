/**
 * Kinds Customer, Site and Device for the catalog, and the provider that
 * brings ledger devices into it.
 *
 * @packageDocumentation
 */
export { catalogModuleMaintenance as default } from './module';
export { maintenanceModelLayer } from './model/maintenanceModelLayer';
