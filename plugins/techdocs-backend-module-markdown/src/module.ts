import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  techdocsGeneratorExtensionPoint,
  techdocsPreparerExtensionPoint,
} from '@backstage/plugin-techdocs-node';
import { MarkdownTechdocsGenerator } from './MarkdownTechdocsGenerator';
import { LocalSitePreparer } from './prepare/LocalSitePreparer';

/**
 * Builds TechDocs sites without Python and without Docker, and those on disk
 * only when they changed.
 *
 * @public
 */
export const techdocsModuleMarkdown = createBackendModule({
  pluginId: 'techdocs',
  moduleId: 'markdown',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        reader: coreServices.urlReader,
        generators: techdocsGeneratorExtensionPoint,
        preparers: techdocsPreparerExtensionPoint,
      },
      async init({ config, logger, reader, generators, preparers }) {
        generators.setTechdocsGenerator(
          MarkdownTechdocsGenerator.create({ config, logger }),
        );
        preparers.registerPreparer(
          'dir',
          LocalSitePreparer.create({ config, logger, reader }),
        );
      },
    });
  },
});
