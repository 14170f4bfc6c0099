import { ErrorLike, toError } from '@backstage/errors';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ButtonIcon,
  Dialog,
  DialogBody,
  DialogHeader,
  Text,
} from '@backstage/ui';
import { RiQrScan2Line } from '@remixicon/react';
import { useEffect, useRef, useState } from 'react';
import { ErrorAlert } from '../components/ErrorAlert';
import { inspectionTranslationRef } from './translation';
import { canScan, scanBarcode } from './BarcodeScanner';
import styles from './ScanButton.module.css';

export interface ScanButtonProps {
  onScanned: (serialNumber: string) => void;
}

/** Reads a serial number with the camera, where the browser can; else nothing. */
export function ScanButton(props: ScanButtonProps) {
  const { t } = useTranslationRef(inspectionTranslationRef);
  const [isOpen, setIsOpen] = useState(false);
  if (!canScan()) return null;
  return (
    <>
      <ButtonIcon
        variant="secondary"
        size="medium"
        icon={<RiQrScan2Line />}
        aria-label={t('scan.action')}
        onPress={() => setIsOpen(true)}
      />
      <Dialog isOpen={isOpen} onOpenChange={setIsOpen} width={480}>
        <DialogHeader>{t('scan.title')}</DialogHeader>
        <DialogBody>
          <Camera
            onScanned={serialNumber => {
              setIsOpen(false);
              props.onScanned(serialNumber);
            }}
          />
        </DialogBody>
      </Dialog>
    </>
  );
}

function Camera(props: ScanButtonProps) {
  const { t } = useTranslationRef(inspectionTranslationRef);
  const video = useRef<HTMLVideoElement>(null);
  const onScanned = useRef(props.onScanned);
  onScanned.current = props.onScanned;
  const [error, setError] = useState<ErrorLike>();
  useEffect(() => {
    const controller = new AbortController();
    if (video.current) {
      scanBarcode(video.current, controller.signal)
        .then(text => {
          if (text && !controller.signal.aborted) onScanned.current(text);
        })
        .catch(failure => {
          if (!controller.signal.aborted) setError(toError(failure));
        });
    }
    return () => controller.abort();
  }, []);
  return (
    <>
      {error && <ErrorAlert title={t('scan.failed')} error={error} />}
      <video ref={video} className={styles.video} muted playsInline />
      <Text color="secondary">{t('scan.hint')}</Text>
    </>
  );
}
