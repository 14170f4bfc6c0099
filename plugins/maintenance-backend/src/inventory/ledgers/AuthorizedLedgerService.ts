import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  Ledger,
  LedgerDetail,
  LedgerDetailQuery,
  ledgerImportPermission,
  LedgerPage,
  LedgerPreview,
  LedgerQuery,
  ledgerReadPermission,
  LedgerUploadState,
  RESOURCE_TYPE_CUSTOMER,
  RESOURCE_TYPE_LEDGER,
} from '@weibao/backstage-plugin-maintenance-common';
import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';
import { actorOf } from '../../platform/authorization/actorOf';
import { ResourceAuthorizer } from '../../platform/authorization/ResourceAuthorizer';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';
import { LedgerFile, LedgerProgress, LedgerService } from './LedgerService';
import { LedgerUploads } from './uploads/LedgerUploads';

interface Options {
  service: LedgerService;
  uploads: LedgerUploads;
  ledgerAuthorizer: ResourceAuthorizer<
    CustomerResource,
    typeof RESOURCE_TYPE_LEDGER
  >;
  customerAuthorizer: ResourceAuthorizer<
    CustomerResource,
    typeof RESOURCE_TYPE_CUSTOMER
  >;
}

/** {@link LedgerService} for those who may see or import the ledgers. */
export class AuthorizedLedgerService {
  readonly #options: Options;

  static create(options: Options): AuthorizedLedgerService {
    return new AuthorizedLedgerService(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  async previewLedger(
    file: LedgerFile,
    credentials: BackstageCredentials,
  ): Promise<LedgerPreview> {
    await this.#checkImport(file, credentials);
    return this.#follow(
      file,
      credentials,
      ['reading', 'comparing'],
      onProgress =>
        this.#options.service.previewLedger(file, { credentials, onProgress }),
      () => undefined,
    );
  }

  async importLedger(
    file: LedgerFile,
    credentials: BackstageCredentials,
  ): Promise<{ ledger: Ledger; imported: boolean }> {
    await this.#checkImport(file, credentials);
    return this.#follow(
      file,
      credentials,
      ['reading', 'comparing', 'writing'],
      onProgress =>
        this.#options.service.importLedger(file, { credentials, onProgress }),
      ({ ledger }) => ledger.id,
    );
  }

  /** @throws NotFoundError for uploads of others */
  async getUpload(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<LedgerUploadState> {
    return this.#options.uploads.getUpload(id, actorOf(credentials));
  }

  async listLedgers(
    query: LedgerQuery,
    credentials: BackstageCredentials,
  ): Promise<LedgerPage> {
    const scope = await this.#options.ledgerAuthorizer.listScope(
      ledgerReadPermission,
      credentials,
    );
    return this.#options.service.listLedgers(query, scope);
  }

  async getLedger(
    id: string,
    query: LedgerDetailQuery,
    credentials: BackstageCredentials,
  ): Promise<LedgerDetail> {
    const ledger = await this.#options.service.getLedger(id, query);
    const isAllowed = await this.#options.ledgerAuthorizer.isAllowed(
      ledgerReadPermission,
      ledger,
      credentials,
    );
    if (!isAllowed) throw new NotFoundError(`There is no ledger ${id}`);
    return ledger;
  }

  /** Work on a file that was given an id can be followed. */
  async #follow<T>(
    { uploadId }: LedgerFile,
    credentials: BackstageCredentials,
    steps: ReadonlyArray<LedgerProgress['step']>,
    work: (onProgress?: (progress: LedgerProgress) => void) => Promise<T>,
    ledgerIdOf: (result: T) => string | undefined,
  ): Promise<T> {
    if (!uploadId) return work();
    return this.#options.uploads.follow(
      { id: uploadId, startedBy: actorOf(credentials), steps },
      work,
      ledgerIdOf,
    );
  }

  async #checkImport(
    file: LedgerFile,
    credentials: BackstageCredentials,
  ): Promise<void> {
    await this.#options.customerAuthorizer.check(
      ledgerImportPermission,
      {
        customerRef: normalizeEntityRef(
          file.customerRef,
          'customer',
          'customerRef',
        ),
      },
      credentials,
    );
  }
}
