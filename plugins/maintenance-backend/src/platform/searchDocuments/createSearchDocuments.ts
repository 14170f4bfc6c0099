import { Capability } from '../capability/Capability';
import { AuthorizedSearchDocumentService } from './AuthorizedSearchDocumentService';
import { DefaultSearchDocumentService } from './DefaultSearchDocumentService';
import { registerSearchDocumentRoutes } from './searchDocumentRoutes';

/** Records as the portal's search indexes them. */
export function createSearchDocuments(
  options: ConstructorParameters<typeof DefaultSearchDocumentService>[0],
) {
  const service = new DefaultSearchDocumentService(options);
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
