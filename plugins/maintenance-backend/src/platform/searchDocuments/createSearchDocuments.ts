import { Capability } from '../capability/Capability';
import { AuthorizedSearchDocumentService } from './AuthorizedSearchDocumentService';
import { registerSearchDocumentRoutes } from './searchDocumentRoutes';
import { SearchDocumentService } from './SearchDocumentService';

/** Records as the portal's search indexes them. */
export function createSearchDocuments(
  options: ConstructorParameters<typeof SearchDocumentService>[0],
) {
  const service = new SearchDocumentService(options);
  return {
    registerRoutes: (router, { auth, httpAuth }) =>
      registerSearchDocumentRoutes(router, {
        searchDocuments: new AuthorizedSearchDocumentService({
          service,
          auth,
        }),
        httpAuth,
      }),
  } satisfies Capability;
}
