import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { inspectionMessages } from './messages';

/** @public */
export const inspectionTranslationRef = createTranslationRef({
  id: 'plugin.maintenance.inspection',
  messages: inspectionMessages,
  translations: { zh: () => import('./messages.zh') },
});
