import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import {
  createMaintenanceClient,
  MaintenanceApi,
  MaintenanceRequestOptions,
  SearchDocumentPage,
  SearchDocumentType,
} from '@weibao/backstage-plugin-maintenance-common';
import { DocumentSource } from './DocumentSource';

const PAGE_SIZE = 500;
const REQUEST_TIMEOUT_MS = 30_000;

/** Reads from the maintenance backend, as the search plugin itself. */
export class HttpDocumentSource implements DocumentSource {
  readonly #auth: AuthService;
  readonly #api: MaintenanceApi;

  static create(options: {
    auth: AuthService;
    discovery: DiscoveryService;
  }): HttpDocumentSource {
    return new HttpDocumentSource(
      options.auth,
      createMaintenanceClient({ discovery: options.discovery }),
    );
  }

  private constructor(auth: AuthService, api: MaintenanceApi) {
    this.#auth = auth;
    this.#api = api;
  }

  async readPage(
    type: SearchDocumentType,
    cursor?: string,
  ): Promise<SearchDocumentPage> {
    return this.#api.listSearchDocuments(
      { path: { type }, query: { cursor, limit: PAGE_SIZE } },
      await this.#requestOptions(),
    );
  }

  async readKnowledgeBaseRef(): Promise<string> {
    const { entityRef } = await this.#api.getKnowledgeBase(
      {},
      await this.#requestOptions(),
    );
    return entityRef;
  }

  /** Made for each request: reading everything may outlive a token. */
  async #requestOptions(): Promise<MaintenanceRequestOptions> {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'maintenance',
    });
    return { token, signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) };
  }
}
