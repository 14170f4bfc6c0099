export { maintenancePlugin as default } from './plugin';
