import { Sheet, SheetCell, SheetRow } from '../spreadsheet/Spreadsheet';
import { SheetColumns } from './findColumns';
import { MergedCells } from './MergedCells';
import { normalizeTerm } from './normalization';

const TOTAL = /^(合计|总计|小计|共计|总数|汇总|(sub|grand)?total)([:\d]|$)/i;
const NOTE =
  /^(注|备注|说明|制表|审核|填表|联系|日期|单位|盖章|签字|note|remark|prepared|approved)/i;

/** What a row below the headings is: a device, or nothing of interest. */
export function meansDevice(
  sheet: Sheet,
  { columns, firstRow }: SheetColumns,
  row: SheetRow,
  merged: MergedCells,
): boolean {
  // What merged cells say about a row does not make it one: a blank row may
  // stand within the rows of a site.
  const filled = columns.flatMap(column => {
    const cell = row.cells[column.index];
    return cell && normalizeTerm(cell.text) !== '' ? [{ column, cell }] : [];
  });
  const telling = filled.filter(({ column }) => column.field !== 'sequence');
  const text = filled.length > 0 ? compact(filled[0].cell) : '';
  if (TOTAL.test(text)) return false;
  if (telling.length === 0) return false;
  if (filled.length === 1) {
    // Cells merged over a whole row are the title of a group of devices.
    return (
      !NOTE.test(text) &&
      !merged.isMergedAcross(row.number, filled[0].column.index)
    );
  }
  return !repeatsHeadings(sheet.rows[firstRow - 1], row);
}

function compact(cell: SheetCell): string {
  return normalizeTerm(cell.text).replace(/\s/g, '');
}

/** Long lists print their headings on every page. */
function repeatsHeadings(headings: SheetRow, row: SheetRow): boolean {
  return row.cells.every(
    (cell, i) => !cell || cell.text === headings.cells[i]?.text,
  );
}
