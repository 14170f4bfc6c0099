import { InputError } from '@backstage/errors';
import { parse } from 'csv-parse/sync';
import { Sheet } from './Spreadsheet';

const DELIMITERS = [',', '\t', ';'];
const SAMPLE_LINES = 20;

/**
 * Reads comma, semicolon or tab separated text in UTF-8, UTF-16 with a byte
 * order mark, or GB18030, which includes GBK and GB2312.
 *
 * @throws InputError
 */
export function readDelimitedText(bytes: Buffer, fileName: string): Sheet {
  const text = decode(bytes);
  if (text === undefined || text.includes('\0')) {
    throw new InputError(
      `${fileName} is neither an xlsx workbook nor text in UTF-8, UTF-16 or GB18030`,
    );
  }
  if (/^\s*<(!doctype|html|\?xml|table)/i.test(text)) {
    throw new InputError(
      `${fileName} is a web page, not a spreadsheet; open it in a spreadsheet program and save it as .xlsx`,
    );
  }
  return {
    name: fileName.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '') || fileName,
    rows: parseRecords(text, fileName).map((record, i) => ({
      number: i + 1,
      cells: record.map(value =>
        value.trim() === '' ? undefined : { text: value },
      ),
    })),
    merges: [],
  };
}

function parseRecords(text: string, fileName: string): string[][] {
  try {
    return parse(text, {
      delimiter: findDelimiter(text),
      relax_column_count: true,
      relax_quotes: true,
    });
  } catch (error) {
    throw new InputError(`${fileName} cannot be read as csv`, error);
  }
}

function decode(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return tryDecode('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return tryDecode('utf-16be', bytes);
  return tryDecode('utf-8', bytes) ?? tryDecode('gb18030', bytes);
}

function tryDecode(encoding: string, bytes: Buffer): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The one that occurs most outside of quotes. */
function findDelimiter(text: string): string {
  const sample = text
    .split('\n', SAMPLE_LINES)
    .join('\n')
    .replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map(each => sample.split(each).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))];
}
