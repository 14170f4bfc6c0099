import { Sheet, SheetCell, SheetMerge } from '../spreadsheet/Spreadsheet';

/** The merged cells of a sheet, found without looking at all of them. */
export class MergedCells {
  readonly #sheet: Sheet;
  /** By their first column, from top to bottom. */
  readonly #merges = new Map<number, SheetMerge[]>();

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
    const ordered = [...sheet.merges].sort((a, b) => a.firstRow - b.firstRow);
    for (const merge of ordered) {
      const merges = this.#merges.get(merge.firstColumn) ?? [];
      this.#merges.set(merge.firstColumn, merges);
      merges.push(merge);
    }
  }

  /** The value that a cell merged over several rows gives to one of them. */
  valueAt(row: number, column: number): SheetCell | undefined {
    const merge = this.#find(row, column);
    return merge && this.#sheet.rows[merge.firstRow - 1]?.cells[column];
  }

  /** Whether a cell is merged with others to its right. */
  isMergedAcross(row: number, column: number): boolean {
    const merge = this.#find(row, column);
    return merge !== undefined && merge.lastColumn > column;
  }

  #find(row: number, column: number): SheetMerge | undefined {
    const merges = this.#merges.get(column) ?? [];
    let low = 0;
    let high = merges.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (merges[middle].firstRow <= row) low = middle + 1;
      else high = middle;
    }
    const merge = merges[low - 1];
    return merge && row <= merge.lastRow ? merge : undefined;
  }
}
