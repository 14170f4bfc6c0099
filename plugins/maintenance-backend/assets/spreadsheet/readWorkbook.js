// @ts-check
const { read, SSF } = require('@e965/xlsx');

/** Formats whose rendering says more than the number: leading zeros, per cent. */
const RENDERED_FORMAT = /^0{2,}$|%/;

/**
 * @param {number} serial
 * @param {boolean} date1904
 */
function toDay(serial, date1904) {
  const date = SSF.parse_date_code(serial, { date1904 });
  if (!date || date.y < 1900 || serial < 1) return undefined;
  return [date.y, date.m, date.d]
    .map((part, i) => String(part).padStart(i ? 2 : 4, '0'))
    .join('-');
}

/**
 * @param {import('@e965/xlsx').CellObject} cell
 * @param {boolean} date1904
 */
function toCell(cell, date1904) {
  if (cell.t === 'n' && typeof cell.v === 'number') {
    const format = String(cell.z ?? 'General');
    const day = SSF.is_date(format) ? toDay(cell.v, date1904) : undefined;
    if (day) return { text: day, day };
    const rendered = SSF.is_date(format) || RENDERED_FORMAT.test(format);
    return {
      text: rendered && cell.w ? cell.w : String(cell.v),
      number: cell.v,
    };
  }
  const text = cell.t === 's' ? cell.v : cell.w ?? cell.v;
  return text === undefined || text === '' ? undefined : { text: String(text) };
}

/**
 * The visible sheets of a workbook; `cellsOf` gives the cells of a row by its index.
 *
 * @param {Uint8Array} bytes
 */
exports.readWorkbook = function readWorkbook(bytes) {
  const workbook = read(Buffer.from(bytes), {
    type: 'buffer',
    dense: true,
    cellNF: true,
    cellHTML: false,
    cellFormula: false,
  });
  const date1904 = Boolean(workbook.Workbook?.WBProps?.date1904);
  return workbook.SheetNames.filter(
    (_name, i) => !workbook.Workbook?.Sheets?.[i]?.Hidden,
  ).map(name => {
    const sheet = workbook.Sheets[name];
    /** @type {Array<Array<import('@e965/xlsx').CellObject | undefined> | undefined>} */
    const data = sheet['!data'] ?? [];
    return {
      name,
      merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({
        firstRow: s.r + 1,
        lastRow: e.r + 1,
        firstColumn: s.c,
        lastColumn: e.c,
      })),
      rowCount: data.length,
      cellsOf: (/** @type {number} */ i) =>
        Array.from(data[i] ?? [], cell => cell && toCell(cell, date1904)),
    };
  });
};
