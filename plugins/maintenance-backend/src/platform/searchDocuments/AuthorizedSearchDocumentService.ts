import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  SearchDocumentPage,
  SearchDocumentQuery,
  SearchDocumentType,
} from '@weibao/backstage-plugin-maintenance-common';
import { SearchDocumentService } from './SearchDocumentService';

/** {@link SearchDocumentService} for other services only: the documents are of all customers. */
export class AuthorizedSearchDocumentService {
  readonly #service: SearchDocumentService;
  readonly #auth: AuthService;

  static create(options: {
    service: SearchDocumentService;
    auth: AuthService;
  }): AuthorizedSearchDocumentService {
    return new AuthorizedSearchDocumentService(options.service, options.auth);
  }

  private constructor(service: SearchDocumentService, auth: AuthService) {
    this.#service = service;
    this.#auth = auth;
  }

  /** @throws NotAllowedError for users */
  async listDocuments(
    type: SearchDocumentType,
    query: SearchDocumentQuery,
    credentials: BackstageCredentials,
  ): Promise<SearchDocumentPage> {
    if (!this.#auth.isPrincipal(credentials, 'service')) {
      throw new NotAllowedError('Search documents are for services only');
    }
    return this.#service.listDocuments(type, query);
  }
}
