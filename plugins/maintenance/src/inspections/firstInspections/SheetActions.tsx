import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Alert, Button, Flex } from '@backstage/ui';
import { RiArrowGoBackLine } from '../../platform/icons/RiArrowGoBackLine';
import { RiCheckDoubleLine } from '../../platform/icons/RiCheckDoubleLine';
import { RiExchangeLine } from '../../platform/icons/RiExchangeLine';
import { RiQuillPenLine } from '../../platform/icons/RiQuillPenLine';
import {
  DiscrepancySheet,
  inspectionPlanPermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { firstInspectionTranslationRef } from './translation';
import { inspectionTranslationRef } from '../translation';
import type { InspectionViewProps } from '../InspectionPage';
import { ConfirmDialog } from '../../platform/components/ConfirmDialog';
import { SignDialog } from './SignDialog';

export interface SheetActionsProps
  extends Pick<InspectionViewProps, 'inspection' | 'isAllowed'> {
  sheet: DiscrepancySheet;
}

/** Signing, completing, applying and taking back, as far as each is due. */
export function SheetActions(props: SheetActionsProps) {
  const { inspection, sheet, isAllowed } = props;
  const path = { id: inspection.id };
  const { t } = useTranslationRef(firstInspectionTranslationRef);
  const { t: tInspection } = useTranslationRef(inspectionTranslationRef);
  const [open, setOpen] = useState<
    'sign' | 'complete' | 'apply' | 'takeBack'
  >();
  const { allowed: canApply } = usePermission({
    permission: inspectionPlanPermission,
    resourceRef: inspection.customerRef,
  });
  const close = () => setOpen(undefined);
  const isSigned = sheet.state !== 'open';
  const isChecked = sheet.counts.open === 0;
  const isCompleted = inspection.state === 'completed';

  return (
    <>
      {!isSigned && !isChecked && (
        <Alert
          status="info"
          icon
          title={t('notChecked', {
            count: sheet.counts.open,
          })}
        />
      )}
      <Flex gap="2" style={{ flexWrap: 'wrap' }}>
        {!isSigned && isAllowed && (
          <Button
            size="medium"
            iconStart={<RiQuillPenLine />}
            isDisabled={!isChecked}
            onPress={() => setOpen('sign')}
          >
            {t('sign')}
          </Button>
        )}
        {isSigned && !isCompleted && isAllowed && (
          <Button
            size="medium"
            variant="secondary"
            iconStart={<RiCheckDoubleLine />}
            onPress={() => setOpen('complete')}
          >
            {tInspection('complete.action')}
          </Button>
        )}
        {sheet.state === 'signed' && canApply && (
          <Button
            size="medium"
            iconStart={<RiExchangeLine />}
            onPress={() => setOpen('apply')}
          >
            {tInspection('amendment.apply')}
          </Button>
        )}
        {sheet.state === 'applied' && canApply && (
          <Button
            size="medium"
            variant="secondary"
            iconStart={<RiArrowGoBackLine />}
            onPress={() => setOpen('takeBack')}
          >
            {tInspection('amendment.takeBack')}
          </Button>
        )}
      </Flex>
      {open === 'sign' && (
        <SignDialog inspection={inspection} sheet={sheet} onClose={close} />
      )}
      {open === 'complete' && (
        <ConfirmDialog
          operation="completeInspection"
          call={{ path, body: { version: inspection.version } }}
          onClose={close}
          title={tInspection('complete.title')}
          action={tInspection('complete.action')}
          text={tInspection('complete.hint')}
        />
      )}
      {open === 'apply' && (
        <ConfirmDialog
          operation="applyDiscrepancies"
          call={{ path, body: { contentHash: sheet.contentHash } }}
          onClose={close}
          title={tInspection('amendment.apply')}
          action={tInspection('amendment.apply')}
          text={tInspection('amendment.applyHint', {
            count: sheet.amendments.filter(({ skipped }) => !skipped).length,
          })}
        />
      )}
      {open === 'takeBack' && (
        <ConfirmDialog
          operation="takeBackDiscrepancies"
          call={{ path }}
          onClose={close}
          title={tInspection('amendment.takeBack')}
          action={tInspection('amendment.takeBack')}
          text={tInspection('amendment.takeBackHint')}
          isDestructive
        />
      )}
    </>
  );
}
