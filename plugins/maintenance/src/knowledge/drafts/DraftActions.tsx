import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import {
  CaseDraft,
  MaintenanceApi,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { ErrorAlert } from '../../platform/components/ErrorAlert';
import { useChange } from '../../platform/queries/useMaintenanceMutation';
import { caseDraftTranslationRef } from './translation';
import { DraftActionDialog } from './DraftActionDialog';
import styles from './DraftPage.module.css';

/** What can be done with a draft besides writing; the step forward is last. */
const ACTIONS = ['discard', 'withdraw', 'return', 'submit', 'approve'] as const;

export type DraftStep = Exclude<CaseDraft['allowedActions'][number], 'edit'>;

/** What needs a word first, or cannot be taken back. */
export type ConfirmedStep = 'discard' | 'return' | 'approve';

const isConfirmed = (step: DraftStep): step is ConfirmedStep =>
  step === 'discard' || step === 'return' || step === 'approve';

const TOAST_MILLISECONDS = 4000;

interface StepRequest {
  step: DraftStep;
  note?: string;
}

export interface DraftActionsProps {
  draft: CaseDraft;
  /** Saves what is written; answers the draft to act on, nothing where it is not saved. */
  prepare?: () => Promise<CaseDraft | undefined>;
  /** Whether the draft cannot be submitted as it is. */
  hasProblems?: boolean;
}

/** The steps a draft can take now. */
export function DraftActions(props: DraftActionsProps) {
  const { draft, prepare, hasProblems } = props;
  const { t } = useTranslationRef(caseDraftTranslationRef);
  const toastApi = useApi(toastApiRef);
  const [asking, setAsking] = useState<ConfirmedStep>();
  const { mutate, isPending, error } = useChange(
    'case-drafts',
    async (api, request: StepRequest) => {
      const saved = prepare ? await prepare() : draft;
      if (!saved) throw new Error(t('action.unsaved'));
      return takeStep(api, saved, request);
    },
    {
      onSuccess(_, { step }) {
        toastApi.post({
          title: t(`done.${step}`),
          status: 'success',
          timeout: TOAST_MILLISECONDS,
        });
        setAsking(undefined);
      },
    },
  );
  const steps = ACTIONS.filter(step => draft.allowedActions.includes(step));
  if (steps.length === 0) return null;
  const isBlocked = (step: DraftStep) => step === 'submit' && hasProblems;
  return (
    <div className={styles.stepsAndError}>
      <div className={styles.steps} role="group" aria-label={t('action.label')}>
        {steps.map(step => (
          <Button
            key={step}
            variant={
              step === 'submit' || step === 'approve' ? 'primary' : 'secondary'
            }
            isDisabled={isBlocked(step)}
            isPending={isPending && !asking}
            onPress={() =>
              isConfirmed(step) ? setAsking(step) : mutate({ step })
            }
          >
            {t(`action.${step}`)}
          </Button>
        ))}
      </div>
      {steps.some(isBlocked) && (
        <Text variant="body-small" color="secondary">
          {t('action.submitNeeds')}
        </Text>
      )}
      {error && !asking && (
        <ErrorAlert error={error} title={t('action.failed')} />
      )}
      {asking && (
        <DraftActionDialog
          step={asking}
          draft={draft}
          onSubmit={note => mutate({ step: asking, note })}
          onClose={() => setAsking(undefined)}
          isSubmitting={isPending}
          error={error}
        />
      )}
    </div>
  );
}

function takeStep(
  api: MaintenanceApi,
  { id, version }: CaseDraft,
  { step, note }: StepRequest,
): Promise<CaseDraft> {
  const path = { id };
  switch (step) {
    case 'submit':
      return api.submitCaseDraft({ path, body: { version } });
    case 'withdraw':
      return api.withdrawCaseDraft({ path, body: { version } });
    case 'discard':
      return api.discardCaseDraft({ path, body: { version } });
    default:
      return api.reviewCaseDraft({
        path,
        body: { version, decision: step, ...(note && { note }) },
      });
  }
}
