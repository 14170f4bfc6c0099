import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { HistoryEntry } from '@weibao/backstage-plugin-maintenance-common';
import { incidentMessages } from '../incident/messages';
import { ledgerMessages } from '../ledger/messages';
import { maintenanceTranslationRef } from '../translation';
import { historyMessages } from './messages';

const isKnown = <T extends object>(
  words: T,
  word: PropertyKey,
): word is keyof T => word in words;

/** Says what an entry of the history is. */
export function useHistoryWords() {
  const { t } = useTranslationRef(maintenanceTranslationRef);
  function eventName({ kind, event, state }: HistoryEntry): string {
    // What an import did to this device says more than that there was one.
    if (kind === 'ledger' && state && isKnown(ledgerMessages.state, state)) {
      return t(`ledger.state.${state}`);
    }
    if (isKnown(historyMessages.event, event)) {
      return t(`history.event.${event}`);
    }
    return kind === 'incident' && isKnown(incidentMessages.event, event)
      ? t(`incident.event.${event}`)
      : event;
  }
  return {
    /** The kind and what happened, such as “Incident: reported”. */
    what: (entry: HistoryEntry) =>
      t('history.what', {
        kind: t(`history.single.${entry.kind}`),
        event: eventName(entry),
      }),
  };
}
