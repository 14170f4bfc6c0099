import { Link } from '@backstage/core-components';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import {
  Obligation,
  obligationUpdatePermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { inspectionRouteRef } from '../../routes';
import { obligationTranslationRef } from './translation';
import { CancelObligationDialog } from './CancelObligationDialog';
import { CompleteObligationDialog } from './CompleteObligationDialog';
import { EditObligationDialog } from './EditObligationDialog';
import { ObligationFacts } from './ObligationFacts';
import styles from './Obligations.module.css';
import { isOwn } from './ownObligation';

export interface ObligationDialogProps {
  obligation: Obligation;
  onClose: () => void;
}

/** An obligation, and what can be done with it. */
export function ObligationDialog(props: ObligationDialogProps) {
  const { obligation, onClose } = props;
  const { id, kind, title, state, inspectionId } = obligation;
  const { t } = useTranslationRef(obligationTranslationRef);
  const inspectionRoute = useRouteRef(inspectionRouteRef);
  const [step, setStep] = useState<'complete' | 'edit' | 'cancel'>();
  const { allowed } = usePermission({
    permission: obligationUpdatePermission,
    resourceRef: id,
  });
  const isOpen = state !== 'done' && state !== 'cancelled';

  if (isOwn(obligation) && step) {
    const form = { obligation, onClose };
    switch (step) {
      case 'complete':
        return <CompleteObligationDialog {...form} />;
      case 'edit':
        return <EditObligationDialog {...form} />;
      default:
        return <CancelObligationDialog {...form} />;
    }
  }
  return (
    <Dialog isOpen onOpenChange={onClose} width={560}>
      <DialogHeader>{title}</DialogHeader>
      <DialogBody>
        <ObligationFacts obligation={obligation} />
        {inspectionId && inspectionRoute && (
          <Link to={inspectionRoute({ id: inspectionId })}>
            {t('showInspection')}
          </Link>
        )}
      </DialogBody>
      {allowed && isOpen && isOwn(obligation) && (
        <DialogFooter className={styles.buttons}>
          <Button variant="secondary" onPress={() => setStep('cancel')}>
            {t('cancel.action')}
          </Button>
          <Button variant="secondary" onPress={() => setStep('edit')}>
            {t('edit.action')}
          </Button>
          <Button variant="primary" onPress={() => setStep('complete')}>
            {kind === 'follow-up-call'
              ? t('complete.call')
              : t('complete.action')}
          </Button>
        </DialogFooter>
      )}
    </Dialog>
  );
}
