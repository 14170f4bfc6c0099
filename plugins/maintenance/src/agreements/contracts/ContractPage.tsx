import { useRouteRefParams } from '@backstage/frontend-plugin-api';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { QueryState } from '../../platform/components/QueryState';
import { RecordPage } from '../../platform/components/RecordPage';
import { contractRouteRef } from '../../routes';
import { ContractHeader } from './ContractHeader';
import { ContractSections } from './ContractSections';
import { ContractWarnings } from './ContractWarnings';

/** One contract: what it promises and owes, and what became of it. */
export function ContractPage() {
  const { id } = useRouteRefParams(contractRouteRef);
  const query = useMaintenanceQuery('getContract', { path: { id } });
  return (
    <QueryState query={query} lines={8}>
      {contract => (
        <RecordPage>
          <ContractHeader contract={contract} />
          <ContractWarnings warnings={contract.warnings} />
          <ContractSections contract={contract} />
        </RecordPage>
      )}
    </QueryState>
  );
}
