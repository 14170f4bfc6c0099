import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, Text, TextAreaField } from '@backstage/ui';
import { RiArrowRightSLine } from '../../platform/icons/RiArrowRightSLine';
import { Inspection } from '@weibao/backstage-plugin-maintenance-common';
import { useEffect, useState } from 'react';
import { FormDialog } from '../../platform/components/FormDialog';
import { useMaintenanceMutation } from '../../platform/queries/useMaintenanceMutation';
import { inspectionTranslationRef } from '../translation';
import { useChecklistWords } from '../useChecklistWords';
import styles from './CompleteDialog.module.css';
import { Answers } from './useAnswers';
import { RaisedFindings } from './useRaisedFindings';

/** More would not be read; they show as the first ones are answered. */
const MISSING_SHOWN = 12;

export interface CompleteDialogProps {
  inspection: Inspection;
  answers: Answers;
  raised: RaisedFindings;
  /** Shows an item that still has to be answered. */
  onShow: (deviceRef: string, itemId: string) => void;
  onClose: () => void;
}

/** Fixes the results of an inspection, or says what is missing for it. */
export function CompleteDialog(props: CompleteDialogProps) {
  const { inspection, answers, raised, onShow, onClose } = props;
  const { missing, entries } = answers;
  const { flush, state } = entries;
  const { t } = useTranslationRef(inspectionTranslationRef);
  const words = useChecklistWords();
  const complete = useMaintenanceMutation('completeInspection', {
    onSuccess: onClose,
  });
  const [summary, setSummary] = useState('');
  useEffect(() => {
    flush();
  }, [flush]);

  const notRaised = answers.proposedFindings.filter(
    ({ deviceRef, itemId }) =>
      !raised.of(deviceRef, itemId) &&
      !answers.resultOf(deviceRef, itemId)?.findingId,
  ).length;
  const submit = async () => {
    if (!(await flush())) return;
    complete.mutate({
      path: { id: inspection.id },
      body: {
        version: answers.version,
        summary: summary.trim() || undefined,
      },
    });
  };

  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      title={t('complete.title')}
      submitLabel={t('complete.action')}
      onSubmit={submit}
      isSubmitting={complete.isPending}
      error={complete.error}
      isSubmitDisabled={missing.length > 0 || state.count > 0}
    >
      {missing.length > 0 ? (
        <section aria-label={t('complete.missingTitle')}>
          <Text as="p" weight="bold">
            {t('complete.missing', { count: missing.length })}
          </Text>
          <ul className={styles.missing}>
            {missing.slice(0, MISSING_SHOWN).map(({ device, item }) => (
              <li key={`${device.deviceRef} ${item.id}`}>
                <Button
                  variant="tertiary"
                  iconEnd={<RiArrowRightSLine />}
                  onPress={() => {
                    onClose();
                    onShow(device.deviceRef, item.id);
                  }}
                >
                  {`${device.title}: ${words.title(item)}`}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : (
        <Text>{t('complete.hint')}</Text>
      )}
      {state.count > 0 && (
        <Alert
          status="warning"
          icon
          title={t('complete.unsaved', {
            count: state.count,
          })}
        />
      )}
      {notRaised > 0 && (
        <Alert
          status="info"
          icon
          title={t('complete.notRaised', { count: notRaised })}
        />
      )}
      <TextAreaField
        label={t('complete.summary')}
        maxLength={5000}
        value={summary}
        onChange={setSummary}
      />
    </FormDialog>
  );
}
