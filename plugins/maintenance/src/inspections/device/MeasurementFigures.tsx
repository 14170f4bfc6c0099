import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import { RiAlertLine } from '../../platform/icons/RiAlertLine';
import { RiCheckLine } from '../../platform/icons/RiCheckLine';
import { MeasurementSeries } from '@weibao/backstage-plugin-maintenance-common';
import { ReactNode } from 'react';
import { StatusMark } from '../../platform/components/StatusMark';
import { useFormat } from '../../platform/components/useFormat';
import { inspectionTranslationRef } from '../translation';
import { useChecklistWords } from '../useChecklistWords';

/** The latest number of an item with its limits, above what it was before. */
export function MeasurementFigures(props: {
  series: MeasurementSeries;
  children: ReactNode;
}) {
  const { series, children } = props;
  const { t } = useTranslationRef(inspectionTranslationRef);
  const format = useFormat();
  const words = useChecklistWords();
  const latest = series.points.at(-1);
  if (!latest) return null;
  const isOutside =
    latest.value < (series.minimum ?? -Infinity) ||
    latest.value > (series.maximum ?? Infinity);
  const limits = words.limits(series);
  return (
    <section aria-label={words.title(series)}>
      <Flex align="baseline" justify="between" gap="3">
        <Text weight="bold">{words.title(series)}</Text>
        <StatusMark
          icon={isOutside ? RiAlertLine : RiCheckLine}
          tone={isOutside ? 'danger' : 'success'}
          title={format.instant(latest.at)}
        >
          {words.quantity(latest.value, series.unit)}
          {isOutside && ` · ${t('answer.outside')}`}
        </StatusMark>
      </Flex>
      {limits && (
        <Text variant="body-small" color="secondary">
          {limits}
        </Text>
      )}
      {children}
    </section>
  );
}
