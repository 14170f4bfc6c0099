import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { toError } from '@backstage/errors';
import { Button, Text } from '@backstage/ui';
import { CaseDraft } from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { maintenanceApiRef } from '../../api';
import { ErrorAlert } from '../../components/ErrorAlert';
import { isStaleVersion } from '../../components/errorMessage';
import { useSubmit } from '../../components/useSubmit';
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

export interface DraftActionsProps {
  draft: CaseDraft;
  /** Saves what is written; answers the version to act on, nothing if it cannot be saved. */
  prepare?: () => Promise<number | undefined>;
  /** Whether the draft cannot be submitted as it is. */
  hasProblems?: boolean;
  onChanged: () => void;
}

/** The steps a draft can take now. */
export function DraftActions(props: DraftActionsProps) {
  const { draft, prepare, hasProblems, onChanged } = props;
  const { t } = useTranslationRef(caseDraftTranslationRef);
  const api = useApi(maintenanceApiRef);
  const toastApi = useApi(toastApiRef);
  const { run, isSubmitting, error } = useSubmit();
  const [asking, setAsking] = useState<ConfirmedStep>();

  const takeStep = (step: DraftStep, version: number, note?: string) => {
    switch (step) {
      case 'submit':
        return api.submitCaseDraft({
          path: { id: draft.id },
          body: { version },
        });
      case 'withdraw':
        return api.withdrawCaseDraft({
          path: { id: draft.id },
          body: { version },
        });
      case 'discard':
        return api.discardCaseDraft({
          path: { id: draft.id },
          body: { version },
        });
      default:
        return api.reviewCaseDraft({
          path: { id: draft.id },
          body: {
            version,
            decision: step,
            ...(note && { note }),
          },
        });
    }
  };
  const take = (step: DraftStep, note?: string) =>
    run(async () => {
      const version = prepare ? await prepare() : draft.version;
      if (version === undefined) return;
      try {
        await takeStep(step, version, note);
      } catch (refusal) {
        // The next attempt is about what the draft has become.
        if (isStaleVersion(toError(refusal))) onChanged();
        throw refusal;
      }
      toastApi.post({
        title: t(`done.${step}`),
        status: 'success',
        timeout: TOAST_MILLISECONDS,
      });
      setAsking(undefined);
      onChanged();
    });
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
            isPending={isSubmitting && !asking}
            onPress={() => (isConfirmed(step) ? setAsking(step) : take(step))}
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
          onSubmit={note => take(asking, note)}
          onClose={() => setAsking(undefined)}
          isSubmitting={isSubmitting}
          error={error}
        />
      )}
    </div>
  );
}
