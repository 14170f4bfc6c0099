import { LedgerUpload } from '@weibao/backstage-plugin-maintenance-common';

/** A cell that is not empty. */
export interface SheetCell {
  /**
   * What it shows; days as YYYY-MM-DD, and a formula without a stored result
   * as the formula.
   */
  text: string;
  /** What it holds, where that is a number and no day. */
  number?: number;
  /** YYYY-MM-DD, where it holds a day. */
  day?: string;
}

export interface SheetRow {
  /** As the spreadsheet numbers it, from 1. */
  number: number;
  cells: Array<SheetCell | undefined>;
}

/** Cells shown as one; their value is in the first. */
export interface SheetMerge {
  firstRow: number;
  lastRow: number;
  /** From 0, as the index into the cells of a row. */
  firstColumn: number;
  lastColumn: number;
}

/** A visible sheet with all its rows, blank ones included. */
export interface Sheet {
  name: string;
  /** Its days are counted from 1904 instead of 1900. */
  date1904: boolean;
  rows: SheetRow[];
  merges: SheetMerge[];
}

/** A workbook or a text with delimiters. */
export interface Spreadsheet {
  sheets: Sheet[];
  /** The names of those that hold something and are hidden. */
  hiddenSheets: string[];
  /** How a text was read; absent for workbooks. */
  text?: TextFormat;
}

/** How text is a table. */
export type TextFormat = Required<Pick<LedgerUpload, 'encoding' | 'delimiter'>>;

/** The letters that a spreadsheet puts above a column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}
