import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { findingMessages } from './messages';

/** @public */
export const findingTranslationRef = createTranslationRef({
  id: 'plugin.maintenance.finding',
  messages: findingMessages,
  translations: { zh: () => import('./messages.zh') },
});
