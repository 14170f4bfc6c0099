import { ConflictError } from '@backstage/errors';
import { Ledger } from '@weibao/backstage-plugin-maintenance-common';
import { createHash, randomUUID } from 'node:crypto';
import { actorOf } from '../../../platform/authorization/actorOf';
import { CallOptions } from '../../../platform/authorization/CallOptions';
import { DeviceRegister } from '../../devices/DeviceRegister';
import { LedgerCall } from '../LedgerCall';
import { hashChoices, LedgerFile } from '../LedgerReader';
import { LedgerService, noLedger } from '../LedgerService';
import { LedgerStore } from '../LedgerStore';
import { HeldLedgerNotifier } from './HeldLedgerNotifier';
import { HeldLedger, HeldLedgerStore } from './HeldLedgerStore';
import { UnconfirmedWithdrawalsError } from './WithdrawalLimit';

interface Collaborators {
  files: HeldLedgerStore;
  ledgers: LedgerStore;
  notifier: HeldLedgerNotifier;
  register: DeviceRegister;
  service: LedgerService;
}

/**
 * Ledgers of configured sources that would withdraw too many devices: each is
 * kept as it came, with what it would do, until somebody confirms or rejects it.
 */
export class HeldLedgers {
  readonly #options: Collaborators;

  constructor(options: Collaborators) {
    this.#options = options;
  }

  /** Keeps a ledger in the place of what its source gave before, and tells of it. */
  async hold(held: HeldLedger, { credentials }: CallOptions): Promise<Ledger> {
    const ledger = await this.#keep(randomUUID(), held, { credentials });
    await this.#options.notifier.notify(ledger, held.origin.customer.ownerRef);
    return ledger;
  }

  /**
   * Imports it on behalf of who confirms how many devices it withdraws.
   *
   * @throws ConflictError where somebody has decided on it already, and where
   * it withdraws another number by now; what is kept then says so
   */
  async confirm(
    id: string,
    confirmWithdrawals: number,
    { credentials }: CallOptions,
  ): Promise<Ledger> {
    const held = await this.#findHeld(id);
    const call: LedgerCall = { credentials, origin: held.origin };
    try {
      const { ledger } = await this.#options.service.importLedger(
        { ...held.file, confirmWithdrawals },
        call,
      );
      await this.#forget(id);
      return ledger;
    } catch (error) {
      if (!(error instanceof UnconfirmedWithdrawalsError)) throw error;
      await this.#keep(id, held, { credentials });
      throw error;
    }
  }

  /**
   * Leaves the devices as they are; the source is imported again once its
   * content changes.
   *
   * @throws ConflictError where somebody has decided on it already
   */
  async reject(id: string): Promise<Ledger> {
    const { files, ledgers, register } = this.#options;
    await this.#findHeld(id);
    await register.transact(async transaction => {
      await ledgers.setState(id, 'rejected', transaction);
      await files.delete(id, transaction);
    });
    const [rejected] = await ledgers.getLedgers([id]);
    return rejected;
  }

  /** What a source gave before no longer waits once it gives something else. */
  async forgetOf(
    source: Pick<LedgerFile, 'customerRef'> & {
      ledger: string;
      source: string;
    },
  ): Promise<void> {
    const last = await this.#options.ledgers.findLatest(source);
    if (last?.state === 'held') await this.#forget(last.id);
  }

  async #keep(
    id: string,
    held: HeldLedger,
    { credentials }: CallOptions,
  ): Promise<Ledger> {
    const { files, ledgers, register, service } = this.#options;
    const { file, origin } = held;
    const { counts, columns, problems, rows } = await service.previewLedger(
      file,
      { credentials, origin },
    );
    const of = { customerRef: file.customerRef, ledger: file.ledger ?? '' };
    const ledger: Ledger = {
      id,
      state: 'held',
      ...of,
      fileName: file.fileName,
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
      counts,
      columns,
      problems,
      importedAt: new Date().toISOString(),
      importedBy: actorOf(credentials),
    };
    const { source } = origin;
    await register.transact(async transaction => {
      const last = await ledgers.findLatest({ ...of, source }, transaction);
      if (last?.state === 'held') await ledgers.delete(last.id, transaction);
      const choices = hashChoices(file);
      await ledgers.record({ ...ledger, source, choices }, rows, transaction);
      await files.insert(id, held, transaction);
    });
    return ledger;
  }

  async #forget(id: string): Promise<void> {
    const { ledgers, register } = this.#options;
    await register.transact(transaction => ledgers.delete(id, transaction));
  }

  async #findHeld(id: string): Promise<HeldLedger> {
    const { files, ledgers } = this.#options;
    const held = await files.find(id);
    if (held) return held;
    const [ledger] = await ledgers.getLedgers([id]);
    if (!ledger) throw noLedger(id);
    throw new ConflictError(
      `The ledger ${id} is ${ledger.state} and waits for nobody`,
    );
  }
}
