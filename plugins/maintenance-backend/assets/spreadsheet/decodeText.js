// @ts-check
const { Refusal } = require('./Refusal');

/** What says nothing about an encoding. */
const ASCII_END = 0x80;
/** Less than this of what is not ASCII makes sense in no encoding we know. */
const LEAST_LIKELY = 0.5;

/**
 * How likely text of an encoding has a character, from 0 to 1, and how many
 * bytes the character has.
 *
 * @typedef {(bytes: Uint8Array, index: number) => { likely: number; length: number }} Judge
 */

/** @type {Judge} */
function judgeGb18030(bytes, i) {
  const [lead, trail] = [bytes[i], bytes[i + 1] ?? 0];
  if (trail >= 0x30 && trail <= 0x39) return { likely: 0, length: 4 };
  // What GB2312 has: symbols, the common and the less common characters.
  const isCommon =
    (lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3);
  if (trail < 0xa1) return { likely: 0, length: 2 };
  if (isCommon) return { likely: 1, length: 2 };
  return { likely: lead >= 0xd8 && lead <= 0xf7 ? 0.5 : 0, length: 2 };
}

/** @type {Judge} */
function judgeBig5(bytes, i) {
  const lead = bytes[i];
  if (lead >= 0xa1 && lead <= 0xc6) return { likely: 1, length: 2 };
  return { likely: lead >= 0xc9 && lead <= 0xf9 ? 0.5 : 0, length: 2 };
}

/**
 * How likely so many accented letters side by side are.
 *
 * @type {Record<number, number>}
 */
const LIKELIHOOD_BY_LENGTH = { 1: 1, 2: 0.5 };

/** @type {Judge} */
function judgeWindows1252(bytes, i) {
  let length = 1;
  while (bytes[i + length] >= ASCII_END) length += 1;
  return { likely: LIKELIHOOD_BY_LENGTH[length] ?? 0, length };
}

/** Of two that are as likely the first. */
const JUDGES = {
  gb18030: judgeGb18030,
  big5: judgeBig5,
  'windows-1252': judgeWindows1252,
};

/**
 * @param {Uint8Array} bytes
 * @param {Judge} judge
 */
function likelihood(bytes, judge) {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < bytes.length; ) {
    if (bytes[i] < ASCII_END) {
      i += 1;
    } else {
      const { likely, length } = judge(bytes, i);
      sum += likely;
      count += 1;
      i += length;
    }
  }
  return sum / count;
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

/** @param {Uint8Array} bytes */
function guessEncoding(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (tryDecode('utf-8', bytes) !== undefined) return 'utf-8';
  const guesses = Object.entries(JUDGES)
    .filter(([encoding]) => tryDecode(encoding, bytes) !== undefined)
    .map(([encoding, judge]) => ({
      encoding,
      likely: likelihood(bytes, judge),
    }))
    .sort((a, b) => b.likely - a.likely);
  return guesses[0]?.likely >= LEAST_LIKELY ? guesses[0].encoding : undefined;
}

/**
 * The text of a file in a given encoding, or else in the one in which it makes
 * most sense; GB18030 includes GBK and GB2312.
 *
 * @param {Uint8Array} bytes
 * @param {string} fileName
 * @param {string} [given]
 */
exports.decodeText = function decodeText(bytes, fileName, given) {
  const encoding = given ?? guessEncoding(bytes);
  const text = encoding && tryDecode(encoding, bytes);
  if (!encoding || text === undefined || text.includes('\0')) {
    throw new Refusal(
      given
        ? `${fileName} is not text in ${given}`
        : `${fileName} is neither an xlsx workbook nor text in UTF-8, UTF-16, GB18030, Big5 or Windows-1252`,
    );
  }
  return { text, encoding };
};
