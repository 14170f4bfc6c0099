import { Sheet, SheetCell, SheetRow } from '../spreadsheet/Spreadsheet';
import { SheetColumn, SheetColumns } from './columns/SheetColumn';
import { MergedCells } from './MergedCells';
import { normalizeTerm } from './normalization';

const UNITS = '台|套|件|个|块|条|行|units?|devices?|pcs';
/** `合计`, `总计：37台`, `Total 37`; but not the host `total01`. */
const TOTAL = new RegExp(
  String.raw`^((合计|总计|小计|共计|总数|汇总)([:：].*|\s*\d+\s*(${UNITS})?)?|(sub|grand)?\s?total([:：].*|\s\d+\s*(${UNITS})?)?)$`,
  'i',
);
const NOTE =
  /^(注|备注|说明|制表|审核|填表|联系|日期|单位|盖章|签字|note|remark|prepared|approved)/i;

/** What a row below the headings is: a device, or nothing of interest. */
export function meansDevice(
  sheet: Sheet,
  { columns, firstRow, lastRow }: SheetColumns,
  row: SheetRow,
  merged: MergedCells,
): boolean {
  // What merged cells say about a row does not make it one: a blank row may
  // stand within the rows of a site.
  const filled = columns.flatMap(column => {
    const cell = row.cells[column.index];
    return cell && normalizeTerm(cell.text) !== '' ? [{ column, cell }] : [];
  });
  const telling = filled.filter(
    ({ column }) => column.field !== 'sequence' && !column.isIgnored,
  );
  if (telling.length === 0) return false;
  const text = joinHan(normalizeTerm(filled[0].cell.text));
  if (TOTAL.test(text) && !namesDevice(filled)) return false;
  if (filled.length === 1) {
    // Cells merged over a whole row are the title of a group of devices.
    return (
      !NOTE.test(text) &&
      !merged.isMergedAcross(row.number, filled[0].column.index)
    );
  }
  return !sheet.rows
    .slice(firstRow - 1, lastRow)
    .some(headings => repeatsHeadings(headings, row));
}

/** Whatever its words are: a row with a model and a number on a label. */
function namesDevice(
  filled: ReadonlyArray<{ column: SheetColumn; cell: SheetCell }>,
): boolean {
  const fields = filled.map(({ column }) => column.field);
  return (
    (fields.includes('model') || fields.includes('manufacturerAndModel')) &&
    (fields.includes('serialNumber') || fields.includes('assetTag'))
  );
}

/** `小 计` is one word. */
function joinHan(text: string): string {
  return text.replace(/(?<=\p{Script=Han})\s(?=\p{Script=Han})/gu, '');
}

/** Long lists print their headings on every page. */
function repeatsHeadings(headings: SheetRow, row: SheetRow): boolean {
  return row.cells.every(
    (cell, i) => !cell || cell.text === headings.cells[i]?.text,
  );
}
