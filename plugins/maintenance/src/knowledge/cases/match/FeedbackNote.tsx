import { useMutation } from '@tanstack/react-query';
import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Button, TextAreaField } from '@backstage/ui';
import { FormEvent, useState } from 'react';
import { ErrorAlert } from '../../../platform/components/ErrorAlert';
import { focusOnMount } from '../../../platform/components/focusOnMount';
import { useQueryClient } from '../../../platform/queries/useQueryClient';
import { caseTranslationRef } from '../translation';
import { commonTranslationRef } from '../../../platform/components/translation';
import styles from './FittingCases.module.css';

const TOAST_MILLISECONDS = 4000;

export interface FeedbackNoteProps {
  onSave: (note: string) => Promise<void>;
  onClose: () => void;
}

/** What is to be said about a case beyond that it worked or did not. */
export function FeedbackNote(props: FeedbackNoteProps) {
  const { onSave, onClose } = props;
  const { t } = useTranslationRef(caseTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const toastApi = useApi(toastApiRef);
  const save = useMutation(
    {
      mutationFn: onSave,
      onSuccess() {
        toastApi.post({
          title: t('match.noteSaved'),
          status: 'success',
          timeout: TOAST_MILLISECONDS,
        });
        onClose();
      },
    },
    useQueryClient(),
  );
  const { isPending, error } = save;
  const [note, setNote] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (note.trim() && !isPending) save.mutate(note.trim());
  };
  return (
    <form className={styles.note} onSubmit={submit}>
      <div ref={focusOnMount}>
        <TextAreaField
          label={t('match.note')}
          value={note}
          onChange={setNote}
          rows={2}
          maxLength={2000}
        />
      </div>
      {error && <ErrorAlert error={error} title={t('match.failed')} />}
      <div className={styles.verdicts}>
        <Button type="submit" size="small" isPending={isPending}>
          {t('match.saveNote')}
        </Button>
        <Button size="small" variant="secondary" onPress={onClose}>
          {tCommon('cancel')}
        </Button>
      </div>
    </form>
  );
}
