import { InputError } from '@backstage/errors';
import { LedgerProblem } from '@weibao/backstage-plugin-maintenance-common';
import { setImmediate } from 'node:timers/promises';
import { ModelCatalog } from '../models/ModelCatalog';
import { Sheet, SheetRow, Spreadsheet } from '../spreadsheet/Spreadsheet';
import { meansDevice } from './classifyRow';
import { ColumnChoices, LedgerChoices } from './columns/ColumnChoices';
import { findColumns } from './columns/findColumns';
import { SheetColumns } from './columns/SheetColumn';
import { tellColumns } from './columns/tellColumns';
import { LedgerReading } from './LedgerReading';
import { MergedCells } from './MergedCells';
import { readDevice } from './readDevice';
import { refuseOtherCustomers } from './refuseOtherCustomers';
import { refuseRepetitions } from './refuseRepetitions';
import { RowReader } from './RowReader';

const ROWS_AT_A_TIME = 250;

export interface LedgerReadingOptions {
  models: ModelCatalog;
  /** What somebody said about the columns. */
  choices?: LedgerChoices;
  /** Whether what earlier imports said about them is to be forgotten. */
  forgetsMapping?: boolean;
  /** What the customer is called, whose ledger it is. */
  customerNames?: readonly string[];
  /** Is told how many rows have been read since it was last. */
  onRows?: (count: number) => void;
}

/**
 * Understands a spreadsheet as a device ledger: every row becomes a device or
 * an error that names the cell, or is counted as skipped.
 *
 * @throws InputError where no sheet is a list, or where something is said about
 * a column that there is not
 */
export async function readLedger(
  { sheets, hiddenSheets }: Spreadsheet,
  options: LedgerReadingOptions,
): Promise<LedgerReading> {
  const { models, customerNames = [], forgetsMapping = false } = options;
  const choices = new ColumnChoices(options.choices ?? {});
  const reading: LedgerReading = {
    columns: [],
    problems: hiddenSheets.map(hiddenSheet),
    layouts: new Map(),
    layoutNames: new Set(),
    rows: [],
    skipped: 0,
  };
  for (const sheet of sheets) {
    const columns = findColumns(sheet, { models, choices });
    if (columns) {
      tellColumns(sheet, columns, reading, { forgets: forgetsMapping });
    }
    if (columns?.listsDevices) {
      await readSheet(sheet, columns, options, reading);
    } else {
      reading.skipped += sheet.rows.length;
    }
  }
  choices.checkAllUsed();
  if (reading.columns.length === 0) throw noDevices(sheets);
  refuseOtherCustomers(reading, customerNames);
  refuseRepetitions(reading.rows);
  return reading;
}

/** @throws InputError where a ledger has no devices */
export function checkHasDevices(
  { sheets }: Pick<Spreadsheet, 'sheets'>,
  { rows, problems }: LedgerReading,
): void {
  if (rows.length > 0) return;
  const isList = !problems.some(({ code }) => code === 'unknown-columns');
  throw isList
    ? new InputError('There is no row with a device below the headings')
    : noDevices(sheets);
}

function noDevices(sheets: readonly Sheet[]): InputError {
  const names = sheets.map(({ name }) => `"${name}"`).join(', ');
  return new InputError(
    `No sheet has a heading row with a serial number, asset tag or model (序列号, 资产编号, 型号) and one more known heading; the file has ${names}`,
  );
}

async function readSheet(
  sheet: Sheet,
  columns: SheetColumns,
  { models, onRows }: LedgerReadingOptions,
  reading: LedgerReading,
): Promise<void> {
  const merged = new MergedCells(sheet);
  const isHeading = ({ number }: SheetRow) =>
    columns.firstRow <= number && number <= columns.lastRow;
  for (const row of sheet.rows) {
    if (row.number % ROWS_AT_A_TIME === 0) {
      onRows?.(ROWS_AT_A_TIME);
      // Other requests get their turn.
      await setImmediate();
    }
    if (
      row.number > columns.lastRow &&
      meansDevice(sheet, columns, row, merged)
    ) {
      const reader = new RowReader(sheet, columns.columns, row, merged);
      reading.rows.push(readDevice(reader, models, sheet.name, row.number));
    } else if (!isHeading(row)) {
      reading.skipped += 1;
    }
  }
}

function hiddenSheet(sheet: string): LedgerProblem {
  return {
    code: 'hidden-sheet',
    severity: 'warning',
    sheet,
    message: `The sheet "${sheet}" is hidden and was not read; unhide it if it lists devices`,
  };
}
