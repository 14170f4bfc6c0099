import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { recurrenceMessages } from './messages';

/** @public */
export const recurrenceTranslationRef = createTranslationRef({
  id: 'plugin.maintenance.cases.recurrence',
  messages: recurrenceMessages,
  translations: { zh: () => import('./messages.zh') },
});
