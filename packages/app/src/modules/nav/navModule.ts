import {
  createFrontendModule,
  createTranslationResource,
} from '@backstage/frontend-plugin-api';
import {
  NavContentBlueprint,
  TranslationBlueprint,
} from '@backstage/plugin-app-react';
import { searchTranslationRef } from '@backstage/plugin-search/alpha';
import { PortalSidebar } from './PortalSidebar';

/** Puts our sidebar beside every page, and its search field into Chinese. */
export const navModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    NavContentBlueprint.make({ params: { component: PortalSidebar } }),
    TranslationBlueprint.make({
      name: 'search',
      params: {
        resource: createTranslationResource({
          ref: searchTranslationRef,
          translations: { zh: () => import('../../translations/search.zh') },
        }),
      },
    }),
  ],
});
