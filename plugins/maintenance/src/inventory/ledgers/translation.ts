import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { ledgerMessages } from './messages';

/** @public */
export const ledgerTranslationRef = createTranslationRef({
  id: 'plugin.maintenance.ledger',
  messages: ledgerMessages,
  translations: { zh: () => import('./messages.zh') },
});
