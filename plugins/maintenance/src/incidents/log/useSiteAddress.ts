import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { isSiteEntity } from '@weibao/backstage-plugin-maintenance-common';
import { useComposedQuery } from '../../platform/queries/useComposedQuery';

/** Where a site is, as the catalog knows it. */
export function useSiteAddress(
  siteRef: string | undefined,
): string | undefined {
  const catalogApi = useApi(catalogApiRef);
  const { data: site } = useComposedQuery(['catalog', siteRef], async () => {
    const found = siteRef && (await catalogApi.getEntityByRef(siteRef));
    return found || null;
  });
  return site && isSiteEntity(site) ? site.spec.address : undefined;
}
