import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { recurrenceRuleMessages } from './messages';

/** @public */
export const recurrenceRuleTranslationRef = createTranslationRef({
  id: 'plugin.maintenance.recurrence-rule',
  messages: recurrenceRuleMessages,
  translations: { zh: () => import('./messages.zh') },
});
