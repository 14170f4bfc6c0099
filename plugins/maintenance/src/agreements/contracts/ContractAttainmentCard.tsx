import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import {
  Contract,
  namespaceAndName,
} from '@weibao/backstage-plugin-maintenance-common';
import { AttainmentOverview } from '../../inventory/customers/AttainmentOverview';
import { lastTwelveMonths, Period } from '../../inventory/customers/period';
import { EmptyState } from '../../platform/components/EmptyState';
import { QueryState } from '../../platform/components/QueryState';
import { useFormat } from '../../platform/components/useFormat';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { useToday } from '../../platform/time/useToday';
import { contractTranslationRef } from './translation';

function AttainmentIn(props: { contract: Contract; period: Period }) {
  const { contract, period } = props;
  const { t } = useTranslationRef(contractTranslationRef);
  const format = useFormat();
  const query = useMaintenanceQuery('getAttainment', {
    path: namespaceAndName(contract.customerRef),
    query: { ...period, contractId: contract.id },
  });
  return (
    <EntityInfoCard
      title={t('attainment.title', {
        from: format.date(period.from),
        to: format.date(period.to),
      })}
    >
      <QueryState query={query} lines={6}>
        {attainment => (
          <AttainmentOverview attainment={attainment} isOfContract />
        )}
      </QueryState>
    </EntityInfoCard>
  );
}

/** How many clocks of the contract's incidents were met in its last twelve months so far. */
export function ContractAttainmentCard(props: { contract: Contract }) {
  const { contract } = props;
  const { startsOn, endsOn } = contract;
  const { t } = useTranslationRef(contractTranslationRef);
  const format = useFormat();
  const today = useToday();
  if (startsOn > today) {
    return (
      <EmptyState
        title={t('attainment.notBegun')}
        description={t('attainment.notBegunHint', {
          date: format.date(startsOn),
        })}
      />
    );
  }
  const { from, to } = lastTwelveMonths(endsOn < today ? endsOn : today);
  return (
    <AttainmentIn
      contract={contract}
      period={{ from: from > startsOn ? from : startsOn, to }}
    />
  );
}
