import { namespaceAndName } from '@weibao/backstage-plugin-maintenance-common';
import { Link } from '@backstage/core-components';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  useApi,
  useRouteRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Flex, Skeleton, Text } from '@backstage/ui';
import { lazy, Suspense } from 'react';
import { maintenanceApiRef } from '../../api';
import { EmptyState } from '../../platform/components/EmptyState';
import { QueryState } from '../../platform/components/QueryState';
import { useComposedQuery } from '../../platform/queries/useComposedQuery';
import { useFormat } from '../../platform/components/useFormat';
import { inspectionRouteRef } from '../../routes';
import { inspectionTranslationRef } from '../translation';
import { MeasurementFigures } from './MeasurementFigures';

const CHART_HEIGHT = 160;

const MeasurementChart = lazy(() =>
  import('./MeasurementChart').then(m => ({ default: m.MeasurementChart })),
);

/** When the device was inspected last, and its numbers over time. */
export function DeviceInspectionCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(inspectionTranslationRef);
  const format = useFormat();
  const api = useApi(maintenanceApiRef);
  const inspectionRoute = useRouteRef(inspectionRouteRef);
  const deviceRef = stringifyEntityRef(entity);
  const key = ['maintenance', 'inspections', { lastOf: deviceRef }];
  const query = useComposedQuery(key, async signal => {
    const [{ items }, { series }] = await Promise.all([
      api.listInspections(
        {
          query: { deviceRef, state: ['completed'], order: '-dueOn', limit: 1 },
        },
        { signal },
      ),
      api.listMeasurements({ path: namespaceAndName(deviceRef) }, { signal }),
    ]);
    return { last: items[0], series };
  });
  return (
    <EntityInfoCard title={t('device.title')}>
      <QueryState query={query} lines={4}>
        {({ last, series }) =>
          last ? (
            <Flex direction="column" gap="4">
              <Text>
                {inspectionRoute ? (
                  <Link to={inspectionRoute({ id: last.id })}>
                    {last.title}
                  </Link>
                ) : (
                  last.title
                )}
                {last.completedAt && ` · ${format.date(last.completedAt)}`}
              </Text>
              {series.map(each => (
                <MeasurementFigures key={each.itemId} series={each}>
                  {each.points.length > 1 && (
                    <Suspense
                      fallback={<Skeleton width="100%" height={CHART_HEIGHT} />}
                    >
                      <MeasurementChart series={each} height={CHART_HEIGHT} />
                    </Suspense>
                  )}
                </MeasurementFigures>
              ))}
            </Flex>
          ) : (
            <EmptyState
              title={t('device.empty')}
              description={t('device.emptyHint')}
            />
          )
        }
      </QueryState>
    </EntityInfoCard>
  );
}
