import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { maintenanceApiRef } from '../api';
import { FormDialog } from '../components/FormDialog';
import { useSubmit } from '../components/useSubmit';
import { obligationTranslationRef } from './translation';
import { OwnObligation } from './ownObligation';
import { useLatestObligation } from './useLatestObligation';

export interface CancelObligationDialogProps {
  obligation: OwnObligation;
  onSaved: () => void;
  onClose: () => void;
}

/** Calls an obligation off, once that is confirmed. */
export function CancelObligationDialog(props: CancelObligationDialogProps) {
  const { obligation, onSaved, onClose } = props;
  const { id, title } = obligation;
  const { t } = useTranslationRef(obligationTranslationRef);
  const api = useApi(maintenanceApiRef);
  const { run, isSubmitting, error } = useSubmit();
  const { attempt, conflict } = useLatestObligation(obligation, onSaved);
  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      title={t('cancel.title', { title })}
      submitLabel={t('cancel.save')}
      onSubmit={() =>
        run(async () => {
          await attempt(({ version }) =>
            api.updateObligation({
              path: { id },
              body: { version, cancelled: true },
            }),
          );
          onSaved();
          onClose();
        })
      }
      isSubmitting={isSubmitting}
      error={error}
      conflict={conflict}
      isDestructive
    >
      <Text>{t('cancel.hint')}</Text>
    </FormDialog>
  );
}
