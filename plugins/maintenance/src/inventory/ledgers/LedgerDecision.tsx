import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Alert, Button, Flex } from '@backstage/ui';
import {
  LedgerDetail,
  ledgerImportPermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { ConfirmDialog } from '../../platform/components/ConfirmDialog';
import { RiArrowGoBackLine } from '../../platform/icons/RiArrowGoBackLine';
import { ledgerRouteRef } from '../../routes';
import { ledgerTranslationRef } from './translation';

function UndoAction({ id }: { id: string }) {
  const { t } = useTranslationRef(ledgerTranslationRef);
  const [isAsking, setAsking] = useState(false);
  return (
    <div>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiArrowGoBackLine />}
        onPress={() => setAsking(true)}
      >
        {t('undo.action')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          operation="undoLedger"
          call={{ path: { id } }}
          onClose={() => setAsking(false)}
          title={t('undo.title')}
          text={t('undo.text')}
          action={t('undo.action')}
          isDestructive
        />
      )}
    </div>
  );
}

/** What is to be decided on a ledger, or was. */
export function LedgerDecision(props: { ledger: Omit<LedgerDetail, 'rows'> }) {
  const { id, customerRef, state, counts, undoable } = props.ledger;
  const { t } = useTranslationRef(ledgerTranslationRef);
  const navigate = useNavigate();
  const ledgerRoute = useRouteRef(ledgerRouteRef);
  const [open, setOpen] = useState<'confirm' | 'reject'>();
  const { allowed } = usePermission({
    permission: ledgerImportPermission,
    resourceRef: customerRef,
  });
  const close = () => setOpen(undefined);
  if (state === 'rejected') {
    return <Alert status="info" icon title={t('held.rejected')} />;
  }
  if (state === 'undone') {
    return <Alert status="info" icon title={t('undo.done')} />;
  }
  if (state === 'imported') {
    return undoable && allowed ? <UndoAction id={id} /> : null;
  }
  return (
    <>
      <Alert
        status="warning"
        icon
        title={t('held.title', { count: counts.gone })}
        description={t('held.hint')}
        customActions={
          allowed && (
            <Flex gap="2" style={{ flexWrap: 'wrap' }}>
              <Button
                size="small"
                variant="secondary"
                onPress={() => setOpen('reject')}
              >
                {t('held.reject')}
              </Button>
              <Button size="small" onPress={() => setOpen('confirm')}>
                {t('held.confirm')}
              </Button>
            </Flex>
          )
        }
      />
      {open === 'confirm' && (
        <ConfirmDialog
          operation="confirmLedger"
          call={{ path: { id }, body: { confirmWithdrawals: counts.gone } }}
          onClose={close}
          onDone={imported => {
            if (ledgerRoute) navigate(ledgerRoute({ id: imported.id }));
          }}
          title={t('held.confirmTitle', { count: counts.gone })}
          text={t('held.confirmText')}
          action={t('held.confirm')}
          isDestructive
        />
      )}
      {open === 'reject' && (
        <ConfirmDialog
          operation="rejectLedger"
          call={{ path: { id } }}
          onClose={close}
          title={t('held.rejectTitle')}
          text={t('held.rejectText')}
          action={t('held.reject')}
        />
      )}
    </>
  );
}
