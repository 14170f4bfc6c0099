import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon, Dialog, DialogBody, DialogHeader } from '@backstage/ui';
import { RiQrScan2Line } from '../../platform/icons/RiQrScan2Line';
import { useState } from 'react';
import { inspectionTranslationRef } from '../translation';
import { Scanner } from './Scanner';

export interface ScanButtonProps {
  onScanned: (serialNumber: string) => void;
}

/** Reads a serial number with the camera, beside the field that takes it typed. */
export function ScanButton(props: ScanButtonProps) {
  const { t } = useTranslationRef(inspectionTranslationRef);
  const [isOpen, setIsOpen] = useState(false);
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
          <Scanner
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
