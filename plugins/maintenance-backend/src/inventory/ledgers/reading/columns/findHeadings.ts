import { foldToLetters } from '@weibao/cjk-text';
import {
  columnLetters,
  Sheet,
  SheetCell,
  SheetRow,
} from '../../spreadsheet/Spreadsheet';
import { normalizeTerm } from '../normalization';
import { IDENTIFYING_FIELDS } from './headings';
import { recognizeHeading } from './recognizeHeading';
import { ColumnHeading, SheetHeadings } from './SheetColumn';

/** Headings stand near the top, below a title and perhaps a legend. */
const MAX_HEADING_ROW = 40;
const MIN_KNOWN_HEADINGS = 2;
const MIN_HEADINGS = 3;
const MAX_HEADING_ROWS = 3;
const MAX_GROUP_LENGTH = 20;

/**
 * Finds the headings of a sheet, which need not stand in its first row nor be
 * known. A sheet without them is no list.
 */
export function findHeadings(sheet: Sheet): SheetHeadings | undefined {
  const known = findKnownRow(sheet);
  const row = known ?? findFullestRow(sheet);
  if (!row) return undefined;
  const firstRow = hasGroupsAbove(sheet, row) ? row.number - 1 : row.number;
  const lastRow = findLastHeadingRow(sheet, row);
  return {
    headings: readHeadings(sheet, firstRow, lastRow),
    firstRow,
    lastRow,
    areKnown: known !== undefined,
  };
}

/** The row with most of the headings that we know. */
function findKnownRow(sheet: Sheet): SheetRow | undefined {
  let best: { row: SheetRow; known: number } | undefined;
  for (const row of sheet.rows.slice(0, MAX_HEADING_ROW)) {
    const fields = new Set(
      row.cells.flatMap(cell => (cell && recognizeHeading(cell.text)) ?? []),
    );
    const identifies = [...fields].some(field => IDENTIFYING_FIELDS.has(field));
    if (
      identifies &&
      fields.size >= MIN_KNOWN_HEADINGS &&
      fields.size > (best?.known ?? 0)
    ) {
      best = { row, known: fields.size };
    }
  }
  return best?.row;
}

/** The row with most words of different meaning and something below it. */
function findFullestRow(sheet: Sheet): SheetRow | undefined {
  let best: { row: SheetRow; count: number } | undefined;
  for (const row of sheet.rows.slice(0, MAX_HEADING_ROW)) {
    const cells = filledCells(row);
    const words = new Set(cells.map(({ text }) => foldToLetters(text)));
    const count = words.size;
    const isHeading = cells.every(isWord) && count === cells.length;
    if (isHeading && count >= MIN_HEADINGS && count > (best?.count ?? 0)) {
      best = { row, count };
    }
  }
  const hasRows = best && sheet.rows.length > best.row.number;
  return hasRows ? best?.row : undefined;
}

/** Above headings their groups may stand, which are fewer: `维保` over `开始`. */
function hasGroupsAbove(sheet: Sheet, row: SheetRow): boolean {
  const above = sheet.rows[row.number - 2];
  if (!above) return false;
  const groups = filledCells(above);
  return (
    groups.length > 1 &&
    groups.length < filledCells(row).length &&
    groups.every(isGroup) &&
    above.cells.every((cell, i) => !isFilled(cell) || isFilled(row.cells[i]))
  );
}

/**
 * Headings of several rows: some are merged downwards, others have parts below
 * where nothing stands beside them.
 */
function findLastHeadingRow(sheet: Sheet, row: SheetRow): number {
  const ends = sheet.merges
    .filter(merge => merge.firstRow === row.number)
    .map(merge => merge.lastRow);
  const end = Math.min(
    Math.max(row.number, ...ends),
    row.number + MAX_HEADING_ROWS - 1,
  );
  const below = sheet.rows[row.number];
  return end === row.number && below && holdsParts(row, below)
    ? below.number
    : end;
}

function holdsParts(row: SheetRow, below: SheetRow): boolean {
  const parts = below.cells.flatMap((cell, i) => (isFilled(cell) ? [i] : []));
  const isBesideGroup = (i: number) =>
    !isFilled(row.cells[i]) ||
    (!isFilled(row.cells[i + 1]) && parts.includes(i + 1));
  return (
    parts.some(i => !isFilled(row.cells[i])) &&
    parts.every(isBesideGroup) &&
    filledCells(below).every(isGroup)
  );
}

function readHeadings(
  sheet: Sheet,
  firstRow: number,
  lastRow: number,
): ColumnHeading[] {
  const rows = sheet.rows.slice(firstRow - 1, lastRow);
  const width = sheet.rows.reduce(
    (widest, row) => Math.max(widest, row.cells.length),
    0,
  );
  return Array.from({ length: width }, (_, index) => {
    const words = rows
      .map(row => headingCell(sheet, row, index, lastRow))
      .filter(text => text !== '');
    return {
      index,
      letters: columnLetters(index),
      heading: [...new Set(words)].join(' '),
      lastWord: words.at(-1) ?? '',
    };
  });
}

/**
 * A heading merged over several columns stands above each of them; so does one
 * in a file that keeps no merged cells, as far as nothing stands beside it.
 */
function headingCell(
  sheet: Sheet,
  row: SheetRow,
  index: number,
  lastRow: number,
): string {
  const merges = sheet.merges.filter(each => each.firstRow === row.number);
  const merge = merges.find(
    each => each.firstColumn <= index && index <= each.lastColumn,
  );
  let column = merge ? merge.firstColumn : index;
  const isUnmergedGroup =
    row.number < lastRow &&
    merges.length === 0 &&
    isFilled(sheet.rows[lastRow - 1].cells[index]);
  while (isUnmergedGroup && column > 0 && !isFilled(row.cells[column]))
    column -= 1;
  return normalizeTerm(row.cells[column]?.text ?? '');
}

function filledCells(row: SheetRow): SheetCell[] {
  return row.cells.flatMap(cell => (cell && isFilled(cell) ? [cell] : []));
}

function isFilled(cell: SheetCell | undefined): boolean {
  return cell !== undefined && normalizeTerm(cell.text) !== '';
}

function isWord({ text, number, day }: SheetCell): boolean {
  return (
    number === undefined &&
    day === undefined &&
    /\p{L}/u.test(text) &&
    !/\d{3}/.test(text)
  );
}

function isGroup(cell: SheetCell): boolean {
  return (
    isWord(cell) &&
    cell.text.length <= MAX_GROUP_LENGTH &&
    !/[:：]/.test(cell.text)
  );
}
