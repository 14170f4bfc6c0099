import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { checklistMessages } from './messages';

/** @public */
export const checklistTranslationRef = createTranslationRef({
  id: 'plugin.maintenance.inspection.checklist',
  messages: checklistMessages,
  translations: { zh: () => import('./messages.zh') },
});
