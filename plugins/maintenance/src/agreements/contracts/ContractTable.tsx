import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { Contract, QueryOf } from '@weibao/backstage-plugin-maintenance-common';
import { ReactNode } from 'react';
import { useMaintenancePages } from '../../platform/queries/useMaintenancePages';
import { PagedTable, RecordColumn } from '../../platform/components/PagedTable';
import { TwoLines } from '../../platform/components/TwoLines';
import { useCustomerColumn } from '../../platform/components/useCustomerColumn';
import { contractRouteRef } from '../../routes';
import { useCoverWords } from '../coverage/useCoverWords';
import { contractTranslationRef } from './translation';
import { ContractStatusBadge } from './ContractStatusBadge';
import { useContractTerm } from './useContractTerm';

export interface ContractTableProps {
  query: Omit<QueryOf<'listContracts'>, 'cursor' | 'limit'>;
  emptyState: ReactNode;
  /** Where the page is about one customer already. */
  hidesCustomer?: boolean;
  pageSize?: number;
}

function useContractColumns(
  hidesCustomer?: boolean,
): readonly RecordColumn<Contract>[] {
  const { t } = useTranslationRef(contractTranslationRef);
  const term = useContractTerm();
  const coverWords = useCoverWords();
  const customer = useCustomerColumn();
  return [
    {
      id: 'contract',
      label: t('contract'),
      share: 2.6,
      show: contract => (
        <TwoLines title={contract.number} detail={contract.title} isStrong />
      ),
    },
    ...(hidesCustomer ? [] : [customer]),
    {
      id: 'status',
      label: t('statusTitle'),
      share: 1.5,
      show: contract => <ContractStatusBadge status={contract.status} />,
    },
    {
      id: 'term',
      label: t('termTitle'),
      show: contract => (
        <TwoLines title={term.left(contract)} detail={term.dates(contract)} />
      ),
    },
    {
      id: 'coverage',
      label: t('covers'),
      share: 1.5,
      show: coverWords,
    },
    {
      id: 'projectEngineer',
      label: t('projectEngineer'),
      share: 2,
      show: contract =>
        contract.projectEngineerRef && (
          <EntityDisplayName entityRef={contract.projectEngineerRef} hideIcon />
        ),
    },
  ];
}

/** Contracts, those that end soonest first. */
export function ContractTable(props: ContractTableProps) {
  const { query, emptyState, hidesCustomer, pageSize = 25 } = props;
  const { t } = useTranslationRef(contractTranslationRef);
  const contractRoute = useRouteRef(contractRouteRef);
  const columns = useContractColumns(hidesCustomer);
  const pages = useMaintenancePages('listContracts', {
    query: { ...query, limit: pageSize },
  });
  return (
    <PagedTable
      label={t('contracts')}
      columns={columns}
      pages={pages}
      idOf={contract => contract.id}
      hrefOf={contract => contractRoute?.({ id: contract.id })}
      emptyState={emptyState}
    />
  );
}
