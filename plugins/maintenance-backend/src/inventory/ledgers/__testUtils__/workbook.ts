import { CellObject, utils, write, WorkSheet } from '@e965/xlsx';
import { Sheet, Spreadsheet } from '../spreadsheet/Spreadsheet';

export type TestCell = string | number | { day: string } | null;

/** What only a workbook can hold. */
type WorkbookCell =
  | TestCell
  | { shown: string; number: number }
  | { error: '#N/A' | '#REF!' }
  /** Never worked out. */
  | { formula: string };

const ERROR_CODES = { '#N/A': 0x2a, '#REF!': 0x17 };

const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const SERIAL_EPOCH_1904 = Date.UTC(1904, 0, 1);

/** The bytes of an xlsx workbook with these sheets. */
export function workbook(
  sheets: {
    [name: string]: {
      rows: WorkbookCell[][];
      merges?: string[];
      hidden?: true;
    };
  },
  options: { date1904?: boolean } = {},
): Buffer {
  const book = utils.book_new();
  const epoch = options.date1904 ? SERIAL_EPOCH_1904 : SERIAL_EPOCH;
  for (const [name, { rows, merges = [] }] of Object.entries(sheets)) {
    const sheet: WorkSheet = utils.aoa_to_sheet(
      rows.map(row => row.map(cell => cellObject(cell, epoch))),
    );
    sheet['!merges'] = merges.map(merge => utils.decode_range(merge));
    utils.book_append_sheet(book, sheet, name);
  }
  book.Workbook = {
    WBProps: { date1904: options.date1904 ?? false },
    Sheets: Object.values(sheets).map(({ hidden }) => ({
      Hidden: hidden ? 1 : 0,
    })),
  };
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
}

function cellObject(
  cell: WorkbookCell,
  epoch: number,
): string | number | null | CellObject {
  if (cell === null || typeof cell !== 'object') return cell;
  if ('day' in cell) {
    const days = (Date.parse(cell.day) - epoch) / 86_400_000;
    return { t: 'n', v: days, z: 'yyyy/m/d' };
  }
  if ('shown' in cell) return { t: 'n', v: cell.number, z: cell.shown };
  if ('error' in cell) return { t: 'e', v: ERROR_CODES[cell.error] };
  return { t: 'n', f: cell.formula };
}

/** The bytes of a csv file in UTF-8. */
export function csv(...rows: string[]): Buffer {
  return Buffer.from(rows.join('\n'));
}

/** What is read from a workbook with these cells. */
export function spreadsheetOf(
  rows: TestCell[][],
  merges: string[] = [],
): Spreadsheet {
  return { sheets: [sheetOf(rows, merges)], hiddenSheets: [] };
}

function sheetOf(rows: TestCell[][], merges: string[] = []): Sheet {
  return {
    name: '清单',
    date1904: false,
    rows: rows.map((row, i) => ({
      number: i + 1,
      cells: row.map(cell => {
        if (cell === null || cell === '') return undefined;
        if (typeof cell === 'string') return { text: cell };
        if (typeof cell === 'number') {
          return { text: String(cell), number: cell };
        }
        return { text: cell.day, day: cell.day };
      }),
    })),
    merges: merges.map(merge => {
      const { s, e } = utils.decode_range(merge);
      return {
        firstRow: s.r + 1,
        lastRow: e.r + 1,
        firstColumn: s.c,
        lastColumn: e.c,
      };
    }),
  };
}
