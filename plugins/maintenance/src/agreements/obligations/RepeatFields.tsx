import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Text } from '@backstage/ui';
import { useFormat } from '../../platform/components/useFormat';
import { QueryState } from '../../platform/components/QueryState';
import { PlannedDates } from '../../platform/recurrence/PlannedDates';
import {
  Recurrence,
  recurrenceProblem,
} from '../../platform/recurrence/recurrence';
import { RecurrenceFields } from '../../platform/recurrence/RecurrenceFields';
import { recurrenceRuleTranslationRef } from '../../platform/recurrence/translation';
import { useSettledPreview } from '../../platform/recurrence/useSettledPreview';
import { useSkippedDatesText } from '../../platform/recurrence/useSkippedDatesText';
import { YearStrip } from '../../platform/recurrence/YearStrip';
import { ObligationForm, obligationSeriesInputOf } from './obligationForm';
import styles from './Obligations.module.css';
import { obligationTranslationRef } from './translation';

/** The rule of a series, and the days that it names. */
export function RepeatFields(props: {
  form: ObligationForm;
  recurrence: Recurrence;
  onChange: (changes: Partial<ObligationForm>) => void;
  /** What is wrong with the rule is said. */
  showsProblem: boolean;
}) {
  const { form, recurrence, onChange, showsProblem } = props;
  return (
    <>
      <RecurrenceFields
        value={recurrence}
        onChange={next => onChange({ recurrence: next })}
        problem={showsProblem ? recurrenceProblem(recurrence) : undefined}
      />
      <RepeatPreview form={form} />
    </>
  );
}

/** The days on which an obligation comes again until its contract ends. */
function RepeatPreview(props: { form: ObligationForm }) {
  const { t } = useTranslationRef(obligationTranslationRef);
  const { t: tRule } = useTranslationRef(recurrenceRuleTranslationRef);
  const format = useFormat();
  const skippedDates = useSkippedDatesText();
  // The days come from contract, rule and first day alone.
  const input = obligationSeriesInputOf({
    ...props.form,
    title: '-',
    amount: '',
    responsibleRef: undefined,
    note: '',
  });
  const preview = useSettledPreview(
    'obligation-series',
    input,
    (api, body, options) => api.previewObligationSeries({ body }, options),
  );
  if (!input) {
    return (
      <Text variant="body-small" color="secondary">
        {t('repeat.previewHint')}
      </Text>
    );
  }
  return (
    <section
      className={styles.preview}
      aria-label={tRule('preview')}
      aria-busy={preview.isFetching}
    >
      <QueryState query={preview} lines={3}>
        {({ dates, warnings }) => (
          <>
            <YearStrip dates={dates} />
            <Text>
              {t('repeat.previewCount', {
                count: dates.length,
                until: dates.length ? format.date(dates.at(-1)!.dueOn) : '–',
              })}
            </Text>
            {warnings.map(warning => (
              <Alert
                key={warning.code}
                status="warning"
                icon
                title={skippedDates(warning)}
              />
            ))}
            <PlannedDates dates={dates} />
          </>
        )}
      </QueryState>
    </section>
  );
}
