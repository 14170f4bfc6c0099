import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { commonMessages } from './messages';

/** @public */
export const commonTranslationRef = createTranslationRef({
  id: 'plugin.maintenance.common',
  messages: commonMessages,
  translations: { zh: () => import('./messages.zh') },
});
