import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Contract } from '@weibao/backstage-plugin-maintenance-common';
import { ContractInspectionsCard } from '../../inspections/ContractInspectionsCard';
import { RecordColumns } from '../../platform/components/RecordPage';
import { ContractCoverageCard } from '../coverage/ContractCoverageCard';
import { ContractCalendarCard } from './ContractCalendarCard';
import { ContractFactsCard } from './ContractFactsCard';
import { LevelTargetsTable } from './LevelTargetsTable';
import { contractTranslationRef } from './translation';

/** What a contract promises, when, and for which devices. */
export function ContractOverview(props: { contract: Contract }) {
  const { contract } = props;
  const { t } = useTranslationRef(contractTranslationRef);
  return (
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
  );
}
