import { Capability } from '../../platform/capability/Capability';
import { AuthorizedDeviceService } from './AuthorizedDeviceService';
import { DefaultDeviceService } from './DefaultDeviceService';
import { registerDeviceRoutes } from './deviceRoutes';

/** Devices with what covers them and what is open on them. */
export function createDeviceOverviews(
  options: ConstructorParameters<typeof DefaultDeviceService>[0],
) {
  const service = new DefaultDeviceService(options);
  return {
    registerRoutes: (router, context) =>
      registerDeviceRoutes(router, {
        ...context,
        devices: new AuthorizedDeviceService({
          authorizers: context.authorizers,
          service,
          devices: options.directory,
          auth: context.auth,
        }),
      }),
  } satisfies Capability;
}
