import {
  LedgerColumnChoice,
  LedgerUpload,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { createHash } from 'node:crypto';
import { ElsewhereChoices } from './elsewhere/DevicesElsewhere';
import { LedgerLayoutStore } from './layouts/LedgerLayoutStore';
import { ModelCatalog } from './models/ModelCatalog';
import { LedgerReading } from './reading/LedgerReading';
import { checkHasDevices, readLedger } from './reading/readLedger';
import { readSpreadsheet } from './spreadsheet/readSpreadsheet';
import { TextFormat } from './spreadsheet/Spreadsheet';

/** A spreadsheet with what it is said to be. */
export interface LedgerFile
  extends Omit<LedgerUpload, 'mapping' | 'elsewhereRows'> {
  bytes: Buffer;
  /** What columns mean, as whoever sends the file says. */
  mapping?: LedgerColumnChoice[];
  /** What becomes of rows whose devices other customers have, row by row. */
  elsewhereRows?: ElsewhereChoices['rows'];
  /** What columns mean, as the configuration of its source says. */
  configuredMapping?: LedgerColumnChoice[];
}

/** A ledger that was read, before it is compared with anything. */
export interface ReadLedger {
  reading: LedgerReading;
  /** How text was read; absent for workbooks. */
  text?: TextFormat;
  /** @throws InputError where it has no devices */
  checkHasDevices(): void;
}

/** Reads the ledgers of customers as they have been read before. */
export class LedgerReader {
  readonly #models: ModelCatalog;
  readonly #layouts: LedgerLayoutStore;

  constructor(options: { models: ModelCatalog; layouts: LedgerLayoutStore }) {
    this.#models = options.models;
    this.#layouts = options.layouts;
  }

  /** Keeps what was said about columns for the next ledger of their layout. */
  async remember(
    customerRef: string,
    { layouts }: LedgerReading,
    chosen: { at: string; by: string },
    transaction: Knex.Transaction,
  ): Promise<void> {
    await this.#layouts.remember(customerRef, layouts, chosen, transaction);
  }

  /** @throws InputError where the file is no ledger */
  async read(
    file: LedgerFile,
    options: {
      customerRef: string;
      customerTitle: string | undefined;
      /** Gets the number of rows once it is known, and is told of them. */
      countRows: (total: number) => (count: number) => void;
    },
  ): Promise<ReadLedger> {
    const { encoding, delimiter, forgetMapping = false } = file;
    const spreadsheet = await readSpreadsheet(file.bytes, file.fileName, {
      encoding,
      delimiter,
    });
    const { sheets, text } = spreadsheet;
    const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
    const names = [file.customerTitle, options.customerTitle];
    const reading = await readLedger(spreadsheet, {
      models: this.#models,
      customerNames: names.flatMap(name => name ?? []),
      choices: {
        given: file.mapping,
        configured: file.configuredMapping,
        ...(!forgetMapping && {
          remembered: await this.#layouts.listLayouts(options.customerRef),
        }),
      },
      forgetsMapping: forgetMapping,
      onRows: options.countRows(rows),
    });
    return {
      reading,
      text,
      checkHasDevices: () => checkHasDevices(spreadsheet, reading),
    };
  }
}

/**
 * Names how a file is told to be read and taken, if it is: the same file told
 * otherwise is another ledger.
 */
export function hashChoices(
  file: Pick<
    LedgerFile,
    | 'encoding'
    | 'delimiter'
    | 'mapping'
    | 'configuredMapping'
    | 'forgetMapping'
    | 'overrideSettled'
    | 'elsewhere'
    | 'elsewhereRows'
  >,
): string | undefined {
  const { encoding, delimiter, mapping, configuredMapping } = file;
  const said: unknown[] = [encoding, delimiter, mapping, configuredMapping];
  // Only where they are said, so that what was hashed before stays the same.
  if (file.forgetMapping) said.push('forgetMapping');
  if (file.overrideSettled) said.push(file.overrideSettled);
  if (file.elsewhere && file.elsewhere !== 'leave') said.push(file.elsewhere);
  if (file.elsewhereRows) said.push(file.elsewhereRows);
  if (said.every(each => each === undefined)) return undefined;
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}
