// @ts-check
const { parse } = require('csv-parse/sync');
const { decodeText } = require('./decodeText');
const { Refusal } = require('./Refusal');

/** Of two that fit as well the first. */
const DELIMITERS = { comma: ',', tab: '\t', semicolon: ';', pipe: '|' };
/** `="00123"` and `'00123`, by which spreadsheets keep digits as text. */
const KEPT = /^\s*(?:="(.*)"|'(.+))\s*$/;
/** By which a file tells Excel its delimiter; it is no row. */
const HINT = /^\ufeff?sep=(.)\r?\n/;
const SAMPLE_RECORDS = 50;

/**
 * @param {string} text
 * @param {string} delimiter
 * @param {number} [to]
 * @returns {string[][]}
 */
function parseRecords(text, delimiter, to) {
  const trim = delimiter !== '\t';
  return parse(text, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    // Files are padded with blanks and tabs, also around quotes.
    ltrim: trim,
    rtrim: trim,
    ...(to && { to }),
  });
}

/**
 * How well a delimiter makes a table of a text: how many of its records are as
 * wide as most of them, and do not fall apart beside another delimiter.
 *
 * @param {string} text
 * @param {string} delimiter
 */
function fitOf(text, delimiter) {
  const records = parseRecords(text, delimiter, SAMPLE_RECORDS).filter(record =>
    record.some(value => value.trim() !== ''),
  );
  const widths = new Map();
  for (const { length } of records) {
    widths.set(length, (widths.get(length) ?? 0) + 1);
  }
  const [width = 1, count = 0] =
    [...widths].sort(([a, m], [b, n]) => n - m || b - a)[0] ?? [];
  const torn = records.filter(record =>
    record.some(value => /^[,;|].|.[,;|]$/.test(value.trim())),
  );
  const share = (count - torn.length) / Math.max(1, records.length);
  return { width, share: width > 1 ? share : -1 };
}

/** @param {string} text */
function guessDelimiter(text) {
  const fits = Object.entries(DELIMITERS).flatMap(([name, delimiter]) => {
    try {
      return [{ name, ...fitOf(text, delimiter) }];
    } catch {
      return [];
    }
  });
  fits.sort((a, b) => b.share - a.share || b.width - a.width);
  return fits[0]?.name ?? 'comma';
}

/**
 * Reads text with delimiters. What is not given is assumed: what makes most
 * sense throughout.
 *
 * @param {Uint8Array} bytes
 * @param {string} fileName
 * @param {{ encoding?: string; delimiter?: keyof typeof DELIMITERS }} given
 */
exports.readDelimitedText = function readDelimitedText(bytes, fileName, given) {
  const decoded = decodeText(bytes, fileName, given.encoding);
  if (/^\s*<(!doctype|html|\?xml|table)/i.test(decoded.text)) {
    throw new Refusal(
      `${fileName} is a web page, not a spreadsheet; open it in a spreadsheet program and save it as .xlsx`,
    );
  }
  const text = decoded.text.replace(HINT, '');
  const hinted = Object.entries(DELIMITERS).find(
    ([, delimiter]) => delimiter === decoded.text.match(HINT)?.[1],
  );
  const delimiter = given.delimiter ?? hinted?.[0] ?? guessDelimiter(text);
  const records = parseRecords(text, DELIMITERS[delimiter]);
  const sheet = {
    name: fileName.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '') || fileName,
    date1904: false,
    merges: [],
    rowCount: records.length,
    cellsOf: (/** @type {number} */ i) =>
      records[i].map(value =>
        value.trim() === '' ? undefined : { text: value.replace(KEPT, '$1$2') },
      ),
  };
  return {
    sheets: [sheet],
    hiddenSheets: [],
    text: { encoding: decoded.encoding, delimiter },
  };
};
