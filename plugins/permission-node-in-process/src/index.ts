export {
  createInProcessPermissions,
  type InProcessPermissions,
} from './createInProcessPermissions';
