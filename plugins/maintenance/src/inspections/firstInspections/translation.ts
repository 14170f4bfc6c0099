import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { firstInspectionMessages } from './messages';

/** @public */
export const firstInspectionTranslationRef = createTranslationRef({
  id: 'plugin.maintenance.inspection.first',
  messages: firstInspectionMessages,
  translations: { zh: () => import('./messages.zh') },
});
