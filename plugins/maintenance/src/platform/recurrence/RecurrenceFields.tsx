import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, TextField } from '@backstage/ui';
import { fieldProblem } from '../components/fieldProblem';
import { recurrenceRuleTranslationRef } from './translation';
import styles from './Recurrence.module.css';
import {
  INTERVAL_UNITS,
  IntervalUnit,
  Ordinal,
  ORDINALS,
  Recurrence,
  RecurrenceProblem,
  toRule,
  WEEKDAY_CODES,
  WeekdayCode,
} from './recurrence';
import { useWeekdayName } from './useRecurrenceWords';

const KINDS: readonly Recurrence['kind'][] = [
  'quarterly',
  'weekday',
  'interval',
  'rule',
];

export interface RecurrenceFieldsProps {
  value: Recurrence;
  onChange: (value: Recurrence) => void;
  /** What is wrong with it. */
  problem?: RecurrenceProblem;
}

/** How often something happens, chosen in words or written as a rule. */
export function RecurrenceFields(props: RecurrenceFieldsProps) {
  const { value, onChange } = props;
  const { t } = useTranslationRef(recurrenceRuleTranslationRef);
  const weekdayName = useWeekdayName();

  const problem = props.problem && t(`problem.${props.problem}`);

  const choose = (kind: Recurrence['kind']) => {
    const begun: { [K in Recurrence['kind']]: Recurrence } = {
      quarterly: { kind: 'quarterly' },
      weekday: { kind: 'weekday', ordinal: 1, weekday: 'MO', every: 1 },
      interval: { kind: 'interval', every: 1, unit: 'month' },
      // What was chosen in words can be refined as a rule.
      rule: { kind: 'rule', rule: toRule(value) },
    };
    onChange(begun[kind]);
  };

  return (
    <div className={styles.fields} role="group">
      <Select
        label={t('recurrence')}
        value={value.kind}
        onChange={key => key && choose(key as Recurrence['kind'])}
        options={KINDS.map(id => ({
          id,
          label: t(`recurrenceKind.${id}`),
        }))}
      />
      {value.kind === 'weekday' && (
        <div className={styles.line}>
          <EveryField
            label={t('everyMonths')}
            value={value.every}
            onChange={every => onChange({ ...value, every })}
            problem={problem}
          />
          <Select
            aria-label={t('ordinalLabel')}
            value={String(value.ordinal)}
            onChange={key =>
              key && onChange({ ...value, ordinal: Number(key) as Ordinal })
            }
            options={ORDINALS.map(ordinal => ({
              id: String(ordinal),
              label: t(`ordinal.${ordinal}`),
            }))}
          />
          <Select
            aria-label={t('weekdayLabel')}
            value={value.weekday}
            onChange={key =>
              key && onChange({ ...value, weekday: key as WeekdayCode })
            }
            options={WEEKDAY_CODES.map(id => ({ id, label: weekdayName(id) }))}
          />
        </div>
      )}
      {value.kind === 'interval' && (
        <div className={styles.line}>
          <EveryField
            label={t('everyLabel')}
            value={value.every}
            onChange={every => onChange({ ...value, every })}
            problem={problem}
          />
          <Select
            aria-label={t('unitLabel')}
            value={value.unit}
            onChange={key =>
              key && onChange({ ...value, unit: key as IntervalUnit })
            }
            options={INTERVAL_UNITS.map(id => ({
              id,
              label: t(`unit.${id}`),
            }))}
          />
        </div>
      )}
      {value.kind === 'rule' && (
        <TextField
          label={t('rule')}
          description={t('ruleHint')}
          maxLength={500}
          value={value.rule}
          onChange={rule => onChange({ kind: 'rule', rule })}
          {...fieldProblem(problem)}
        />
      )}
    </div>
  );
}

/** After how many units something happens again; not a number while it is empty. */
function EveryField(props: {
  label: string;
  value: number;
  onChange: (every: number) => void;
  problem?: string;
}) {
  const { label, value, onChange, problem } = props;
  return (
    <TextField
      label={label}
      inputMode="numeric"
      maxLength={3}
      value={Number.isNaN(value) ? '' : String(value)}
      onChange={text => onChange(text.trim() ? Number(text) : Number.NaN)}
      {...fieldProblem(problem)}
    />
  );
}
