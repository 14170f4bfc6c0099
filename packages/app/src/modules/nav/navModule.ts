import {
  createFrontendModule,
  createTranslationResource,
} from '@backstage/frontend-plugin-api';
import {
  NavContentBlueprint,
  TranslationBlueprint,
} from '@backstage/plugin-app-react';
import { catalogTranslationRef } from '@backstage/plugin-catalog/alpha';
import { searchTranslationRef } from '@backstage/plugin-search/alpha';
import { searchReactTranslationRef } from '@backstage/plugin-search-react';
import { PortalSidebar } from './PortalSidebar';

/**
 * Puts our sidebar beside every page, and search and the menu of entities into
 * Chinese.
 */
export const navModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    NavContentBlueprint.make({ params: { component: PortalSidebar } }),
    TranslationBlueprint.make({
      name: 'catalog',
      params: {
        resource: createTranslationResource({
          ref: catalogTranslationRef,
          translations: { zh: () => import('../../translations/catalog.zh') },
        }),
      },
    }),
    TranslationBlueprint.make({
      name: 'search',
      params: {
        resource: createTranslationResource({
          ref: searchTranslationRef,
          translations: { zh: () => import('../../translations/search.zh') },
        }),
      },
    }),
    TranslationBlueprint.make({
      name: 'search-react',
      params: {
        resource: createTranslationResource({
          ref: searchReactTranslationRef,
          translations: {
            zh: () => import('../../translations/searchReact.zh'),
          },
        }),
      },
    }),
  ],
});
