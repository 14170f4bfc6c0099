import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { commonTranslationRef } from './translation';
import { errorMessage, isMissing } from './errorMessage';
import { NotFound } from './NotFound';

export interface ErrorAlertProps {
  error: Error;
  /** What failed; that something could not be loaded when left out. */
  title?: string;
  onRetry?: () => void;
}

/** Says what went wrong, and offers to try again where that may help. */
export function ErrorAlert(props: ErrorAlertProps) {
  const { error, title, onRetry } = props;
  const { t } = useTranslationRef(commonTranslationRef);
  if (!title && isMissing(error)) return <NotFound />;
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
