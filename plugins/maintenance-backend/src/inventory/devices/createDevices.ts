import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  deviceResourceRef,
  deviceRules,
} from '@weibao/backstage-plugin-maintenance-node';
import { Knex } from 'knex';
import {
  inOrder,
  permissionsOf,
} from '../../platform/authorization/resourceTypes';
import { Capability } from '../../platform/capability/Capability';
import { CatalogDeviceSync } from './CatalogDeviceSync';
import { DeviceDirectory } from './DeviceDirectory';
import { DeviceRegister } from './DeviceRegister';
import { DeviceMoveStore } from './moves/DeviceMoveStore';

/** The devices that ledgers or the catalog have told of. */
export function createDevices(options: {
  auth: AuthService;
  catalog: CatalogService;
  database: Knex;
  logger: LoggerService;
}) {
  const { auth, catalog, database: db, logger } = options;
  const register = new DeviceRegister({ db });
  const moves = new DeviceMoveStore({ db });
  const directory = new DeviceDirectory({ db, register, catalog });
  return {
    directory,
    moves,
    register,
    registerResourceType: registry =>
      registry.addResourceType({
        resourceRef: deviceResourceRef,
        permissions: permissionsOf(deviceResourceRef),
        rules: Object.values(deviceRules),
        getResources: inOrder(refs => directory.getDevices(refs)),
      }),
    schedule: async scheduler => {
      await CatalogDeviceSync.schedule({
        auth,
        catalog,
        register,
        logger,
        scheduler,
      });
    },
  } satisfies Capability;
}
