import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchEngineRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { CjkSearchEngine } from './engine/CjkSearchEngine';

/**
 * Makes search find Chinese words, on SQLite and on PostgreSQL.
 *
 * @public
 */
export const searchModuleCjk = createBackendModule({
  pluginId: 'search',
  moduleId: 'cjk',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        database: coreServices.database,
        logger: coreServices.logger,
        searchEngineRegistry: searchEngineRegistryExtensionPoint,
      },
      async init({ config, database, logger, searchEngineRegistry }) {
        if (!(await CjkSearchEngine.supports(database))) {
          logger.warn(
            'The database of the search plugin is neither SQLite nor PostgreSQL; Chinese words will not be found',
          );
          return;
        }
        searchEngineRegistry.setSearchEngine(
          await CjkSearchEngine.create({ config, database, logger }),
        );
      },
    });
  },
});
