import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { useState } from 'react';
import { useMaintenanceMutation } from '../../platform/queries/useMaintenanceMutation';
import { useToday } from '../../platform/time/useToday';
import { obligationTranslationRef } from './translation';
import { ContractPicker } from './ContractPicker';
import {
  ObligationForm,
  newObligationForm,
  obligationInputOf,
  OWN_KINDS,
} from './obligationForm';
import { ObligationFormDialog } from './ObligationFormDialog';

export interface NewObligationDialogProps {
  /** Whose contracts it can belong to; of all customers when left out. */
  customerRef?: string;
  onClose: () => void;
}

/** Makes an obligation of a contract. */
export function NewObligationDialog(props: NewObligationDialogProps) {
  const { customerRef, onClose } = props;
  const { t } = useTranslationRef(obligationTranslationRef);
  const today = useToday();
  const [form, setForm] = useState(() => newObligationForm(today));
  const change = (changes: Partial<ObligationForm>) =>
    setForm(current => ({ ...current, ...changes }));
  const create = useMaintenanceMutation('createObligation', {
    onSuccess: onClose,
  });
  return (
    <ObligationFormDialog
      title={t('create.action')}
      submitLabel={t('create.save')}
      form={form}
      onChange={change}
      onSend={() => {
        const body = obligationInputOf(form);
        if (body) create.mutate({ body });
      }}
      sending={create}
      onClose={onClose}
    >
      {problemOf => (
        <>
          <ContractPicker
            customerRef={customerRef}
            onChange={contractId => change({ contractId })}
            errorMessage={problemOf('contractId')}
          />
          <Select
            label={t('kindTitle')}
            value={form.kind}
            onChange={key =>
              change({ kind: OWN_KINDS.find(kind => kind === key) })
            }
            options={OWN_KINDS.map(id => ({
              id,
              label: t(`kind.${id}`),
            }))}
          />
        </>
      )}
    </ObligationFormDialog>
  );
}
