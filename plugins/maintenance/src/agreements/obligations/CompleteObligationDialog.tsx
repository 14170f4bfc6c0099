import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  Alert,
  Radio,
  RadioGroup,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import { ObligationCompletion } from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { DateField } from '../../platform/components/DateField';
import { FormDialog } from '../../platform/components/FormDialog';
import { fieldProblem } from '../../platform/components/fieldProblem';
import { PhotoField } from '../../inspections/PhotoField';
import { obligationTranslationRef } from './translation';
import { commonTranslationRef } from '../../platform/components/translation';
import { useToday } from '../../platform/time/useToday';
import { ObligationChangeProps } from './ownObligation';
import { useObligationChange } from './useObligationChange';

/** What is typed; the version is that of the moment of sending. */
type Completion = Omit<ObligationCompletion, 'version'>;

const SCORES = [1, 2, 3, 4, 5];
/** From here down a task for the service manager is opened. */
const LOW_SCORE = 3;

/** Says that an obligation is met, with its proof; of a call how it went. */
export function CompleteObligationDialog(props: ObligationChangeProps) {
  const { obligation, onClose } = props;
  const { kind, title, customerRef } = obligation;
  const { t } = useTranslationRef(obligationTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const toastApi = useApi(toastApiRef);
  const today = useToday();
  const [completion, setCompletion] = useState<Completion>({ doneOn: today });
  const [isAttempted, setIsAttempted] = useState(false);
  const change = (changes: Completion) =>
    setCompletion(current => ({ ...current, ...changes }));
  const complete = useObligationChange(
    obligation,
    (api, { id, version }) =>
      api.completeObligation({
        path: { id },
        body: { ...completion, version },
      }),
    ({ openedTaskId }) => {
      toastApi.post({
        title: openedTaskId ? t('complete.taskOpened') : t('complete.done'),
        timeout: 5000,
      });
      onClose();
    },
  );

  const isCall = kind === 'follow-up-call';
  const { score, proofFileId } = completion;
  const isScoreMissing = isCall && score === undefined;

  const onSubmit = () => {
    setIsAttempted(true);
    if (!isScoreMissing) complete.mutate();
  };

  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      title={title}
      submitLabel={t('complete.save')}
      onSubmit={onSubmit}
      isSubmitting={complete.isPending}
      error={complete.error}
      conflict={complete.conflict}
      noValidate
    >
      {isCall && (
        <>
          <RadioGroup
            label={t('score')}
            secondaryLabel={tCommon('required')}
            description={t('complete.scoreHint')}
            orientation="horizontal"
            value={score === undefined ? null : String(score)}
            onChange={value => change({ score: Number(value) })}
            isInvalid={isAttempted && isScoreMissing}
            {...fieldProblem(
              isAttempted && isScoreMissing
                ? t('complete.scoreNeeded')
                : undefined,
            )}
          >
            {SCORES.map(value => (
              <Radio key={value} value={String(value)}>
                {value}
              </Radio>
            ))}
          </RadioGroup>
          {score !== undefined && score <= LOW_SCORE && (
            <Alert
              role="status"
              status="warning"
              icon
              title={t('complete.lowScore')}
            />
          )}
        </>
      )}
      <DateField
        label={t('doneOn')}
        value={completion.doneOn}
        max={today}
        onChange={doneOn => change({ doneOn })}
      />
      <TextAreaField
        label={t('remarks')}
        value={completion.remarks ?? ''}
        onChange={remarks => change({ remarks: remarks || undefined })}
        maxLength={5000}
      />
      {!isCall && (
        <>
          <TextField
            label={t('proof')}
            description={t('complete.proofHint')}
            value={completion.proof ?? ''}
            onChange={proof => change({ proof: proof || undefined })}
            maxLength={1000}
          />
          <PhotoField
            label={t('proofPhoto')}
            customerRef={customerRef}
            value={proofFileId ? [proofFileId] : []}
            onChange={fileIds => change({ proofFileId: fileIds.at(-1) })}
          />
        </>
      )}
    </FormDialog>
  );
}
