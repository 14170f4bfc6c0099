import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { contractMessages } from './messages';

/** @public */
export const contractTranslationRef = createTranslationRef({
  id: 'plugin.maintenance.contract',
  messages: contractMessages,
  translations: { zh: () => import('./messages.zh') },
});
