import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  LedgerCounts,
  LedgerRowState,
} from '@weibao/backstage-plugin-maintenance-common';
import {
  CountChoice,
  CountFilter,
} from '../../platform/components/CountFilter';
import { ledgerTranslationRef } from './translation';
import styles from './LedgerRows.module.css';

export const LEDGER_ROW_STATES: readonly LedgerRowState[] = [
  'new',
  'changed',
  'gone',
  'elsewhere',
  'error',
  'unchanged',
];

type Choice = CountChoice<LedgerRowState | undefined>;

const alerts: { [state in LedgerRowState]?: Choice['alert'] } = {
  gone: 'warning',
  elsewhere: 'warning',
  error: 'danger',
};

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
  const choices: Choice[] = [
    // What is gone has no row in the file.
    { id: undefined, name: t('counts.all'), count: counts.rows + counts.gone },
    ...LEDGER_ROW_STATES.flatMap(state => {
      const { [state]: count } = counts;
      // Few ledgers have rows elsewhere.
      if (count === undefined) return [];
      const name = t(`state.${state}`);
      return { id: state, name, count, alert: alerts[state] };
    }),
  ];
  return (
    <div className={styles.counts}>
      <CountFilter
        label={t('counts.label')}
        choices={choices}
        value={value}
        onChange={onChange}
        isSmall
      />
    </div>
  );
}
