import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { customerMessages } from './messages';

/** @public */
export const customerTranslationRef = createTranslationRef({
  id: 'plugin.maintenance.customer',
  messages: customerMessages,
  translations: { zh: () => import('./messages.zh') },
});
