import { Capability } from '../../platform/capability/Capability';
import { AuthorizedDeviceService } from './AuthorizedDeviceService';
import { DeviceCoverage, DeviceIncidents } from './DeviceCircumstances';
import { DeviceDescriber } from './DeviceDescriber';
import { DeviceDirectory } from './DeviceDirectory';
import { DeviceRegister } from './DeviceRegister';
import { registerDeviceRoutes } from './deviceRoutes';

/** Devices with what covers them and what is open on them. */
export function createDeviceOverviews(options: {
  directory: DeviceDirectory;
  register: DeviceRegister;
  coverage: DeviceCoverage;
  incidents: DeviceIncidents;
}) {
  const describer = new DeviceDescriber(options);
  return {
    registerRoutes: (router, context) =>
      registerDeviceRoutes(router, {
        ...context,
        devices: new AuthorizedDeviceService({
          ...options,
          describer,
          authorizers: context.authorizers,
          auth: context.auth,
        }),
      }),
  } satisfies Capability;
}
