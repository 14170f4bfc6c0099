import { ResponseError } from '@backstage/errors';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { useEffect } from 'react';
import { portalTranslationRef } from '../../translation';
import styles from './SignInPage.module.css';

const RETRY_AFTER_MILLISECONDS = 2000;

/** Says why signing in failed; while the portal is still starting, tries again by itself. */
export function SignInFailure(props: {
  error?: Error;
  onRetry(): void;
  onLeave(): void;
}) {
  const { error, onRetry, onLeave } = props;
  const { t } = useTranslationRef(portalTranslationRef);
  const starting = isStarting(error);

  useEffect(() => {
    if (!starting) return undefined;
    const timer = setTimeout(onRetry, RETRY_AFTER_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [starting, onRetry]);

  return (
    <Alert
      status={starting ? 'info' : 'danger'}
      icon
      isPending={starting}
      title={t(starting ? 'signIn.waiting' : 'signIn.failed')}
      description={starting ? undefined : reasonOf(error)}
      customActions={
        <span className={styles.actions}>
          {!starting && <Button onPress={onRetry}>{t('signIn.retry')}</Button>}
          <Button variant="secondary" onPress={onLeave}>
            {t('signIn.otherRole')}
          </Button>
        </span>
      }
    />
  );
}

/** No answer at all, or one that asks to come back. */
function isStarting(error: Error | undefined): boolean {
  return (
    error instanceof TypeError ||
    (error instanceof ResponseError && error.statusCode === 503)
  );
}

/** The backend's own words where it answered. */
function reasonOf(error: Error | undefined): string | undefined {
  return error instanceof ResponseError ? error.cause.message : error?.message;
}
