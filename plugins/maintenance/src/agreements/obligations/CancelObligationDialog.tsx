import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { FormDialog } from '../../platform/components/FormDialog';
import { obligationTranslationRef } from './translation';
import { ObligationChangeProps } from './ownObligation';
import { useObligationChange } from './useObligationChange';

/** Calls an obligation off, once that is confirmed. */
export function CancelObligationDialog(props: ObligationChangeProps) {
  const { obligation, onClose } = props;
  const { t } = useTranslationRef(obligationTranslationRef);
  const cancel = useObligationChange(
    obligation,
    (api, { id, version }) =>
      api.updateObligation({
        path: { id },
        body: { version, cancelled: true },
      }),
    onClose,
  );
  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      title={t('cancel.title', { title: obligation.title })}
      submitLabel={t('cancel.save')}
      onSubmit={() => cancel.mutate()}
      isSubmitting={cancel.isPending}
      error={cancel.error}
      conflict={cancel.conflict}
      isDestructive
    >
      <Text>{t('cancel.hint')}</Text>
    </FormDialog>
  );
}
