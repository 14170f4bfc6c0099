import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Text } from '@backstage/ui';
import { RiArrowRightLine } from '../../platform/icons/RiArrowRightLine';
import {
  ContractWarning,
  PlannedDate,
} from '@weibao/backstage-plugin-maintenance-common';
import { QueryState } from '../../platform/components/QueryState';
import { StatusMark } from '../../platform/components/StatusMark';
import { useFormat } from '../../platform/components/useFormat';
import { useDeviceWords } from '../../inventory/entity/useDeviceWords';
import { inspectionPlanTranslationRef } from './translation';
import styles from './PlanForm.module.css';
import { PlanPreviewQuery } from './usePlanPreview';
import { YearStrip } from './YearStrip';

/** How many months without the day of a rule are named. */
const PERIODS_NAMED = 6;

/** Says a warning about a plan in the language of the app. */
export function useWarningText() {
  const { t } = useTranslationRef(inspectionPlanTranslationRef);
  return (warning: ContractWarning) => {
    const { code, count = 0, periods = [] } = warning;
    switch (code) {
      case 'holidays-unpublished':
        return t('holidaysUnpublished', {
          year: String(warning.year),
          number: String(count),
        });
      case 'dates-skipped':
        return t('datesSkipped', {
          number: String(count),
          periods: periods.slice(0, PERIODS_NAMED).join(t('periodSeparator')),
          more: periods.length > PERIODS_NAMED ? '…' : '',
        });
      default:
        return warning.message;
    }
  };
}

/** The coming dates of a plan, those moved with where they come from and why. */
export function PlannedDates(props: { dates: readonly PlannedDate[] }) {
  const { t } = useTranslationRef(inspectionPlanTranslationRef);
  const format = useFormat();
  return (
    <ol className={styles.dates} aria-label={t('dates')}>
      {props.dates.map(({ ruleDate, dueOn, moved }) => (
        <li key={ruleDate}>
          {format.date(dueOn)}
          {moved && (
            <>
              {' '}
              <StatusMark icon={RiArrowRightLine} tone="warning">
                {t(`moved.${moved}`, {
                  date: format.date(ruleDate),
                })}
              </StatusMark>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

/** What comes of a plan: its dates, its devices, and what to look out for. */
export function PlanPreview(props: { preview: PlanPreviewQuery }) {
  const { preview } = props;
  const { t } = useTranslationRef(inspectionPlanTranslationRef);
  const words = useDeviceWords();
  const warningText = useWarningText();
  return (
    <section
      className={styles.preview}
      aria-label={t('preview')}
      aria-busy={preview.isFetching}
    >
      <Text weight="bold">{t('preview')}</Text>
      <QueryState query={preview} lines={5}>
        {value =>
          value && (
            <>
              <YearStrip dates={value.dates} />
              <Text>
                {t('previewCounts', {
                  dates: String(value.dates.length),
                  devices: String(value.devices),
                })}
              </Text>
              <Text variant="body-small" color="secondary">
                {Object.entries(value.devicesByType ?? {})
                  .map(([type, count]) => `${words.type(type)} ${count}`)
                  .join(' · ')}
              </Text>
              {value.warnings?.map(warning => (
                <Alert
                  key={warning.code}
                  status="warning"
                  icon
                  title={warningText(warning)}
                />
              ))}
              <PlannedDates dates={value.dates} />
            </>
          )
        }
      </QueryState>
    </section>
  );
}
