import {
  deviceMovePermission,
  deviceReadPermission,
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
import { DeviceRecord } from '../devices/records';
import { countElsewhere, tellRow } from './elsewhere/tellElsewhere';
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
    const { mayMove, maySee } = await this.#checkImport(file, options);
    const preview = await this.#follow(
      file,
      options,
      ['reading', 'comparing'],
      following =>
        this.#options.service.previewLedger(file, {
          ...options,
          ...following,
          mayMove,
        }),
      () => undefined,
    );
    const rows = preview.rows.map(row => tellRow(row, maySee));
    return { ...preview, rows, elsewhere: countElsewhere(rows) };
  }

  async importLedger(
    file: LedgerFile,
    options: CallOptions,
  ): Promise<{ ledger: Ledger; imported: boolean }> {
    const { mayMove } = await this.#checkImport(file, options);
    return this.#follow(
      file,
      options,
      ['reading', 'comparing', 'writing'],
      following =>
        this.#options.service.importLedger(file, {
          ...options,
          ...following,
          mayMove,
        }),
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
    const decisions = await authorizers.decide(
      [ledgerReadPermission, deviceReadPermission],
      options,
    );
    decisions.checkRead(
      ledgerReadPermission,
      (await service.getLedgerResources([id])).get(id),
      () => noLedger(id),
    );
    const ledger = await service.getLedger(id, query);
    const maySee = (customerRef: string) =>
      decisions.allows(deviceReadPermission, { customerRef });
    const items = ledger.rows.items.map(row => tellRow(row, maySee));
    return { ...ledger, rows: { ...ledger.rows, items } };
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

  /** What else they may see and do, who may import this ledger. */
  async #checkImport(
    file: LedgerFile,
    options: CallOptions,
  ): Promise<{
    mayMove: (device: DeviceRecord) => boolean;
    maySee: (customerRef: string) => boolean;
  }> {
    const customerRef = normalizeEntityRef(
      file.customerRef,
      'customer',
      'customerRef',
    );
    const decisions = await this.#options.authorizers.decide(
      [ledgerImportPermission, deviceReadPermission, deviceMovePermission],
      options,
    );
    decisions.check(ledgerImportPermission, { customerRef });
    return {
      mayMove: device =>
        decisions.allows(deviceReadPermission, device) &&
        decisions.allows(deviceMovePermission, device) &&
        decisions.allows(deviceMovePermission, { customerRef }),
      maySee: ref =>
        decisions.allows(deviceReadPermission, { customerRef: ref }),
    };
  }
}
