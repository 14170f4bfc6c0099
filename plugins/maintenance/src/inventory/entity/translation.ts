import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { entityMessages } from './messages';

/** @public */
export const entityTranslationRef = createTranslationRef({
  id: 'plugin.maintenance.entity',
  messages: entityMessages,
  translations: { zh: () => import('./messages.zh') },
});
