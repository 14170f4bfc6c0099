import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { historyMessages } from './messages';

/** @public */
export const historyTranslationRef = createTranslationRef({
  id: 'plugin.maintenance.history',
  messages: historyMessages,
  translations: { zh: () => import('./messages.zh') },
});
