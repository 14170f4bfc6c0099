import { CustomErrorBase } from '@backstage/errors';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { ErrorAlert } from '../../platform/components/ErrorAlert';
import { ledgerTranslationRef } from './translation';

/** The backend ended before the work did, and nothing was taken. */
export class InterruptedError extends CustomErrorBase {}

/** Why a ledger was not applied, and what to do. */
export function ApplyFailed(props: { error: Error }) {
  const { error } = props;
  const { t } = useTranslationRef(ledgerTranslationRef);
  if (error instanceof InterruptedError) {
    return (
      <Alert
        role="alert"
        status="warning"
        icon
        title={t('upload.interrupted')}
        description={t('upload.interruptedHint')}
      />
    );
  }
  return <ErrorAlert error={error} title={t('upload.applyFailed')} />;
}
