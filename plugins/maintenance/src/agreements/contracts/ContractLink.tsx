import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { contractRouteRef } from '../../routes';

export interface ContractLinkProps {
  contract: { id: string; number?: string };
}

/** The number of a contract, leading to its page; nothing for those who may not see it. */
export function ContractLink(props: ContractLinkProps) {
  const { id, number } = props.contract;
  const contractRoute = useRouteRef(contractRouteRef);
  if (number === undefined) return null;
  return contractRoute ? (
    <Link to={contractRoute({ id })}>
      <strong>{number}</strong>
    </Link>
  ) : (
    <strong>{number}</strong>
  );
}
