import { columnLetters, Sheet, SheetRow } from '../spreadsheet/Spreadsheet';
import { IDENTIFYING_FIELDS, KNOWN_HEADINGS, LedgerField } from './headings';
import { normalizeTerm } from './normalization';
import { recognizeHeading } from './recognizeHeading';

/** A column with its heading. */
export interface SheetColumn {
  index: number;
  /** For example `D`. */
  letters: string;
  /** In the customer's words; of a heading of two rows both, `维保期限 开始`. */
  heading: string;
  /** Absent where the heading means nothing we know. */
  field?: LedgerField;
}

export interface SheetColumns {
  columns: SheetColumn[];
  /** The rows that hold the headings. */
  firstRow: number;
  lastRow: number;
}

/** Headings stand near the top, below a title and perhaps a legend. */
const MAX_HEADING_ROW = 40;
const MIN_KNOWN_HEADINGS = 2;
const MAX_HEADING_ROWS = 3;

/**
 * Finds the heading row of a sheet, which need not be the first, and what its
 * columns mean. A sheet without one holds no devices.
 */
export function findColumns(sheet: Sheet): SheetColumns | undefined {
  let best: { row: SheetRow; known: number } | undefined;
  for (const row of sheet.rows.slice(0, MAX_HEADING_ROW)) {
    const fields = new Set(
      row.cells.map(cell => cell && recognizeHeading(cell.text)),
    );
    fields.delete(undefined);
    const identifies = [...fields].some(
      field => field && IDENTIFYING_FIELDS.has(field),
    );
    if (
      identifies &&
      fields.size >= MIN_KNOWN_HEADINGS &&
      fields.size > (best?.known ?? 0)
    ) {
      best = { row, known: fields.size };
    }
  }
  if (!best) return undefined;

  const firstRow = best.row.number;
  const lastRow = findLastHeadingRow(sheet, firstRow);
  return { columns: readColumns(sheet, firstRow, lastRow), firstRow, lastRow };
}

/** Headings of several rows: some are merged downwards, others have parts below. */
function findLastHeadingRow(sheet: Sheet, firstRow: number): number {
  const ends = sheet.merges
    .filter(merge => merge.firstRow === firstRow)
    .map(merge => merge.lastRow);
  return Math.min(Math.max(firstRow, ...ends), firstRow + MAX_HEADING_ROWS - 1);
}

function readColumns(
  sheet: Sheet,
  firstRow: number,
  lastRow: number,
): SheetColumn[] {
  const rows = sheet.rows.slice(firstRow - 1, lastRow);
  const width = Math.max(...sheet.rows.map(row => row.cells.length));
  const taken = new Set<LedgerField>();
  const columns = new Array<SheetColumn>();
  for (let index = 0; index < width; index++) {
    const words = rows
      .map(row => headingCell(sheet, row, index, firstRow))
      .filter(text => text !== '');
    const heading = [...new Set(words)].join(' ');
    const field = [heading, words.at(-1) ?? '']
      .map(recognizeHeading)
      .find(each => each !== undefined);
    // The first of two columns with the same meaning is the one that counts.
    const counts = field && (isParameter(field) || !taken.has(field));
    if (counts) taken.add(field);
    columns.push({
      index,
      letters: columnLetters(index),
      heading,
      ...(counts && { field }),
    });
  }
  return columns;
}

function isParameter(field: LedgerField): boolean {
  return 'parameter' in KNOWN_HEADINGS[field];
}

/** A heading merged over several columns stands above each of them. */
function headingCell(
  sheet: Sheet,
  row: SheetRow,
  index: number,
  firstRow: number,
): string {
  const merge = sheet.merges.find(
    each =>
      each.firstRow === row.number &&
      each.firstRow >= firstRow &&
      each.firstColumn <= index &&
      index <= each.lastColumn,
  );
  const cell = row.cells[merge ? merge.firstColumn : index];
  return normalizeTerm(cell?.text ?? '');
}
