import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Text } from '@backstage/ui';
import {
  ContractWarning,
  InspectionPlanPreview,
} from '@weibao/backstage-plugin-maintenance-common';
import { QueryState } from '../../platform/components/QueryState';
import { useDeviceWords } from '../../inventory/entity/useDeviceWords';
import { inspectionPlanTranslationRef } from './translation';
import styles from './PlanForm.module.css';
import { PlannedDates } from '../../platform/recurrence/PlannedDates';
import { recurrenceRuleTranslationRef } from '../../platform/recurrence/translation';
import { PreviewQuery } from '../../platform/recurrence/useSettledPreview';
import { useSkippedDatesText } from '../../platform/recurrence/useSkippedDatesText';
import { YearStrip } from '../../platform/recurrence/YearStrip';

/** Says a warning about a plan in the language of the app. */
function useWarningText() {
  const { t } = useTranslationRef(inspectionPlanTranslationRef);
  const skippedDates = useSkippedDatesText();
  return (warning: ContractWarning) => {
    const { code, count = 0 } = warning;
    switch (code) {
      case 'holidays-unpublished':
        return t('holidaysUnpublished', {
          year: String(warning.year),
          number: String(count),
        });
      case 'dates-skipped':
        return skippedDates(warning);
      default:
        return warning.message;
    }
  };
}

/** What comes of a plan: its dates, its devices, and what to look out for. */
export function PlanPreview(props: {
  preview: PreviewQuery<InspectionPlanPreview>;
}) {
  const { preview } = props;
  const { t } = useTranslationRef(inspectionPlanTranslationRef);
  const words = useDeviceWords();
  const { t: tRule } = useTranslationRef(recurrenceRuleTranslationRef);
  const warningText = useWarningText();
  return (
    <section
      className={styles.preview}
      aria-label={tRule('preview')}
      aria-busy={preview.isFetching}
    >
      <Text weight="bold">{tRule('preview')}</Text>
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
