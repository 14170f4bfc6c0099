import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import {
  Attainment,
  ContractCounts,
  CoverageGapPage,
  IncidentSummaryCounts,
} from '@weibao/backstage-plugin-maintenance-common';
import { ErrorAlert } from '../../platform/components/ErrorAlert';
import { LoadingLines } from '../../platform/components/QueryState';
import { useFormat } from '../../platform/components/useFormat';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { useToday } from '../../platform/time/useToday';
import { customerTranslationRef } from './translation';
import { FigureStrip } from './FigureStrip';
import { attainmentSince, firstOfQuarter } from './period';
import { coverageGaps, yearOfAttainment } from './sharedQuestions';

interface SummaryProps {
  contracts: ContractCounts;
  gaps: CoverageGapPage['counts'];
  incidents: IncidentSummaryCounts;
  attainment: Attainment;
}

function Summary(props: SummaryProps) {
  const { contracts, gaps, incidents, attainment } = props;
  const { t } = useTranslationRef(customerTranslationRef);
  const format = useFormat();
  const ratio = attainmentSince(firstOfQuarter(attainment.to), attainment);
  return (
    <FigureStrip
      figures={[
        {
          label: t('summary.contracts'),
          value: format.number(contracts.running + contracts.expiring),
          note:
            contracts.expiring > 0
              ? t('summary.expiring', { count: contracts.expiring })
              : undefined,
          isWarning: contracts.expiring > 0,
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
              ? t('summary.breached', { count: incidents.breached })
              : undefined,
          isWarning: incidents.breached > 0,
        },
        {
          label: t('summary.attainment'),
          value:
            ratio === undefined
              ? t('summary.nothingCounted')
              : format.percent(ratio),
        },
      ]}
    />
  );
}

/** The state of the customer in a few figures. */
export function CustomerSummaryCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(customerTranslationRef);
  const customerRef = stringifyEntityRef(entity);
  const today = useToday();
  const query = { customerRef };
  const contracts = useMaintenanceQuery('summariseContracts', { query });
  const gaps = useMaintenanceQuery(
    'listCoverageGaps',
    coverageGaps(customerRef, 'none'),
  );
  const incidents = useMaintenanceQuery('summariseIncidents', { query });
  const attainment = useMaintenanceQuery(
    'getAttainment',
    yearOfAttainment(customerRef, today),
  );
  const failed = [contracts, gaps, incidents, attainment].find(q => q.error);
  const isKnown =
    contracts.data && gaps.data && incidents.data && attainment.data;
  return (
    <EntityInfoCard title={t('summary.title')}>
      {failed?.error && (
        <ErrorAlert error={failed.error} onRetry={failed.refetch} />
      )}
      {isKnown && (
        <Summary
          contracts={contracts.data}
          gaps={gaps.data.counts}
          incidents={incidents.data}
          attainment={attainment.data}
        />
      )}
      {!isKnown && !failed && <LoadingLines lines={2} />}
    </EntityInfoCard>
  );
}
