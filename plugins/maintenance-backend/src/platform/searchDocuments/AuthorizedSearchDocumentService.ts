import { AuthService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  SearchDocumentPage,
  SearchDocumentQuery,
  SearchDocumentType,
} from '@weibao/backstage-plugin-maintenance-common';
import { CallOptions } from '../authorization/CallOptions';
import { SearchDocumentService } from './SearchDocumentService';

/** {@link SearchDocumentService} for other services only: the documents are of all customers. */
export class AuthorizedSearchDocumentService {
  readonly #service: SearchDocumentService;
  readonly #auth: AuthService;

  constructor(options: { service: SearchDocumentService; auth: AuthService }) {
    this.#service = options.service;
    this.#auth = options.auth;
  }

  /** @throws NotAllowedError for users */
  async listDocuments(
    type: SearchDocumentType,
    query: SearchDocumentQuery,
    { credentials }: CallOptions,
  ): Promise<SearchDocumentPage> {
    if (!this.#auth.isPrincipal(credentials, 'service')) {
      throw new NotAllowedError('Search documents are for services only');
    }
    return this.#service.listDocuments(type, query);
  }
}
