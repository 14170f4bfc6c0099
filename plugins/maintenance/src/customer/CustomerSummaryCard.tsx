import { namespaceAndName } from '@weibao/backstage-plugin-maintenance-common';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { maintenanceApiRef } from '../api';
import { listAll } from '../components/listAll';
import { QueryState } from '../components/QueryState';
import { useComposedQuery } from '../queries/useComposedQuery';
import { useFormat } from '../components/useFormat';
import { useToday } from '../time/useToday';
import { customerTranslationRef } from './translation';
import { FigureStrip } from './FigureStrip';
import { thisQuarter } from './period';

/** As many as the API gives at once. */
const PAGE_SIZE = 200;

/** The state of the customer in a few figures. */
export function CustomerSummaryCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(customerTranslationRef);
  const format = useFormat();
  const api = useApi(maintenanceApiRef);
  const customerRef = stringifyEntityRef(entity);
  const today = useToday();
  const key = ['maintenance', 'customers', customerRef, { today }];
  const query = useComposedQuery(key, async signal => {
    const [contracts, gaps, incidents, attainment] = await Promise.all([
      listAll(cursor =>
        api.listContracts(
          {
            query: {
              customerRef,
              status: ['running', 'expiring'],
              cursor,
              limit: PAGE_SIZE,
            },
          },
          { signal },
        ),
      ),
      api.listCoverageGaps(
        { path: namespaceAndName(customerRef), query: { limit: 1 } },
        { signal },
      ),
      api.summariseIncidents({ query: { customerRef } }, { signal }),
      api.getAttainment(
        { path: namespaceAndName(customerRef), query: thisQuarter(today) },
        {
          signal,
        },
      ),
    ]);
    const expiring = contracts.filter(c => c.status === 'expiring');
    return {
      contracts: contracts.length,
      expiring: expiring.length,
      gaps: gaps.counts,
      incidents,
      attainment: attainment.total.all.ratio,
    };
  });
  return (
    <EntityInfoCard title={t('summary.title')}>
      <QueryState query={query} lines={2}>
        {({ contracts, expiring, gaps, incidents, attainment }) => (
          <FigureStrip
            figures={[
              {
                label: t('summary.contracts'),
                value: format.number(contracts),
                note:
                  expiring > 0
                    ? t('summary.expiring', { count: expiring })
                    : undefined,
                isWarning: expiring > 0,
              },
              {
                label: t('summary.devices'),
                value: format.number(gaps.devices),
              },
              {
                label: t('summary.uncovered'),
                value: format.number(gaps.none),
                isWarning: gaps.none > 0,
              },
              {
                label: t('summary.openIncidents'),
                value: format.number(incidents.open),
                note:
                  incidents.breached > 0
                    ? t('summary.breached', {
                        count: incidents.breached,
                      })
                    : undefined,
                isWarning: incidents.breached > 0,
              },
              {
                label: t('summary.attainment'),
                value:
                  attainment === undefined
                    ? t('summary.nothingCounted')
                    : format.percent(attainment),
              },
            ]}
          />
        )}
      </QueryState>
    </EntityInfoCard>
  );
}
