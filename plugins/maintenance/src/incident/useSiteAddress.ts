import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { isSiteEntity } from '@weibao/backstage-plugin-maintenance-common';
import { useApiQuery } from '../components/useApiQuery';

/** Where a site is, as the catalog knows it. */
export function useSiteAddress(
  siteRef: string | undefined,
): string | undefined {
  const catalogApi = useApi(catalogApiRef);
  const site = useApiQuery(`site ${siteRef}`, async () =>
    siteRef ? catalogApi.getEntityByRef(siteRef) : undefined,
  );
  return site.data && isSiteEntity(site.data)
    ? site.data.spec.address
    : undefined;
}
