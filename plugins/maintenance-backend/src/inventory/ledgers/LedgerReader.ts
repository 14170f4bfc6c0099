import { InputError } from '@backstage/errors';
import {
  LedgerColumnChoice,
  LedgerUpload,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { createHash } from 'node:crypto';
import pLimit from 'p-limit';
import { ElsewhereChoices } from './elsewhere/DevicesElsewhere';
import { LedgerLayoutStore, SaidOfLayout } from './layouts/LedgerLayoutStore';
import { ModelCatalog } from './models/ModelCatalog';
import {
  ColumnChoices,
  RememberedLayout,
} from './reading/columns/ColumnChoices';
import { findColumns } from './reading/columns/findColumns';
import { LedgerReading } from './reading/LedgerReading';
import { checkHasDevices, readLedger } from './reading/readLedger';
import {
  DEFAULT_READING_LIMITS,
  ReadingLimits,
} from './spreadsheet/ReadingLimits';
import { readSpreadsheet } from './spreadsheet/readSpreadsheet';
import { Spreadsheet, TextFormat } from './spreadsheet/Spreadsheet';

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
  text?: ReadText;
  /** @throws InputError where it has no devices */
  checkHasDevices(): void;
}

/** How text was read, and since when that is remembered, if it is. */
type ReadText = TextFormat & { rememberedAt?: string };

type RememberedLayouts = ReadonlyMap<string, RememberedLayout>;

interface ReadOptions {
  customerRef: string;
  customerTitle: string | undefined;
  /** Gets the number of rows once it is known, and is told of them. */
  countRows: (total: number) => (count: number) => void;
}

/** Reads the ledgers of customers as they have been read before. */
export class LedgerReader {
  readonly #models: ModelCatalog;
  readonly #layouts: LedgerLayoutStore;
  readonly #limits: ReadingLimits;
  /** In the order in which they come. */
  readonly #inTurn: ReturnType<typeof pLimit>;

  constructor(options: {
    models: ModelCatalog;
    layouts: LedgerLayoutStore;
    limits?: ReadingLimits;
  }) {
    this.#models = options.models;
    this.#layouts = options.layouts;
    this.#limits = options.limits ?? DEFAULT_READING_LIMITS;
    this.#inTurn = pLimit(this.#limits.atOnce);
  }

  /** Keeps what was said about a file for the next ledger of its layout. */
  async remember(
    customerRef: string,
    { reading, text }: ReadLedger,
    file: Pick<LedgerFile, 'encoding' | 'delimiter' | 'forgetMapping'>,
    chosen: { at: string; by: string },
    transaction: Knex.Transaction,
  ): Promise<void> {
    const saysText =
      file.encoding !== undefined || file.delimiter !== undefined;
    const forgotten = file.forgetMapping ? null : undefined;
    const said = new Map<string, SaidOfLayout>();
    for (const layout of reading.layoutNames) {
      const columns = reading.layouts.get(layout);
      const format = saysText ? text : forgotten;
      if (columns || format !== undefined) {
        said.set(layout, { columns, text: format });
      }
    }
    await this.#layouts.remember(customerRef, said, chosen, transaction);
  }

  /**
   * Reads a file once it is its turn.
   *
   * @throws InputError where it is no ledger
   */
  read(file: LedgerFile, options: ReadOptions): Promise<ReadLedger> {
    return this.#inTurn(() => this.#read(file, options));
  }

  async #read(file: LedgerFile, options: ReadOptions): Promise<ReadLedger> {
    const { forgetMapping = false } = file;
    const remembered = forgetMapping
      ? undefined
      : await this.#layouts.listLayouts(options.customerRef);
    const spreadsheet = await this.#readSpreadsheet(file, remembered);
    const { sheets, text } = spreadsheet;
    const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
    const names = [file.customerTitle, options.customerTitle];
    const reading = await readLedger(spreadsheet, {
      models: this.#models,
      customerNames: names.flatMap(name => name ?? []),
      choices: {
        given: file.mapping,
        configured: file.configuredMapping,
        ...(remembered && { remembered }),
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

  /** As it is said to be read, as it was said of its layout, or as it seems. */
  async #readSpreadsheet(
    { bytes, fileName, encoding, delimiter }: LedgerFile,
    remembered: RememberedLayouts = new Map(),
  ): Promise<Spreadsheet & { text?: ReadText }> {
    const read = (text: Partial<TextFormat>) =>
      readSpreadsheet(bytes, fileName, text, this.#limits);
    if (encoding === undefined && delimiter === undefined) {
      for (const text of formatsOf(remembered)) {
        const spreadsheet = await read(text).catch(unlessUnreadable);
        if (spreadsheet && !spreadsheet.text) return spreadsheet;
        const at = spreadsheet && this.#saidAt(spreadsheet, text, remembered);
        if (at) return { ...spreadsheet, text: { ...text, rememberedAt: at } };
      }
    }
    return read({ encoding, delimiter });
  }

  /** When it was said that a layout of the file is read so; if it was. */
  #saidAt(
    { sheets }: Spreadsheet,
    text: TextFormat,
    remembered: RememberedLayouts,
  ): string | undefined {
    const choices = new ColumnChoices({ remembered });
    for (const sheet of sheets) {
      const found = findColumns(sheet, { models: this.#models, choices });
      const layout = found && remembered.get(found.layout);
      if (layout?.text && isSameFormat(layout.text, text)) return layout.at;
    }
    return undefined;
  }
}

/** The ways in which files of a customer are read, each once. */
function formatsOf(remembered: RememberedLayouts): TextFormat[] {
  const formats = new Array<TextFormat>();
  for (const { text } of remembered.values()) {
    if (text && !formats.some(each => isSameFormat(each, text))) {
      formats.push(text);
    }
  }
  return formats;
}

function isSameFormat(one: TextFormat, other: TextFormat): boolean {
  return one.encoding === other.encoding && one.delimiter === other.delimiter;
}

/** What is no text of one kind may be one of another. */
function unlessUnreadable(error: unknown): undefined {
  if (!(error instanceof InputError)) throw error;
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
