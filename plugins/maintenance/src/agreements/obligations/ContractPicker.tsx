import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import { maintenanceApiRef } from '../../api';
import {
  PickerOption,
  SearchPicker,
} from '../../platform/components/SearchPicker';
import { obligationTranslationRef } from './translation';

const OPTIONS_SHOWN = 20;

export interface ContractPickerProps {
  /** Whose contracts; of all customers when left out. */
  customerRef?: string;
  onChange: (contractId: string | undefined) => void;
  /** What is wrong with the choice. */
  errorMessage?: string;
}

/** Finds a contract by its number or title. */
export function ContractPicker(props: ContractPickerProps) {
  const { customerRef, onChange, errorMessage } = props;
  const { t } = useTranslationRef(obligationTranslationRef);
  const api = useApi(maintenanceApiRef);
  const [chosen, setChosen] = useState<PickerOption | null>(null);
  const search = async (words: string, signal: AbortSignal) => {
    const query = { customerRef, q: words || undefined, limit: OPTIONS_SHOWN };
    const { items } = await api.listContracts({ query }, { signal });
    return items.map(({ id, number, title }) => ({
      id,
      label: number,
      description: title,
    }));
  };
  return (
    <SearchPicker
      label={t('contract')}
      isRequired
      placeholder={t('create.contractHint')}
      search={search}
      empty={customerRef && t('create.noContract')}
      value={chosen}
      // It has the focus when its form opens, which open options would cover.
      opensOnTyping
      onChange={option => {
        setChosen(option);
        onChange(option?.id);
      }}
      errorMessage={errorMessage}
    />
  );
}
