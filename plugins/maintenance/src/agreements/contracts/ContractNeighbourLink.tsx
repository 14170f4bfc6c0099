import { Skeleton } from '@backstage/ui';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { ContractLink } from './ContractLink';

/** A link to a contract of which only the id is known. */
export function ContractNeighbourLink(props: { id: string }) {
  const { id } = props;
  const { data: value, error } = useMaintenanceQuery('getContract', {
    path: { id },
  });
  if (!value && !error) {
    return <Skeleton width={120} height={16} />;
  }
  return <ContractLink contract={value ?? { id, number: id }} />;
}
