import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { caseMessages } from './messages';

/** @public */
export const caseTranslationRef = createTranslationRef({
  id: 'plugin.maintenance.cases',
  messages: caseMessages,
  translations: { zh: () => import('./messages.zh') },
});
