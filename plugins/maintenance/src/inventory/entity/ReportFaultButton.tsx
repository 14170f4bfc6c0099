import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { RiAlarmWarningLine } from '../../platform/icons/RiAlarmWarningLine';
import { useState } from 'react';
import { ReportFaultDialog } from '../../incidents/report/ReportFaultDialog';
import { entityTranslationRef } from './translation';

/** Opens the report of a fault of the device. */
export function ReportFaultButton(props: {
  deviceRef: string;
  variant?: 'primary' | 'secondary';
}) {
  const { deviceRef, variant = 'primary' } = props;
  const { t } = useTranslationRef(entityTranslationRef);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        variant={variant}
        iconStart={<RiAlarmWarningLine />}
        onPress={() => setIsOpen(true)}
      >
        {t('reportFault')}
      </Button>
      <ReportFaultDialog
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        deviceRef={deviceRef}
      />
    </>
  );
}
