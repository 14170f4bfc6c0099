import { SheetCell, SheetRow } from './Spreadsheet';

/**
 * Has cells that say the same be one object: most columns of a list repeat a
 * few words, and a list of many cells would not fit beside everything else.
 */
export class SharedCells {
  readonly #cells = new Map<string, SheetCell>();

  share(row: SheetRow): SheetRow {
    return { ...row, cells: row.cells.map(cell => cell && this.#same(cell)) };
  }

  #same(cell: SheetCell): SheetCell {
    if (cell.number !== undefined || cell.day !== undefined) return cell;
    const known = this.#cells.get(cell.text);
    if (known) return known;
    this.#cells.set(cell.text, cell);
    return cell;
  }
}
