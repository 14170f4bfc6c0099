import { ErrorLike, toError } from '@backstage/errors';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Flex, Text } from '@backstage/ui';
import { RiCheckLine } from '../../platform/icons/RiCheckLine';
import { useEffect, useRef, useState } from 'react';
import { ErrorAlert } from '../../platform/components/ErrorAlert';
import { inspectionTranslationRef } from '../translation';
import { CameraError } from './openCamera';
import { scanBarcode } from './scanBarcode';
import styles from './Scanner.module.css';

/** Long enough to see what was read. */
const HIT_MILLISECONDS = 700;

export interface ScannerProps {
  onScanned: (text: string) => void;
}

/** The picture of the camera, until it has read a barcode. */
export function Scanner(props: ScannerProps) {
  const { t } = useTranslationRef(inspectionTranslationRef);
  const video = useRef<HTMLVideoElement>(null);
  const onScanned = useRef(props.onScanned);
  onScanned.current = props.onScanned;
  const [hit, setHit] = useState<string>();
  const [error, setError] = useState<ErrorLike>();

  useEffect(() => {
    if (!video.current) return undefined;
    const controller = new AbortController();
    scanBarcode(video.current, controller.signal)
      .then(text => {
        if (!controller.signal.aborted) setHit(text);
      })
      .catch(failure => {
        if (!controller.signal.aborted) setError(toError(failure));
      });
    return () => controller.abort();
  }, []);

  useEffect(() => {
    if (!hit) return undefined;
    // Not every device can, and the eye may be on the label.
    navigator.vibrate?.(100);
    const timer = setTimeout(() => onScanned.current(hit), HIT_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [hit]);

  if (error) {
    return (
      <Flex direction="column" gap="3">
        {error instanceof CameraError ? (
          <Alert
            role="alert"
            status="warning"
            icon
            title={t(`scan.${error.fault}`)}
            description={t(`scan.${error.fault}Hint`)}
          />
        ) : (
          <ErrorAlert title={t('scan.failed')} error={error} />
        )}
        <Text color="secondary">{t('scan.typeInstead')}</Text>
      </Flex>
    );
  }
  return (
    <Flex direction="column" gap="3">
      <video
        ref={video}
        className={styles.video}
        data-hit={hit ? true : undefined}
        aria-label={t('scan.picture')}
        muted
        playsInline
      />
      <div role="status" className={styles.status}>
        {hit ? (
          <>
            <RiCheckLine className={styles.mark} aria-hidden="true" />
            <Text weight="bold">{hit}</Text>
          </>
        ) : (
          <Text color="secondary">{t('scan.hint')}</Text>
        )}
      </div>
    </Flex>
  );
}
