import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { inspectionPlanMessages } from './messages';

/** @public */
export const inspectionPlanTranslationRef = createTranslationRef({
  id: 'plugin.maintenance.inspection.plan',
  messages: inspectionPlanMessages,
  translations: { zh: () => import('./messages.zh') },
});
