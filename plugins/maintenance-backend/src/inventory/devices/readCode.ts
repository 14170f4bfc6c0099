import { foldWidth } from '@weibao/cjk-text';
import { normalizeCode } from './normalizeCode';

/** A serial number or asset tag as it is compared, or why it cannot be one. */
export type ReadCode =
  | { code: string }
  | { fault: { code: CodeFault; message: string } };

export type CodeFault =
  | 'rounded-number'
  | 'damaged-code'
  | 'several-values'
  | 'invalid-serial-number';

/** What a spreadsheet holds beside the text of a cell. */
interface Held {
  number?: number;
  day?: string;
}

/** Spreadsheets keep no more digits of a number. */
const MAX_EXACT_NUMBER = 1e15;
const SCIENTIFIC = /^-?\d+(\.\d+E[+-]?|E[+-])\d+$/;
/** `12.5` and `210235123456.0`, but not the tag `2023.001`. */
const DECIMAL = /^-?\d+\.\d{1,2}$/;
const TRUTH = /^(TRUE|FALSE|真|假)$/;
const ONLY_ZEROS = /^0+$/;
const MONTH = 'JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC';
/** What spreadsheets make of `MAR1`, `1-2` and the like. */
const DATE = new RegExp(
  String.raw`^((19|20)\d\d[-/](0?[1-9]|1[0-2])[-/]\d{1,2}|\d{1,2}-(${MONTH})(-\d{2,4})?|(${MONTH})-\d{2})$`,
);

const SERIAL_NUMBER = /^[A-Z0-9][A-Z0-9\-._/:#+()&]*$/;
const LABEL =
  /^(S\/?N|SERIAL(NO\.?|NUMBER)?|SERVICETAG|序列号|序號|序列號|服务标签)[:=]|^S\/N(?=[A-Z0-9])/;

const SEVERAL = /[\n,;、，；]/;
const PARTS = /[/|&+]/;
const WORDS = /\s+/;
const SHORTEST_PART = 3;
/** People write one number in groups of up to five characters. */
const SHORTEST_WORD = 7;

/**
 * Reads a serial number as it is typed or held by a spreadsheet. One that a
 * spreadsheet has damaged is told, since it looks like a number of its own.
 */
export function readSerialNumber(text: string, held: Held = {}): ReadCode {
  const read = readCode(text, held);
  if ('fault' in read || SERIAL_NUMBER.test(read.code)) return read;
  return fault(
    'invalid-serial-number',
    `${text.trim()} is not a serial number: it holds other characters than letters, digits and - . _ / : # + ( ) &`,
  );
}

/** Reads an asset tag, which may hold Chinese characters. */
export function readAssetTag(text: string, held: Held = {}): ReadCode {
  return readCode(text, held);
}

function readCode(text: string, held: Held): ReadCode {
  const written = text.trim();
  const code = normalizeCode(written).replace(LABEL, '');
  if (SCIENTIFIC.test(code) || Math.abs(held.number ?? 0) >= MAX_EXACT_NUMBER) {
    return fault(
      'rounded-number',
      `${written} was held as a number, of which a spreadsheet keeps 15 digits only; enter it as text`,
    );
  }
  const damage = findDamage(code, held);
  if (damage) {
    return fault(
      'damaged-code',
      `${written} is ${damage}, which a spreadsheet may have made of a number on a label; enter it as text`,
    );
  }
  if (holdsSeveral(written)) {
    return fault(
      'several-values',
      'The cell holds more than one value; give each device a row of its own',
    );
  }
  return { code };
}

function findDamage(code: string, { number, day }: Held): string | undefined {
  const isFraction = number !== undefined && !Number.isInteger(number);
  if (day !== undefined || DATE.test(code)) return 'a date';
  if (isFraction || DECIMAL.test(code)) return 'a decimal number';
  if (TRUTH.test(code)) return 'a truth value';
  return ONLY_ZEROS.test(code) ? 'zero' : undefined;
}

/** `SN1, SN2`; and `CN1/CN2`, whose parts are alike, but not `LXE0Z/A`. */
function holdsSeveral(written: string): boolean {
  const text = foldWidth(written).replace(/：/g, ':').trim();
  return (
    SEVERAL.test(text) ||
    areAlike(text.split(PARTS), SHORTEST_PART) ||
    areAlike(text.split(WORDS), SHORTEST_WORD)
  );
}

function areAlike(parts: string[], shortest: number): boolean {
  const [first] = parts;
  return (
    parts.length > 1 &&
    first.trim().length >= shortest &&
    parts.every(
      part => /\d/.test(part) && part.trim().length === first.trim().length,
    )
  );
}

function fault(code: CodeFault, message: string): ReadCode {
  return { fault: { code, message } };
}
