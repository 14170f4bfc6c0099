import {
  useRouteRefParams,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Contract } from '@weibao/backstage-plugin-maintenance-common';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { QueryState } from '../../platform/components/QueryState';
import {
  RecordColumns,
  RecordPage,
} from '../../platform/components/RecordPage';
import { ContractInspectionsCard } from '../../inspections/ContractInspectionsCard';
import { contractRouteRef } from '../../routes';
import { contractTranslationRef } from './translation';
import { ContractCalendarCard } from './ContractCalendarCard';
import { ContractFactsCard } from './ContractFactsCard';
import { ContractHeader } from './ContractHeader';
import { ContractWarnings } from './ContractWarnings';
import { ContractCoverageCard } from '../coverage/ContractCoverageCard';
import { LevelTargetsTable } from './LevelTargetsTable';

function ContractView(props: { contract: Contract }) {
  const { contract } = props;
  const { t } = useTranslationRef(contractTranslationRef);
  return (
    <RecordPage>
      <ContractHeader contract={contract} />
      <ContractWarnings warnings={contract.warnings} />
      <RecordColumns
        main={
          <>
            <EntityInfoCard title={t('levels.title')}>
              <LevelTargetsTable levels={contract.levels} withNames />
            </EntityInfoCard>
            <ContractCoverageCard contract={contract} />
            <ContractInspectionsCard contract={contract} />
          </>
        }
        side={
          <>
            <ContractFactsCard contract={contract} />
            <ContractCalendarCard calendarId={contract.calendarId} />
          </>
        }
      />
    </RecordPage>
  );
}

/** One contract: what it promises, when, and for which devices. */
export function ContractPage() {
  const { id } = useRouteRefParams(contractRouteRef);
  const query = useMaintenanceQuery('getContract', { path: { id } });
  return (
    <QueryState query={query} lines={8}>
      {contract => <ContractView contract={contract} />}
    </QueryState>
  );
}
