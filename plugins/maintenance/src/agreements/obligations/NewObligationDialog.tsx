import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, Switch } from '@backstage/ui';
import { Contract } from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { useChange } from '../../platform/queries/useMaintenanceMutation';
import { useToday } from '../../platform/time/useToday';
import { obligationTranslationRef } from './translation';
import { ContractPicker } from './ContractPicker';
import {
  ObligationForm,
  newObligationForm,
  obligationInputOf,
  obligationSeriesInputOf,
  OWN_KINDS,
} from './obligationForm';
import { ObligationFormDialog } from './ObligationFormDialog';
import { RepeatFields } from './RepeatFields';

export interface NewObligationDialogProps {
  /** Whose contracts it can belong to; of all customers when left out. */
  customerRef?: string;
  /** The contract it belongs to, where the page says it already. */
  contract?: Contract;
  onClose: () => void;
}

/** Makes an obligation of a contract, or a series of them. */
export function NewObligationDialog(props: NewObligationDialogProps) {
  const { customerRef, contract, onClose } = props;
  const { t } = useTranslationRef(obligationTranslationRef);
  const today = useToday();
  const [form, setForm] = useState<ObligationForm>(() => ({
    ...newObligationForm(today),
    contractId: contract?.id,
  }));
  const change = (changes: Partial<ObligationForm>) =>
    setForm(current => ({ ...current, ...changes }));
  const create = useChange(
    'obligations',
    async (api, written: ObligationForm): Promise<unknown> => {
      const series = obligationSeriesInputOf(written);
      if (series) return api.createObligationSeries({ body: series });
      const body = obligationInputOf(written);
      return body && api.createObligation({ body });
    },
    { onSuccess: onClose },
  );
  return (
    <ObligationFormDialog
      title={t('create.action')}
      submitLabel={t('create.save')}
      form={form}
      onChange={change}
      onSend={() => create.mutate(form)}
      sending={create}
      onClose={onClose}
      repeat={problemOf => (
        <>
          <Switch
            label={t('repeat.action')}
            isSelected={!!form.recurrence}
            onChange={isOn =>
              change({ recurrence: isOn ? { kind: 'quarterly' } : undefined })
            }
          />
          {form.recurrence && (
            <RepeatFields
              form={form}
              recurrence={form.recurrence}
              onChange={change}
              showsProblem={!!problemOf('recurrence')}
            />
          )}
        </>
      )}
    >
      {problemOf => (
        <>
          {!contract && (
            <ContractPicker
              customerRef={customerRef}
              onChange={contractId => change({ contractId })}
              errorMessage={problemOf('contractId')}
            />
          )}
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
