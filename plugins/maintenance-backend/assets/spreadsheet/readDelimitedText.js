// @ts-check
const { parse } = require('csv-parse/sync');
const { Refusal } = require('./Refusal');

const DELIMITERS = [',', '\t', ';'];
/** `="00123"` and `'00123`, by which spreadsheets keep digits as text. */
const KEPT = /^\s*(?:="(.*)"|'(.+))\s*$/;
const SAMPLE_LINES = 20;

/** @param {Uint8Array} bytes */
function decode(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return tryDecode('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return tryDecode('utf-16be', bytes);
  return tryDecode('utf-8', bytes) ?? tryDecode('gb18030', bytes);
}

/**
 * @param {string} encoding
 * @param {Uint8Array} bytes
 */
function tryDecode(encoding, bytes) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * The delimiter that occurs most outside of quotes.
 *
 * @param {string} text
 */
function findDelimiter(text) {
  const sample = text
    .split('\n', SAMPLE_LINES)
    .join('\n')
    .replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map(each => sample.split(each).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))];
}

/**
 * Reads comma, semicolon or tab separated text in UTF-8, UTF-16 with a byte
 * order mark, or GB18030, which includes GBK and GB2312.
 *
 * @param {Uint8Array} bytes
 * @param {string} fileName
 */
exports.readDelimitedText = function readDelimitedText(bytes, fileName) {
  const text = decode(bytes);
  if (text === undefined || text.includes('\0')) {
    throw new Refusal(
      `${fileName} is neither an xlsx workbook nor text in UTF-8, UTF-16 or GB18030`,
    );
  }
  if (/^\s*<(!doctype|html|\?xml|table)/i.test(text)) {
    throw new Refusal(
      `${fileName} is a web page, not a spreadsheet; open it in a spreadsheet program and save it as .xlsx`,
    );
  }
  /** @type {string[][]} */
  const records = parse(text, {
    delimiter: findDelimiter(text),
    relax_column_count: true,
    relax_quotes: true,
  });
  return {
    name: fileName.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '') || fileName,
    date1904: false,
    merges: [],
    rowCount: records.length,
    cellsOf: (/** @type {number} */ i) =>
      records[i].map(value =>
        value.trim() === '' ? undefined : { text: value.replace(KEPT, '$1$2') },
      ),
  };
};
