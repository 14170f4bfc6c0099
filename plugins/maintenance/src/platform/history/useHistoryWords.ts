import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { HistoryEntry } from '@weibao/backstage-plugin-maintenance-common';
import { incidentMessages } from '../../incidents/log/messages';
import { ledgerMessages } from '../../inventory/ledgers/messages';
import { ledgerTranslationRef } from '../../inventory/ledgers/translation';
import { historyTranslationRef } from './translation';
import { incidentTranslationRef } from '../../incidents/log/translation';
import { historyMessages } from './messages';

const isKnown = <T extends object>(
  words: T,
  word: PropertyKey,
): word is keyof T => word in words;

/** Says what an entry of the history is. */
export function useHistoryWords() {
  const { t } = useTranslationRef(historyTranslationRef);
  const { t: tLedger } = useTranslationRef(ledgerTranslationRef);
  const { t: tIncident } = useTranslationRef(incidentTranslationRef);
  function eventName({ kind, event, state }: HistoryEntry): string {
    // What an import did to this device says more than that there was one.
    if (kind === 'ledger' && state && isKnown(ledgerMessages.state, state)) {
      return tLedger(`state.${state}`);
    }
    if (isKnown(historyMessages.event, event)) {
      return t(`event.${event}`);
    }
    return kind === 'incident' && isKnown(incidentMessages.event, event)
      ? tIncident(`event.${event}`)
      : event;
  }
  return {
    /** The kind and what happened, such as “Incident: reported”. */
    what: (entry: HistoryEntry) =>
      t('what', {
        kind: t(`single.${entry.kind}`),
        event: eventName(entry),
      }),
  };
}
