import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { deviceMessages } from './messages';

/** @public */
export const deviceTranslationRef = createTranslationRef({
  id: 'plugin.maintenance.device',
  messages: deviceMessages,
  translations: { zh: () => import('./messages.zh') },
});
