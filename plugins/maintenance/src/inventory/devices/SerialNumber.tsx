import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon, Flex } from '@backstage/ui';
import { RiCheckLine } from '../../platform/icons/RiCheckLine';
import { RiFileCopyLine } from '../../platform/icons/RiFileCopyLine';
import { useEffect, useState } from 'react';
import { deviceTranslationRef } from './translation';
import styles from './SerialNumber.module.css';

const CONFIRMATION_MILLISECONDS = 2000;

/** A serial number and a button that copies it, for vendors' portals ask for it. */
export function SerialNumber(props: { serialNumber: string }) {
  const { serialNumber } = props;
  const { t } = useTranslationRef(deviceTranslationRef);
  const [isCopied, setIsCopied] = useState(false);

  useEffect(() => {
    if (!isCopied) {
      return undefined;
    }
    const timer = setTimeout(
      () => setIsCopied(false),
      CONFIRMATION_MILLISECONDS,
    );
    return () => clearTimeout(timer);
  }, [isCopied]);

  return (
    <Flex align="center" gap="1">
      <span className={styles.number}>{serialNumber}</span>
      <ButtonIcon
        size="small"
        variant="tertiary"
        aria-label={isCopied ? t('serialCopied') : t('copySerial')}
        icon={isCopied ? <RiCheckLine /> : <RiFileCopyLine />}
        onPress={() =>
          window.navigator.clipboard
            .writeText(serialNumber)
            .then(() => setIsCopied(true))
        }
      />
      <span className={styles.announcement} role="status">
        {isCopied && t('serialCopied')}
      </span>
    </Flex>
  );
}
