import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { obligationMessages } from './messages';

/** @public */
export const obligationTranslationRef = createTranslationRef({
  id: 'plugin.maintenance.obligation',
  messages: obligationMessages,
  translations: { zh: () => import('./messages.zh') },
});
