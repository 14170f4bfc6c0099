/**
 * Template actions for maintenance: report a fault, draft a fault case, write
 * one for a pull request.
 *
 * @packageDocumentation
 */
export { scaffolderModuleMaintenance as default } from './module';
