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
import { CallOptions } from '../../platform/authorization/CallOptions';
import { Capability } from '../../platform/capability/Capability';
import { CatalogDeviceSync } from './CatalogDeviceSync';
import { DatabaseDeviceParameters } from './DatabaseDeviceParameters';
import { DatabaseDeviceRegister } from './DatabaseDeviceRegister';
import { DatabaseDeviceStore } from './DatabaseDeviceStore';
import { DefaultDeviceDirectory } from './DefaultDeviceDirectory';
import { DeviceDirectory } from './DeviceDirectory';
import { requireDevice } from './requireDevice';

/** The devices that ledgers or the catalog have told of. */
export function createDevices(options: {
  auth: AuthService;
  catalog: CatalogService;
  database: Knex;
  logger: LoggerService;
}) {
  const { auth, catalog, database: db, logger } = options;
  const store = new DatabaseDeviceStore({ db });
  const directory: DeviceDirectory = new DefaultDeviceDirectory({
    store,
    catalog,
  });
  return {
    directory,
    requireDevice: (deviceRef: string, call: CallOptions) =>
      requireDevice(directory, deviceRef, call),
    register: new DatabaseDeviceRegister({ db }),
    parameters: new DatabaseDeviceParameters({ db }),
    store,
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
        store,
        logger,
        scheduler,
      });
    },
  } satisfies Capability;
}
