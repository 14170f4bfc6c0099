import { useApi } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import { maintenanceApiRef } from '../api';
import { useApiQuery } from '../components/useApiQuery';
import { ContractLink } from './ContractLink';

/** A link to a contract of which only the id is known. */
export function ContractNeighbourLink(props: { id: string }) {
  const { id } = props;
  const api = useApi(maintenanceApiRef);
  const { data: value, error } = useApiQuery(`contract ${id}`, signal =>
    api.getContract({ path: { id } }, { signal }),
  );
  if (!value && !error) {
    return <Skeleton width={120} height={16} />;
  }
  return <ContractLink contract={value ?? { id, number: id }} />;
}
