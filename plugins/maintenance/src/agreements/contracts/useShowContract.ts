import { useRouteRef } from '@backstage/frontend-plugin-api';
import { useNavigate } from 'react-router-dom';
import { contractRouteRef } from '../../routes';

/** Goes to the page of a contract. */
export function useShowContract() {
  const navigate = useNavigate();
  const contractRoute = useRouteRef(contractRouteRef);
  return ({ id }: { id: string }) => {
    if (contractRoute) navigate(contractRoute({ id }));
  };
}
