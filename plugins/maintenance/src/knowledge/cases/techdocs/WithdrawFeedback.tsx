import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { RiArrowGoBackLine } from '../../../platform/icons/RiArrowGoBackLine';
import { CaseFeedback } from '@weibao/backstage-plugin-maintenance-common';
import { errorMessage } from '../../../platform/components/errorMessage';
import { useMaintenanceMutation } from '../../../platform/queries/useMaintenanceMutation';
import { caseTranslationRef } from '../translation';

const TOAST_MILLISECONDS = 4000;

export interface WithdrawFeedbackProps {
  slug: string;
  /** What the user said themselves. */
  feedback: CaseFeedback;
  onWithdrawn: () => void;
}

/** Takes back what the user said about the case on a device or an incident. */
export function WithdrawFeedback(props: WithdrawFeedbackProps) {
  const { slug, feedback, onWithdrawn } = props;
  const { incidentId, deviceRef, deviceTitle } = feedback;
  const { t } = useTranslationRef(caseTranslationRef);
  const toastApi = useApi(toastApiRef);
  const { mutate, isPending, error } = useMaintenanceMutation(
    'withdrawCaseFeedback',
    {
      onSuccess() {
        toastApi.post({
          title: t('docs.undone'),
          status: 'success',
          timeout: TOAST_MILLISECONDS,
        });
        onWithdrawn();
      },
    },
  );
  const withdraw = () => {
    if (isPending) return;
    mutate({
      path: { slug },
      query: incidentId ? { incidentId } : { deviceRef },
    });
  };
  return (
    <>
      {/* Not disabled while it is sent, which would lose the focus. */}
      <button
        type="button"
        aria-label={t('docs.undoFor', {
          title: incidentId ?? deviceTitle,
        })}
        aria-disabled={isPending}
        onClick={withdraw}
      >
        <RiArrowGoBackLine aria-hidden="true" />
        {t('match.undo')}
      </button>
      {error && (
        <span role="alert" className="weibao-refusal">
          {`${t('match.undoFailed')}: ${errorMessage(error)}`}
        </span>
      )}
    </>
  );
}
