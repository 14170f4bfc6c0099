import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { entryMessages } from './messages';

/** @public */
export const entryTranslationRef = createTranslationRef({
  id: 'plugin.maintenance.entries',
  messages: entryMessages,
  translations: { zh: () => import('./messages.zh') },
});
