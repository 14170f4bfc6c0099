import { Link } from '@backstage/core-components';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Flex } from '@backstage/ui';
import {
  FindingSummary,
  namespaceAndName,
} from '@weibao/backstage-plugin-maintenance-common';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { EmptyState } from '../../platform/components/EmptyState';
import { QueryState } from '../../platform/components/QueryState';
import { useFormat } from '../../platform/components/useFormat';
import { FigureStrip } from '../../inventory/customers/FigureStrip';
import { lastTwelveMonths } from '../../inventory/customers/period';
import { findingsRouteRef } from '../../routes';
import { useToday } from '../../platform/time/useToday';
import { findingTranslationRef } from './translation';
import { FINDING_STATES, OPEN_FINDING_STATES } from './findingStates';
import { FindingTable } from './FindingTable';

function FindingFigures(props: { summary: FindingSummary }) {
  const { open, overdue, raised, closed, closingRate } = props.summary;
  const { t } = useTranslationRef(findingTranslationRef);
  const format = useFormat();
  return (
    <FigureStrip
      figures={[
        {
          label: t('summary.open'),
          value: format.number(open.high + open.medium + open.low),
          note: t('summary.bySeverity', {
            high: format.number(open.high),
            medium: format.number(open.medium),
            low: format.number(open.low),
          }),
        },
        {
          label: t('summary.overdue'),
          value: format.number(overdue),
          isWarning: overdue > 0,
        },
        {
          label: t('summary.closingRate'),
          value: closingRate === undefined ? '–' : format.percent(closingRate),
          note:
            raised > 0
              ? t('summary.closedOf', {
                  closed: format.number(closed),
                  raised: format.number(raised),
                })
              : t('summary.noneRaised'),
        },
      ]}
    />
  );
}

/** What ought to be put right at the customer, and how much of it has been. */
export function CustomerFindingsCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(findingTranslationRef);
  const findingsRoute = useRouteRef(findingsRouteRef);
  const customerRef = stringifyEntityRef(entity);
  const today = useToday();
  const query = useMaintenanceQuery('summariseFindings', {
    path: namespaceAndName(customerRef),
    query: lastTwelveMonths(today),
  });
  return (
    <EntityInfoCard
      title={t('open')}
      footerActions={
        findingsRoute && (
          <Link
            to={`${findingsRoute()}?${new URLSearchParams({
              customer: customerRef,
              state: FINDING_STATES.join(),
            })}`}
          >
            {t('all')}
          </Link>
        )
      }
    >
      <Flex direction="column" gap="4">
        <QueryState query={query} lines={2}>
          {summary => <FindingFigures summary={summary} />}
        </QueryState>
        <FindingTable
          label={t('open')}
          query={{ customerRef, state: [...OPEN_FINDING_STATES] }}
          pageSize={5}
          emptyState={
            <EmptyState title={t('noOpen')} description={t('emptyHint')} />
          }
        />
      </Flex>
    </EntityInfoCard>
  );
}
