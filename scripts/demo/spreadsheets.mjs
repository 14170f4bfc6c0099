import { utils, write } from '@e965/xlsx';

const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** A date as Excel holds it. */
export const dateCell = date => ({
  t: 'n',
  v: (date.getTime() - SERIAL_EPOCH) / DAY_MS,
  z: 'yyyy/m/d',
});

/** Merges the cells of a column over neighbouring rows with the same value. */
export function mergeRuns(rows, firstRow, column) {
  const merges = [];
  for (let i = 0; i < rows.length; ) {
    let end = i + 1;
    while (end < rows.length && rows[end][column] === rows[i][column]) {
      rows[end][column] = null;
      end += 1;
    }
    if (end - i > 1) {
      merges.push({
        s: { r: firstRow + i, c: column },
        e: { r: firstRow + end - 1, c: column },
      });
    }
    i = end;
  }
  return merges;
}

export function workbook(sheets) {
  const book = utils.book_new();
  for (const [name, { rows, merges = [] }] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(rows);
    sheet['!merges'] = merges.map(merge =>
      typeof merge === 'string' ? utils.decode_range(merge) : merge,
    );
    sheet['!cols'] = (rows[3] ?? rows[0]).map(() => ({ wch: 16 }));
    utils.book_append_sheet(book, sheet, name);
  }
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
}

export function csv(rows) {
  return rows
    .map(row =>
      row
        .map(cell => {
          const text = String(cell ?? '');
          return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        })
        .join(','),
    )
    .join('\r\n');
}

/** Text in GBK, for which the platform has a decoder only. */
export function toGbk(text) {
  const decoder = new TextDecoder('gbk');
  const codes = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const bytes = [lead, trail];
      codes.set(decoder.decode(Uint8Array.from(bytes)), bytes);
    }
  }
  return Buffer.from(
    [...text].flatMap(c => (c < '\x80' ? [c.charCodeAt(0)] : codes.get(c))),
  );
}
