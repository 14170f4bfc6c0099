import { InputError } from '@backstage/errors';
import { setImmediate } from 'node:timers/promises';
import { ModelCatalog } from '../models/ModelCatalog';
import { Sheet, SheetRow } from '../spreadsheet/Spreadsheet';
import { meansDevice } from './classifyRow';
import { findColumns, SheetColumns } from './findColumns';
import { isError, LedgerReading, ReadRow } from './LedgerReading';
import { MergedCells } from './MergedCells';
import { readDevice } from './readDevice';
import { RowReader } from './RowReader';

const ROWS_AT_A_TIME = 250;

/**
 * Understands a spreadsheet as a device ledger: every row becomes a device or
 * an error that names the cell, or is counted as skipped.
 *
 * @param onRows - is told how many rows have been read since it was last
 * @throws InputError where no sheet lists devices
 */
export async function readLedger(
  sheets: Sheet[],
  models: ModelCatalog,
  onRows?: (count: number) => void,
): Promise<LedgerReading> {
  const reading: LedgerReading = { columns: [], rows: [], skipped: 0 };
  for (const sheet of sheets) {
    const columns = findColumns(sheet);
    if (columns) await readSheet(sheet, columns, models, reading, onRows);
    else reading.skipped += sheet.rows.length;
  }
  if (reading.columns.length === 0) {
    throw new InputError(
      `No sheet has a heading row with a serial number, asset tag or model (序列号, 资产编号, 型号) and one more known heading; the file has ${sheets
        .map(sheet => `"${sheet.name}"`)
        .join(', ')}`,
    );
  }
  if (reading.rows.length === 0) {
    throw new InputError('There is no row with a device below the headings');
  }
  refuseRepetitions(reading.rows);
  return reading;
}

async function readSheet(
  sheet: Sheet,
  columns: SheetColumns,
  models: ModelCatalog,
  reading: LedgerReading,
  onRows?: (count: number) => void,
): Promise<void> {
  const merged = new MergedCells(sheet);
  const isHeading = ({ number }: SheetRow) =>
    columns.firstRow <= number && number <= columns.lastRow;
  reading.columns.push(
    ...columns.columns
      .filter(column => column.heading !== '')
      .map(({ letters, heading, field }) => ({
        sheet: sheet.name,
        column: letters,
        heading,
        ...(field && { field }),
      })),
  );
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

/** The first of two rows with the same identity is the device. */
function refuseRepetitions(rows: ReadRow[]): void {
  const first = new Map<string, ReadRow>();
  for (const row of rows) {
    const { serialNumber, assetTag } = row.clues;
    const identity = serialNumber ?? (assetTag && `asset ${assetTag}`);
    const earlier = identity && first.get(identity);
    if (!identity) continue;
    if (!earlier) {
      first.set(identity, row);
      continue;
    }
    const what = serialNumber ? 'Serial number' : 'Asset tag';
    const place =
      earlier.sheet === row.sheet
        ? `row ${earlier.row}`
        : `row ${earlier.row} of sheet ${earlier.sheet}`;
    row.problems.push({
      ...row.identityCell,
      code: serialNumber ? 'duplicate-serial-number' : 'duplicate-asset-tag',
      severity: 'error',
      sheet: row.sheet,
      row: row.row,
      message: `${what} ${serialNumber ?? assetTag} stands already in ${place}`,
    });
    if (row.problems.some(isError)) delete row.draft;
  }
}
