import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { commonTranslationRef } from './translation';
import { errorMessage } from './errorMessage';

export interface ErrorAlertProps {
  error: Error;
  /** What failed; that something could not be loaded when left out. */
  title?: string;
  onRetry?: () => void;
}

/** Says what went wrong, and offers to try again. */
export function ErrorAlert(props: ErrorAlertProps) {
  const { error, title, onRetry } = props;
  const { t } = useTranslationRef(commonTranslationRef);
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={title ?? t('loadFailed')}
      description={errorMessage(error)}
      customActions={
        onRetry && (
          <Button size="small" variant="secondary" onPress={onRetry}>
            {t('retry')}
          </Button>
        )
      }
    />
  );
}
