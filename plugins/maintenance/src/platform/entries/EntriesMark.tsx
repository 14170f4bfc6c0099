import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { useState } from 'react';
import { StatusLooks, StatusMark } from '../components/StatusMark';
import { RiCheckLine } from '../icons/RiCheckLine';
import { RiErrorWarningLine } from '../icons/RiErrorWarningLine';
import { RiLoader4Line } from '../icons/RiLoader4Line';
import { RiUserLine } from '../icons/RiUserLine';
import { RiWifiOffLine } from '../icons/RiWifiOffLine';
import { EntriesState } from './entry';
import { RefusedEntriesDialog } from './RefusedEntriesDialog';
import { entryTranslationRef } from './translation';
import { Entries } from './useEntries';
import styles from './EntriesMark.module.css';

/** How it looks whether something is saved. */
export const entryLooks: StatusLooks<
  Exclude<EntriesState['status'], 'opening'>
> = {
  saved: { icon: RiCheckLine, tone: 'success' },
  saving: { icon: RiLoader4Line, tone: 'neutral' },
  retrying: { icon: RiLoader4Line, tone: 'warning' },
  offline: { icon: RiWifiOffLine, tone: 'warning' },
  signedOut: { icon: RiUserLine, tone: 'warning' },
  refused: { icon: RiErrorWarningLine, tone: 'danger' },
};

export interface EntriesMarkProps {
  entries: Pick<Entries, 'state' | 'discard' | 'retry'>;
}

/** Whether what was entered is safe; what was not accepted can be looked at. */
export function EntriesMark({ entries }: EntriesMarkProps) {
  const { t } = useTranslationRef(entryTranslationRef);
  const [isListOpen, setIsListOpen] = useState(false);
  const { status, waiting, refused, isKept } = entries.state;
  if (status === 'opening') return null;

  const words = () => {
    if (status === 'saved') return t('saved');
    if (status === 'refused') {
      return t('refused', { number: String(refused.size) });
    }
    const number = String(waiting.size);
    return isKept
      ? t(`kept.${status}`, { number })
      : t(`notKept.${status}`, { number });
  };
  return (
    <span className={styles.mark}>
      <span role="status" aria-live="polite">
        <StatusMark {...entryLooks[status]}>{words()}</StatusMark>
      </span>
      {refused.size > 0 && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => setIsListOpen(true)}
        >
          {t('list.show')}
        </Button>
      )}
      {isListOpen && (
        <RefusedEntriesDialog
          entries={entries}
          onClose={() => setIsListOpen(false)}
        />
      )}
    </span>
  );
}
