import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, Text } from '@backstage/ui';
import { RiCheckLine } from '../../platform/icons/RiCheckLine';
import { RiFileCopyLine } from '../../platform/icons/RiFileCopyLine';
import { useState } from 'react';
import { focusOnMount } from '../../platform/components/focusOnMount';
import { obligationTranslationRef } from './translation';
import styles from './Obligations.module.css';

/** The address of a subscription, which is not shown again. */
export function SubscriptionAddress(props: { address: string }) {
  const { address } = props;
  const { t } = useTranslationRef(obligationTranslationRef);
  const [isCopied, setIsCopied] = useState(false);
  return (
    <div ref={focusOnMount} className={styles.day}>
      <Alert
        role="status"
        status="success"
        icon
        title={t('subscription.created')}
        description={t('subscription.secret')}
      />
      <code className={styles.address} aria-label={t('subscription.address')}>
        {address}
      </code>
      <div>
        <Button
          iconStart={isCopied ? <RiCheckLine /> : <RiFileCopyLine />}
          onPress={() =>
            window.navigator.clipboard
              .writeText(address)
              .then(() => setIsCopied(true))
          }
        >
          {t('subscription.copy')}
        </Button>{' '}
        <Text as="span" role="status" color="secondary">
          {isCopied && t('subscription.copied')}
        </Text>
      </div>
    </div>
  );
}
