import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import { useEffect, useRef } from 'react';
import { TwoLines } from '../components/TwoLines';
import { Refusal } from './entry';
import { LOCAL_FILE_GONE } from './sendFailure';
import { entryTranslationRef } from './translation';
import { Entries } from './useEntries';
import styles from './EntriesMark.module.css';

export interface RefusedEntriesDialogProps {
  entries: Pick<Entries, 'state' | 'discard' | 'retry'>;
  onClose: () => void;
}

/** What was not accepted and why, to be tried again or given up. */
export function RefusedEntriesDialog(props: RefusedEntriesDialogProps) {
  const { entries, onClose } = props;
  const { t } = useTranslationRef(entryTranslationRef);
  const { refused, isKept } = entries.state;
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // With an entry goes its button; Escape is heard within the dialog only.
    if (document.activeElement === document.body) close.current?.focus();
  }, [refused.size]);
  const reason = ({ name, message }: Refusal) =>
    name === LOCAL_FILE_GONE ? t('list.fileGone') : message;
  return (
    <Dialog isOpen onOpenChange={onClose} width={560}>
      <DialogHeader>{t('list.title')}</DialogHeader>
      <DialogBody>
        <Text as="p" color="secondary">
          {refused.size === 0 && t('list.none')}
          {refused.size > 0 &&
            (isKept ? t('list.hint') : t('list.hintNotKept'))}
        </Text>
        <ul className={styles.list}>
          {[...refused.values()].map(entry => (
            <li key={entry.id} className={styles.entry}>
              <TwoLines title={entry.label} detail={reason(entry.refusal)} />
              <span className={styles.actions}>
                <Button
                  size="small"
                  variant="secondary"
                  aria-label={t('list.retryOf', { label: entry.label })}
                  onPress={() => entries.retry(entry)}
                >
                  {t('list.retry')}
                </Button>
                <Button
                  size="small"
                  variant="secondary"
                  destructive
                  aria-label={t('list.discardOf', { label: entry.label })}
                  onPress={() => entries.discard(entry)}
                >
                  {t('list.discard')}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      </DialogBody>
      <DialogFooter>
        <Button ref={close} variant="secondary" onPress={onClose}>
          {t('list.close')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
