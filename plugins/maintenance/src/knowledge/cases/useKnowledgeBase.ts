import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { KnowledgeBase } from '@weibao/backstage-plugin-maintenance-common';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { UseQueryResult } from '@tanstack/react-query';
import { docsRouteRef } from '../../routes';

/** Where fault cases come from. */
export function useKnowledgeBase(): UseQueryResult<KnowledgeBase> {
  return useMaintenanceQuery('getKnowledgeBase', {});
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
