import {
  AuthService,
  LoggerService,
  RootConfigService,
  SchedulerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { InputError, toError } from '@backstage/errors';
import { Ledger } from '@weibao/backstage-plugin-maintenance-common';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { hashChoices, LedgerFile } from './LedgerReader';
import { LedgerService } from './LedgerService';
import { LedgerSourceConfig, readLedgerSources } from './readLedgerSources';
import { LedgerStore } from './LedgerStore';
import { HeldLedgers } from './withdrawal/HeldLedgers';
import { UnconfirmedWithdrawalsError } from './withdrawal/WithdrawalLimit';

const TASK_ID = 'maintenance-ledger-sources';
const FREQUENCY = { minutes: 10 };
const TIMEOUT = { minutes: 2 };

interface Options {
  auth: AuthService;
  config: RootConfigService;
  held: HeldLedgers;
  logger: LoggerService;
  service: LedgerService;
  store: LedgerStore;
  urlReader: UrlReaderService;
}

/** Imports the ledgers that the configuration names, when their content changes. */
export class LedgerSources {
  readonly #options: Options;
  readonly #sources: LedgerSourceConfig[];

  /** Imports at the start and every ten minutes, once for all instances. */
  static async schedule(
    options: Options & { scheduler: SchedulerService },
  ): Promise<LedgerSources> {
    const sources = new LedgerSources(options);
    if (sources.#sources.length > 0) {
      await options.scheduler.scheduleTask({
        id: TASK_ID,
        scope: 'global',
        frequency: FREQUENCY,
        timeout: TIMEOUT,
        fn: signal => sources.importAll(signal),
      });
    }
    return sources;
  }

  constructor(options: Options) {
    this.#options = options;
    this.#sources = readLedgerSources(options.config);
  }

  /** Imports what has changed; a source that fails does not keep others back. */
  async importAll(signal?: AbortSignal): Promise<void> {
    for (const source of this.#sources) {
      if (signal?.aborted) return;
      try {
        await this.#import(source);
      } catch (error) {
        this.#options.logger.warn(
          `Importing the device ledger ${source.target} of ${source.customerRef} failed`,
          toError(error),
        );
      }
    }
  }

  async #import(source: LedgerSourceConfig): Promise<void> {
    const { auth, held, logger, service, store } = this.#options;
    const { customerRef, ledger, target } = source;
    const bytes = await this.#read(source);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    // Compared with what this source gave last: a list that somebody uploaded
    // since then must not be undone every ten minutes.
    const last = await store.findLatest({
      customerRef,
      ledger,
      source: target,
    });
    const choices = hashChoices(source.reading);
    if (last?.sha256 === sha256 && last.choices === choices) return;
    const file: LedgerFile = {
      bytes,
      customerRef,
      ledger,
      fileName: source.fileName,
      customerTitle: source.title,
      ...source.reading,
    };
    const origin = { source: target, customer: source.customer };
    const credentials = await auth.getOwnServiceCredentials();
    try {
      const call = { credentials, origin };
      const { ledger: result, imported } = await service.importLedger(
        file,
        call,
      );
      await held.forgetOf({ customerRef, ledger, source: target });
      if (imported) this.#tell(source, result);
    } catch (error) {
      if (!(error instanceof UnconfirmedWithdrawalsError)) throw error;
      await held.hold({ file, origin }, { credentials });
      logger.warn(
        `The device ledger ${target} of ${customerRef} waits for somebody to confirm it: ${error.message}`,
      );
    }
  }

  #tell({ target, customerRef }: LedgerSourceConfig, result: Ledger): void {
    const { counts } = result;
    this.#options.logger.info(
      `Imported the device ledger ${target} of ${customerRef}: ${counts.new} new, ${counts.changed} changed, ${counts.gone} gone, ${counts.error} rows with errors`,
    );
  }

  async #read(source: LedgerSourceConfig): Promise<Buffer> {
    if (source.kind === 'file') {
      try {
        return await readFile(source.target);
      } catch (error) {
        throw new InputError(`The file cannot be read`, error);
      }
    }
    const response = await this.#options.urlReader.readUrl(source.target);
    return response.buffer();
  }
}
