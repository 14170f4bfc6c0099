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
} from '@weibao/backstage-plugin-maintenance-common';
import { actorOf } from '../../platform/authorization/actorOf';
import { Authorizers } from '../../platform/authorization/Authorizers';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';
import { LedgerCall, LedgerProgress } from './LedgerCall';
import { LedgerFile } from './LedgerReader';
import { LedgerService, noLedger } from './LedgerService';
import { LedgerUndo } from './undo/LedgerUndo';
import { LedgerUploads } from './uploads/LedgerUploads';
import { HeldLedgers } from './withdrawal/HeldLedgers';

interface Options {
  held: HeldLedgers;
  service: LedgerService;
  undo: LedgerUndo;
  uploads: LedgerUploads;
  authorizers: Authorizers;
}

/** {@link LedgerService} for those who may see or import the ledgers. */
export class AuthorizedLedgerService {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  async previewLedger(
    file: LedgerFile,
    options: CallOptions,
  ): Promise<LedgerPreview> {
    await this.#checkImport(file, options);
    return this.#follow(
      file,
      options,
      ['reading', 'comparing'],
      following =>
        this.#options.service.previewLedger(file, { ...options, ...following }),
      () => undefined,
    );
  }

  async importLedger(
    file: LedgerFile,
    options: CallOptions,
  ): Promise<{ ledger: Ledger; imported: boolean }> {
    await this.#checkImport(file, options);
    return this.#follow(
      file,
      options,
      ['reading', 'comparing', 'writing'],
      following =>
        this.#options.service.importLedger(file, { ...options, ...following }),
      ({ ledger }) => ledger.id,
    );
  }

  /** @throws NotFoundError for uploads of others */
  async getUpload(
    id: string,
    { credentials }: CallOptions,
  ): Promise<LedgerUploadState> {
    return this.#options.uploads.getUpload(id, actorOf(credentials));
  }

  /** @throws NotFoundError also where the ledger may not be known about */
  async confirmLedger(
    id: string,
    confirmWithdrawals: number,
    options: CallOptions,
  ): Promise<Ledger> {
    await this.#checkDecide(id, options);
    return this.#options.held.confirm(id, confirmWithdrawals, options);
  }

  /** @throws NotFoundError also where the ledger may not be known about */
  async rejectLedger(id: string, options: CallOptions): Promise<Ledger> {
    await this.#checkDecide(id, options);
    return this.#options.held.reject(id);
  }

  /** @throws NotFoundError also where the ledger may not be known about */
  async undoLedger(id: string, options: CallOptions): Promise<Ledger> {
    await this.#checkDecide(id, options);
    return this.#options.undo.undo(id);
  }

  async listLedgers(
    query: LedgerQuery,
    options: CallOptions,
  ): Promise<LedgerPage> {
    const { authorizers, service } = this.#options;
    const scope = await authorizers.ledger.listScope(
      ledgerReadPermission,
      options,
    );
    return service.listLedgers({ ...query, scope });
  }

  /** @throws NotFoundError also where the ledger may not be known about */
  async getLedger(
    id: string,
    query: LedgerDetailQuery,
    options: CallOptions,
  ): Promise<LedgerDetail> {
    const { authorizers, service } = this.#options;
    await authorizers.ledger.checkRead(
      (await service.getLedgerResources([id])).get(id),
      () => noLedger(id),
      options,
    );
    return service.getLedger(id, query);
  }

  /** Work on a file that was given an id can be followed. */
  async #follow<T>(
    { uploadId }: LedgerFile,
    { credentials }: CallOptions,
    steps: ReadonlyArray<LedgerProgress['step']>,
    work: (
      following?: Pick<LedgerCall, 'onProgress' | 'onLedger'>,
    ) => Promise<T>,
    ledgerIdOf: (result: T) => string | undefined,
  ): Promise<T> {
    if (!uploadId) return work();
    return this.#options.uploads.follow(
      { id: uploadId, startedBy: actorOf(credentials), steps },
      (onProgress, onLedger) => work({ onProgress, onLedger }),
      ledgerIdOf,
    );
  }

  /** Those who may import a ledger decide on it. */
  async #checkDecide(id: string, options: CallOptions): Promise<void> {
    const { authorizers, service } = this.#options;
    const decisions = await authorizers.decide(
      [ledgerReadPermission, ledgerImportPermission],
      options,
    );
    const ledger = decisions.checkRead(
      ledgerReadPermission,
      (await service.getLedgerResources([id])).get(id),
      () => noLedger(id),
    );
    decisions.check(ledgerImportPermission, ledger);
  }

  async #checkImport(file: LedgerFile, options: CallOptions): Promise<void> {
    const customerRef = normalizeEntityRef(
      file.customerRef,
      'customer',
      'customerRef',
    );
    await this.#options.authorizers.customer.check(
      ledgerImportPermission,
      { customerRef },
      options,
    );
  }
}
