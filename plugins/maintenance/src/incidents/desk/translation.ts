import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { deskMessages } from './messages';

/** @public */
export const deskTranslationRef = createTranslationRef({
  id: 'plugin.maintenance.desk',
  messages: deskMessages,
  translations: { zh: () => import('./messages.zh') },
});
