import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  Publisher,
  techdocsPublisherExtensionPoint,
} from '@backstage/plugin-techdocs-node';
import { ExactLocalPublisher } from './publish/ExactLocalPublisher';

/**
 * Removes pages from a local publish directory when their sources are gone.
 * Has no effect with other types of publishers.
 *
 * @public
 */
export const techdocsModuleLocalPublisher = createBackendModule({
  pluginId: 'techdocs',
  moduleId: 'local-publisher',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        logger: coreServices.logger,
        publishers: techdocsPublisherExtensionPoint,
      },
      async init({ config, discovery, logger, publishers }) {
        if (!ExactLocalPublisher.applies(config)) return;
        publishers.registerPublisher(
          'local',
          ExactLocalPublisher.create({
            config,
            publisher: await Publisher.fromConfig(config, {
              discovery,
              logger,
            }),
          }),
        );
      },
    });
  },
});
