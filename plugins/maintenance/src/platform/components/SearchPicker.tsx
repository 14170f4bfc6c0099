import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Combobox, useAsyncList } from '@backstage/ui';
import { useRef } from 'react';
import { fieldProblem } from './fieldProblem';
import { commonTranslationRef } from './translation';

export interface PickerOption {
  id: string;
  label: string;
  description?: string;
}

export interface PickerFieldProps {
  /** Left out where the place says it; then `aria-label` has to. */
  label?: string;
  'aria-label'?: string;
  description?: string;
  placeholder?: string;
  isRequired?: boolean;
  /** What is wrong with the choice. */
  errorMessage?: string;
}

export interface SearchPickerProps extends PickerFieldProps {
  value: PickerOption | null;
  onChange: (option: PickerOption | null) => void;
  /** Asks for what fits the words. */
  search: (words: string, signal: AbortSignal) => Promise<PickerOption[]>;
  /** Said where there is nothing to choose at all. */
  empty?: string;
  /** Its options come only once something is typed. */
  opensOnTyping?: boolean;
}

/** Long enough for a typist to go on. */
const TYPING_MILLISECONDS = 200;

/** Chooses one of many; the backend searches. */
export function SearchPicker(props: SearchPickerProps) {
  const { search, empty, opensOnTyping, value, onChange, ...labels } = props;
  const { isRequired, errorMessage, ...field } = labels;
  const { t } = useTranslationRef(commonTranslationRef);
  // Most pickers of a page are never opened.
  const isWanted = useRef(false);
  const list = useAsyncList<PickerOption>({
    async load({ filterText = '', signal }) {
      if (!isWanted.current) return { items: [] };
      await pause(filterText ? TYPING_MILLISECONDS : 0);
      return { items: signal.aborted ? [] : await search(filterText, signal) };
    },
  });
  const none = {
    id: '',
    label: (!list.filterText && empty) || t('noMatch'),
    disabled: true,
  };
  const isEmpty = list.items.length === 0 && list.loadingState === 'idle';
  return (
    <Combobox
      {...field}
      {...fieldProblem(errorMessage)}
      // Open options cover what is wrong, and hide the rest of the form from
      // assistive technology.
      menuTrigger={errorMessage || opensOnTyping ? 'input' : 'focus'}
      secondaryLabel={isRequired ? t('required') : undefined}
      options={isEmpty ? { ...list, items: [none] } : list}
      search={{ mode: 'server' }}
      onFocus={() => {
        if (isWanted.current) return;
        isWanted.current = true;
        list.reload();
      }}
      value={value}
      onChange={onChange}
    />
  );
}

function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}
