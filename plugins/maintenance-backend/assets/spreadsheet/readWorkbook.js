// @ts-check
const { read, SSF } = require('@e965/xlsx');

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
 * A number as its format shows it, where that says more: `SN00123`, `000-123`,
 * `75%`; but not where it is rounded or only grouped.
 *
 * @param {number} value
 * @param {string} format
 * @param {string} shown
 */
function numberText(value, format, shown) {
  const digits = digitsOf(shown);
  if (shown.trim() === '' && value !== 0) return String(value);
  if (SSF.is_date(format) || shown.endsWith('%') || digits === '') return shown;
  const isExact = digits === digitsOf(String(value));
  const isPlain = /^-?(0|[1-9][\d,]*)(\.\d+)?$/.test(shown);
  return isExact && !isPlain ? shown : String(value);
}

/** @param {string} text */
function digitsOf(text) {
  const digits = text.replace(/\D/g, '');
  return digits.replace(/^0+(?=\d)/, '');
}

/**
 * @param {import('@e965/xlsx').CellObject} cell
 * @param {boolean} date1904
 */
function toCell(cell, date1904) {
  const format = String(cell.z ?? 'General');
  if (cell.t === 'n' && typeof cell.v === 'number') {
    const day = SSF.is_date(format) ? toDay(cell.v, date1904) : undefined;
    if (day) return { text: day, day };
    const text = numberText(cell.v, format, cell.w ?? String(cell.v));
    return text === '' ? undefined : { text, number: cell.v };
  }
  const text = textOf(cell, format);
  return text === '' ? undefined : { text };
}

/**
 * What a cell shows that holds no number; a formula that was never worked out
 * shows itself.
 *
 * @param {import('@e965/xlsx').CellObject} cell
 * @param {string} format
 */
function textOf(cell, format) {
  if (cell.t === 'z' || cell.v === undefined) {
    return cell.f === undefined ? '' : `=${cell.f || '?'}`;
  }
  if (cell.t !== 's') return String(cell.w ?? cell.v ?? '');
  const text = String(cell.v ?? '');
  return text !== '' && /[^@]@|@[^@]/.test(format)
    ? SSF.format(format, text)
    : text;
}

/**
 * Without what is empty but formatted at its end.
 *
 * @template T
 * @param {T[]} list
 * @param {(element: T) => boolean} isEmpty
 */
function withoutEmptyEnd(list, isEmpty) {
  let length = list.length;
  while (length > 0 && isEmpty(list[length - 1])) length -= 1;
  return list.slice(0, length);
}

/** @param {import('@e965/xlsx').CellObject | undefined} cell */
function isStub(cell) {
  return !cell || (cell.t === 'z' && cell.f === undefined);
}

/**
 * The sheets of a workbook; `cellsOf` gives the cells of a row by its index.
 *
 * @param {Uint8Array} bytes
 */
exports.readWorkbook = function readWorkbook(bytes) {
  const workbook = read(Buffer.from(bytes), {
    type: 'buffer',
    dense: true,
    cellNF: true,
    cellHTML: false,
    // Of a formula without a stored result nothing else would be left.
    cellFormula: true,
    sheetStubs: true,
  });
  const date1904 = Boolean(workbook.Workbook?.WBProps?.date1904);
  const sheets = workbook.SheetNames.map((name, i) => {
    const sheet = workbook.Sheets[name];
    /** @type {Array<Array<import('@e965/xlsx').CellObject | undefined> | undefined>} */
    const data = withoutEmptyEnd(
      sheet['!data'] ?? [],
      row => !row || row.every(isStub),
    );
    return {
      name,
      isHidden: Boolean(workbook.Workbook?.Sheets?.[i]?.Hidden),
      date1904,
      merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({
        firstRow: s.r + 1,
        lastRow: e.r + 1,
        firstColumn: s.c,
        lastColumn: e.c,
      })),
      rowCount: data.length,
      cellsOf: (/** @type {number} */ row) =>
        Array.from(
          withoutEmptyEnd(data[row] ?? [], isStub),
          cell => cell && toCell(cell, date1904),
        ),
    };
  });
  return {
    sheets: sheets.filter(({ isHidden }) => !isHidden),
    hiddenSheets: sheets
      .filter(({ isHidden, rowCount }) => isHidden && rowCount > 0)
      .map(({ name }) => name),
  };
};
