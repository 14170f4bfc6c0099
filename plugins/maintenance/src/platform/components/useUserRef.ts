import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useComposedQuery } from '../queries/useComposedQuery';

/** The entity ref of the user; undefined until it is known. */
export function useUserRef(): string | undefined {
  const identityApi = useApi(identityApiRef);
  const { data } = useComposedQuery(['identity'], () =>
    identityApi.getBackstageIdentity(),
  );
  return data?.userEntityRef;
}
