import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import { obligationTranslationRef } from './translation';
import {
  ObligationForm,
  obligationFormOf,
  obligationPatchOf,
} from './obligationForm';
import { ObligationFormDialog } from './ObligationFormDialog';
import { ObligationChangeProps } from './ownObligation';
import { useObligationChange } from './useObligationChange';

/** Changes an obligation, field by field. */
export function EditObligationDialog(props: ObligationChangeProps) {
  const { obligation, onClose } = props;
  const { t } = useTranslationRef(obligationTranslationRef);
  // What was not touched follows the obligation, also where it is read again.
  const [typed, setTyped] = useState<Partial<ObligationForm>>({});
  const save = useObligationChange(
    obligation,
    async (api, latest, patch: ReturnType<typeof obligationPatchOf>) => {
      if (Object.keys(patch).length === 0) return latest;
      const { id, version } = latest;
      return api.updateObligation({
        path: { id },
        body: { version, ...patch },
      });
    },
    onClose,
  );
  const form = { ...obligationFormOf(save.latest), ...typed };
  return (
    <ObligationFormDialog
      title={t('edit.title')}
      submitLabel={t('edit.save')}
      form={form}
      onChange={changes => setTyped(current => ({ ...current, ...changes }))}
      onSend={() => save.mutate(obligationPatchOf(form, save.latest))}
      sending={save}
      onClose={onClose}
      isCurrencyFixed
    />
  );
}
