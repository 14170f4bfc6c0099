import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { incidentMessages } from './messages';

/** @public */
export const incidentTranslationRef = createTranslationRef({
  id: 'plugin.maintenance.incident',
  messages: incidentMessages,
  translations: { zh: () => import('./messages.zh') },
});
