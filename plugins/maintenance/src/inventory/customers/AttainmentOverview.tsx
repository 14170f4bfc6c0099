import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Skeleton, Text } from '@backstage/ui';
import {
  Attainment,
  CLOCK_NAMES,
} from '@weibao/backstage-plugin-maintenance-common';
import { lazy, Suspense } from 'react';
import { EmptyState } from '../../platform/components/EmptyState';
import { useFormat } from '../../platform/components/useFormat';
import { customerTranslationRef } from './translation';
import { commonTranslationRef } from '../../platform/components/translation';
import { AttainmentFigures } from './AttainmentFigures';
import { FigureStrip } from './FigureStrip';

const CHART_HEIGHT = 260;

const AttainmentChart = lazy(() =>
  import('./AttainmentChart').then(m => ({ default: m.AttainmentChart })),
);

export interface AttainmentOverviewProps {
  attainment: Attainment;
  /** Only the incidents of one contract were counted. */
  isOfContract?: boolean;
}

/** How many clocks were met, by clock and by month. */
export function AttainmentOverview(props: AttainmentOverviewProps) {
  const { attainment, isOfContract } = props;
  const { t } = useTranslationRef(customerTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const format = useFormat();
  const { all } = attainment.total;
  if (all.ratio === undefined) {
    return (
      <EmptyState
        title={t('attainment.empty')}
        description={t('attainment.emptyHint')}
      />
    );
  }
  return (
    <Flex direction="column" gap="3">
      <FigureStrip
        figures={CLOCK_NAMES.map(clock => {
          const { met, breached, ratio, turned } = attainment.total[clock];
          return {
            label: tCommon(`clock.${clock}`),
            value: ratio === undefined ? '–' : format.percent(ratio),
            note: [
              t('attainment.metOf', {
                met: format.number(met),
                all: format.number(met + breached),
              }),
              turned &&
                t('attainment.turned', { turned: format.number(turned) }),
            ]
              .filter(Boolean)
              .join(' · '),
          };
        })}
      />
      <Suspense fallback={<Skeleton width="100%" height={CHART_HEIGHT} />}>
        <AttainmentChart months={attainment.months} height={CHART_HEIGHT} />
      </Suspense>
      <AttainmentFigures months={attainment.months} />
      <Text variant="body-small" color="secondary">
        {t(isOfContract ? 'attainment.basisOfContract' : 'attainment.basis', {
          clocks: format.number(all.met + all.breached),
          reported: format.number(attainment.incidents + attainment.outOfCover),
          incidents: format.number(attainment.incidents),
          outOfCover: format.number(attainment.outOfCover),
        })}
      </Text>
    </Flex>
  );
}
