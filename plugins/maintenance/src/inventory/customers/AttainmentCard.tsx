import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Flex, Skeleton, Text } from '@backstage/ui';
import {
  Attainment,
  CLOCK_NAMES,
} from '@weibao/backstage-plugin-maintenance-common';
import { lazy, Suspense } from 'react';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { EmptyState } from '../../platform/components/EmptyState';
import { QueryState } from '../../platform/components/QueryState';
import { useFormat } from '../../platform/components/useFormat';
import { customerTranslationRef } from './translation';
import { commonTranslationRef } from '../../platform/components/translation';
import { useToday } from '../../platform/time/useToday';
import { AttainmentFigures } from './AttainmentFigures';
import { FigureStrip } from './FigureStrip';
import { yearOfAttainment } from './sharedQuestions';

const CHART_HEIGHT = 260;

const AttainmentChart = lazy(() =>
  import('./AttainmentChart').then(m => ({ default: m.AttainmentChart })),
);

function AttainmentOverview(props: { attainment: Attainment }) {
  const { attainment } = props;
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
        {t('attainment.basis', {
          clocks: format.number(all.met + all.breached),
          reported: format.number(attainment.incidents + attainment.outOfCover),
          incidents: format.number(attainment.incidents),
          outOfCover: format.number(attainment.outOfCover),
        })}
      </Text>
    </Flex>
  );
}

/** How many clocks were met in the last twelve months, by month and clock. */
export function AttainmentCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(customerTranslationRef);
  const customerRef = stringifyEntityRef(entity);
  const today = useToday();
  const query = useMaintenanceQuery(
    'getAttainment',
    yearOfAttainment(customerRef, today),
  );
  return (
    <EntityInfoCard title={t('attainment.title')}>
      <QueryState query={query} lines={6}>
        {attainment => <AttainmentOverview attainment={attainment} />}
      </QueryState>
    </EntityInfoCard>
  );
}
