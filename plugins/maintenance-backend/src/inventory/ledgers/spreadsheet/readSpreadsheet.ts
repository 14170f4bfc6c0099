import { InputError } from '@backstage/errors';
import { checkArchive } from './checkArchive';
import { readInWorker } from './readInWorker';
import { DEFAULT_READING_LIMITS, ReadingLimits } from './ReadingLimits';
import { Sheet, Spreadsheet, TextFormat } from './Spreadsheet';

const BYTES_PER_MEGABYTE = 1024 * 1024;
export const MAX_SPREADSHEET_BYTES = 20 * BYTES_PER_MEGABYTE;
export const MAX_SPREADSHEET_ROWS = 50_000;
export const MAX_SPREADSHEET_COLUMNS = 300;

const ZIP_SIGNATURE = Buffer.from('PK\u0003\u0004', 'latin1');
const COMPOUND_FILE_SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/**
 * Reads an xlsx workbook or delimited text. Which of them it is, the content
 * says and not the name.
 *
 * @param text - how text is to be read, instead of as it seems to be
 *
 * @throws InputError where it is neither, is damaged or is too large
 */
export async function readSpreadsheet(
  bytes: Buffer,
  fileName: string,
  text: Partial<TextFormat> = {},
  limits: ReadingLimits = DEFAULT_READING_LIMITS,
): Promise<Spreadsheet> {
  if (bytes.length === 0) {
    throw new InputError(`${fileName} is empty`);
  }
  if (bytes.length > MAX_SPREADSHEET_BYTES) {
    throw new InputError(
      `${fileName} has ${bytes.length} bytes; at most ${MAX_SPREADSHEET_BYTES} are read`,
    );
  }
  if (startsWith(bytes, COMPOUND_FILE_SIGNATURE)) {
    throw new InputError(
      `${fileName} is an .xls of the old format or protected by a password; save it as .xlsx without a password`,
    );
  }
  const isArchive = startsWith(bytes, ZIP_SIGNATURE);
  if (isArchive) {
    await checkArchive(
      bytes,
      fileName,
      limits.unpackedMegabytes * BYTES_PER_MEGABYTE,
    );
  }
  const spreadsheet = await readInWorker(
    { bytes, fileName, format: isArchive ? 'workbook' : 'text', text },
    limits,
    rowCount => checkRowCount(rowCount, fileName),
  );
  checkColumns(spreadsheet.sheets);
  return spreadsheet;
}

function startsWith(bytes: Buffer, signature: Buffer): boolean {
  return bytes.subarray(0, signature.length).equals(signature);
}

function checkRowCount(rowCount: number, fileName: string): void {
  if (rowCount > MAX_SPREADSHEET_ROWS) {
    throw new InputError(
      `${fileName} has ${rowCount} rows; at most ${MAX_SPREADSHEET_ROWS} are read`,
    );
  }
}

function checkColumns(sheets: Sheet[]): void {
  for (const sheet of sheets) {
    for (const row of sheet.rows) {
      if (row.cells.length > MAX_SPREADSHEET_COLUMNS) {
        throw new InputError(
          `Row ${row.number} of sheet ${sheet.name} has ${row.cells.length} columns; at most ${MAX_SPREADSHEET_COLUMNS} are read`,
        );
      }
    }
  }
}
