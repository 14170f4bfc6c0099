import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { calendarMessages } from './messages';

/** @public */
export const calendarTranslationRef = createTranslationRef({
  id: 'plugin.maintenance.calendar',
  messages: calendarMessages,
  translations: { zh: () => import('./messages.zh') },
});
