import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { searchMessages } from './messages';

/** @public */
export const searchTranslationRef = createTranslationRef({
  id: 'plugin.maintenance.search',
  messages: searchMessages,
  translations: { zh: () => import('./messages.zh') },
});
