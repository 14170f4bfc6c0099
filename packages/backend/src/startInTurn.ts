import { DatabaseManager } from '@backstage/backend-defaults/database';
import {
  coreServices,
  createBackendFeatureLoader,
} from '@backstage/backend-plugin-api';

/** Locks hold within one database, and every instance opens this plugin's. */
const PLUGIN_ID = 'maintenance';
const LOCK_NAME = 'backend-start';

/**
 * Instances that start together on one PostgreSQL start one after the other.
 *
 * @remarks
 *
 * Plugins of Backstage migrate without waiting for each other: of two that
 * start together one fails, and a process that ends meanwhile can leave
 * knex's lock behind, after which no instance starts. The lock here belongs to
 * a connection and goes with its process.
 */
export default createBackendFeatureLoader({
  deps: {
    config: coreServices.rootConfig,
    lifecycle: coreServices.rootLifecycle,
    logger: coreServices.rootLogger,
  },
  async loader({ config, lifecycle, logger }) {
    if (config.getOptionalString('backend.database.client') !== 'pg') return [];
    let close = () => {};
    const databases = DatabaseManager.fromConfig(config, {
      rootLogger: logger,
      // Not at the end of the process: no connection is kept once it serves.
      rootLifecycle: { ...lifecycle, addShutdownHook: hook => (close = hook) },
    });
    const database = databases.forPlugin(PLUGIN_ID, { lifecycle, logger });
    const turn = await (await database.getClient()).transaction();
    await turn.raw('SELECT pg_advisory_xact_lock(hashtext(?))', [LOCK_NAME]);
    lifecycle.addStartupHook(async () => {
      await turn.commit();
      close();
    });
    return [];
  },
});
