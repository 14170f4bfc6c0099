import { parseEntityRef } from '@backstage/catalog-model';
import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { KnowledgeBase } from '@weibao/backstage-plugin-maintenance-common';
import { maintenanceApiRef } from '../api';
import { ApiQuery, useApiQuery } from '../components/useApiQuery';
import { docsRouteRef } from '../routes';

/** Where fault cases come from. */
export function useKnowledgeBase(): ApiQuery<KnowledgeBase> {
  const api = useApi(maintenanceApiRef);
  return useApiQuery('knowledge base', signal =>
    api.getKnowledgeBase({}, { signal }),
  );
}

/** From a page within the TechDocs of the knowledge base to its address. */
export type DocsHref = (path: string) => string | undefined;

/**
 * Addresses of the TechDocs pages of cases. None before the knowledge base is
 * known, and in a portal without TechDocs.
 */
export function useDocsHref(): DocsHref {
  const entityRef = useKnowledgeBase().data?.entityRef;
  return useDocsHrefOf(entityRef);
}

/** As {@link useDocsHref}, where the knowledge base is known already. */
export function useDocsHrefOf(entityRef: string | undefined): DocsHref {
  const docsRoute = useRouteRef(docsRouteRef);
  if (!entityRef || !docsRoute) return () => undefined;
  const { namespace, kind, name } = parseEntityRef(entityRef);
  const root = docsRoute({
    namespace: namespace.toLowerCase(),
    kind: kind.toLowerCase(),
    name: name.toLowerCase(),
  });
  return path => `${root}/${path}`;
}
