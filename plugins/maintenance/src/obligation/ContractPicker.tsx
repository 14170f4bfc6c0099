import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Combobox, useAsyncList } from '@backstage/ui';
import { useState } from 'react';
import { maintenanceApiRef } from '../api';
import { fieldProblem } from '../components/fieldProblem';
import { obligationTranslationRef } from './translation';
import { commonTranslationRef } from '../components/translation';

const OPTIONS_SHOWN = 20;

interface ContractOption {
  id: string;
  label: string;
  description?: string;
  disabled?: boolean;
}

export interface ContractPickerProps {
  /** Whose contracts; of all customers when left out. */
  customerRef?: string;
  onChange: (contractId: string | undefined) => void;
  /** What is wrong with the choice. */
  errorMessage?: string;
}

/** Finds a contract by its number or title; the backend searches. */
export function ContractPicker(props: ContractPickerProps) {
  const { customerRef, onChange, errorMessage } = props;
  const { t } = useTranslationRef(obligationTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const api = useApi(maintenanceApiRef);
  const [chosen, setChosen] = useState<ContractOption | null>(null);
  const list = useAsyncList<ContractOption>({
    async load({ filterText, signal }) {
      const { items } = await api.listContracts(
        {
          query: {
            customerRef,
            q: filterText || undefined,
            limit: OPTIONS_SHOWN,
          },
        },
        { signal },
      );
      return {
        items: items.map(({ id, number, title }) => ({
          id,
          label: number,
          description: title,
        })),
      };
    },
  });
  const isEmpty = list.items.length === 0 && list.loadingState === 'idle';
  const none = {
    id: '',
    label:
      customerRef && !list.filterText
        ? t('create.noContract')
        : tCommon('noMatch'),
    disabled: true,
  };
  return (
    <Combobox
      label={t('contract')}
      secondaryLabel={tCommon('required')}
      placeholder={t('create.contractHint')}
      options={isEmpty ? { ...list, items: [none] } : list}
      search={{ mode: 'server' }}
      value={chosen}
      {...fieldProblem(errorMessage)}
      // It has the focus when its form opens, which open options would cover.
      menuTrigger="input"
      onChange={option => {
        setChosen(option);
        onChange(option?.id);
      }}
    />
  );
}
