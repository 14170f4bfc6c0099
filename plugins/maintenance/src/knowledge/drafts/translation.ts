import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { caseDraftMessages } from './messages';

/** @public */
export const caseDraftTranslationRef = createTranslationRef({
  id: 'plugin.maintenance.cases.draft',
  messages: caseDraftMessages,
  translations: { zh: () => import('./messages.zh') },
});
