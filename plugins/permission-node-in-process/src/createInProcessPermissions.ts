import {
  createExtensionPointFactoryMiddleware,
  type ExtensionPointFactoryMiddleware,
} from '@backstage/backend-app-api';
import {
  coreServices,
  createServiceFactory,
  type ServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  type PermissionPolicy,
  ServerPermissionClient,
} from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { InProcessPermissionsService } from './InProcessPermissionsService';

/** The two halves of one backend; the service answers nothing itself without the middleware. */
export interface InProcessPermissions {
  /**
   * Notes the policy that a module gives to the permission backend. First in the
   * list, so that it sees the policy as other middleware leaves it.
   */
  policyMiddleware: ExtensionPointFactoryMiddleware;
  /** Takes the place of Backstage's `coreServices.permissions`. */
  serviceFactory: ServiceFactory;
}

/**
 * Lets the plugins of a backend ask its permission policy directly instead of
 * through HTTP, with the same decisions.
 *
 * @example
 * ```ts
 * const permissions = createInProcessPermissions();
 * const backend = createSpecializedBackend({
 *   defaultServiceFactories,
 *   extensionPointFactoryMiddleware: [permissions.policyMiddleware],
 * });
 * backend.add(permissions.serviceFactory);
 * ```
 */
export function createInProcessPermissions(): InProcessPermissions {
  let policy: PermissionPolicy | undefined;

  return {
    policyMiddleware: createExtensionPointFactoryMiddleware({
      extensionPoint: policyExtensionPoint,
      middleware: async original => ({
        setPolicy(given) {
          // It refuses a second policy, which must not be asked then.
          original.setPolicy(given);
          policy = given;
        },
      }),
    }),
    serviceFactory: createServiceFactory({
      service: coreServices.permissions,
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        plugin: coreServices.pluginMetadata,
        userInfo: coreServices.userInfo,
      },
      factory({ auth, config, discovery, plugin, userInfo }) {
        const remote = ServerPermissionClient.fromConfig(config, {
          auth,
          discovery,
        });
        // The client then allows everything without asking the policy.
        if (!config.getOptionalBoolean('permission.enabled')) return remote;
        return new InProcessPermissionsService({
          policy: () => policy,
          pluginId: plugin.getId(),
          remote,
          auth,
          userInfo,
        });
      },
    }),
  };
}
