import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { Problem } from '../problems';
import { PageAddress } from './PageAddress';
import { PageSource, parsePageSource } from './parsePageSource';

const MAX_PAGE_BYTES = 2_000_000;

/**
 * Reads a page.
 *
 * @param file - how messages name it
 * @param problems - grows by what is wrong with the page
 * @returns nothing when there is no text to be had
 */
export async function readPage(
  { source }: PageAddress,
  file: string,
  problems: Problem[],
): Promise<PageSource | undefined> {
  let bytes: Buffer;
  try {
    const { size } = await stat(source.absolutePath);
    if (size > MAX_PAGE_BYTES) {
      const limit = `${MAX_PAGE_BYTES / 1_000_000} MB`;
      problems.push({ file, kind: 'page-too-large', values: { limit } });
      return undefined;
    }
    bytes = await readFile(source.absolutePath);
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    problems.push({ file, kind: 'unreadable', values: { reason: code } });
    return undefined;
  }

  const line = firstLineThatIsNotUtf8(bytes);
  if (line !== undefined) {
    problems.push({ file, line, kind: 'not-utf-8' });
    return undefined;
  }
  const { source: page, problems: found } = parsePageSource(
    bytes.toString('utf8'),
    file,
  );
  problems.push(...found);
  return page;
}

function firstLineThatIsNotUtf8(bytes: Buffer): number | undefined {
  if (isUtf8(bytes)) return undefined;
  let line = 1;
  let start = 0;
  for (;;) {
    const end = bytes.indexOf('\n', start);
    // A line break is never a part of a longer character of UTF-8.
    if (end < 0 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
    line++;
  }
}
