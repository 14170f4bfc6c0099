import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  LedgerCounts,
  LedgerRowState,
} from '@weibao/backstage-plugin-maintenance-common';
import { useFormat } from '../components/useFormat';
import { ledgerTranslationRef } from './translation';
import styles from './LedgerRows.module.css';

export const LEDGER_ROW_STATES: readonly LedgerRowState[] = [
  'new',
  'changed',
  'gone',
  'error',
  'unchanged',
];

export interface LedgerCountFilterProps {
  counts: LedgerCounts;
  /** All rows when left out. */
  value?: LedgerRowState;
  onChange: (state: LedgerRowState | undefined) => void;
}

/** How many rows do what, each count a filter. */
export function LedgerCountFilter(props: LedgerCountFilterProps) {
  const { counts, value, onChange } = props;
  const { t } = useTranslationRef(ledgerTranslationRef);
  const format = useFormat();
  const choices = [
    // What is gone has no row in the file.
    {
      state: undefined,
      name: t('counts.all'),
      count: counts.rows + counts.gone,
    },
    ...LEDGER_ROW_STATES.map(state => ({
      state,
      name: t(`state.${state}`),
      count: counts[state],
    })),
  ];
  return (
    <div className={styles.counts} role="group" aria-label={t('counts.label')}>
      {choices.map(({ state, name, count }) => (
        <button
          key={state ?? 'all'}
          type="button"
          className={styles.count}
          aria-pressed={state === value}
          aria-label={`${name} ${format.number(count)}`}
          data-alert={count > 0 ? state : undefined}
          onClick={() => onChange(state)}
        >
          <span className={styles.number}>{format.number(count)}</span>
          <span className={styles.name}>{name}</span>
        </button>
      ))}
    </div>
  );
}
