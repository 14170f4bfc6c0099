import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { isReportedLongAgo } from '@weibao/backstage-plugin-maintenance-common';
import { useFormat } from '../../platform/components/useFormat';
import { reportTranslationRef } from './translation';

/** Asks whether a time of a report that lies far back is meant. */
export function ReportedLongAgo(props: { reportedAt: string | undefined }) {
  const { reportedAt } = props;
  const { t } = useTranslationRef(reportTranslationRef);
  const format = useFormat();
  return (
    <div role="status">
      {reportedAt && isReportedLongAgo(reportedAt, new Date()) && (
        <Text as="p" variant="body-small" color="warning">
          {t('reportedLongAgo', { date: format.date(reportedAt) })}
        </Text>
      )}
    </div>
  );
}
