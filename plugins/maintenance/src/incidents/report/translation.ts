import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { reportMessages } from './messages';

/** @public */
export const reportTranslationRef = createTranslationRef({
  id: 'plugin.maintenance.report',
  messages: reportMessages,
  translations: { zh: () => import('./messages.zh') },
});
