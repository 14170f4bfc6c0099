import { HttpAuthService } from '@backstage/backend-plugin-api';
import {
  SearchDocumentQuery,
  SearchDocumentType,
} from '@weibao/backstage-plugin-maintenance-common';
import { Router } from 'express';
import { AuthorizedSearchDocumentService } from './AuthorizedSearchDocumentService';

/** Documents for search over HTTP; the router has validated the requests. */
export function registerSearchDocumentRoutes(
  router: Router,
  options: {
    searchDocuments: AuthorizedSearchDocumentService;
    httpAuth: HttpAuthService;
  },
): void {
  const { searchDocuments, httpAuth } = options;

  router.get('/search-documents/:type', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const type = req.params.type as SearchDocumentType;
    const query: SearchDocumentQuery = req.query;
    res.json(await searchDocuments.listDocuments(type, query, { credentials }));
  });
}
