import { InputError } from '@backstage/errors';
import { finished } from 'node:stream/promises';
import { Entry, fromBufferPromise, ZipFile } from 'yauzl';

const MAX_ENTRIES = 2_000;

/**
 * Makes sure that an xlsx file, which is a zip archive, is a workbook and
 * unpacks to a bounded size, before a parser unpacks it: the sizes that the
 * archive declares are added up first, and then shown to be true.
 *
 * @throws InputError
 */
export async function checkArchive(
  bytes: Buffer,
  fileName: string,
  maxInflatedBytes: number,
): Promise<void> {
  const { archive, entries } = await readEntries(bytes).catch(error => {
    throw new InputError(
      `${fileName} is damaged: its archive cannot be read`,
      error,
    );
  });
  if (!entries.some(entry => entry.fileName === 'xl/workbook.xml')) {
    throw new InputError(
      `${fileName} is a zip archive but not an xlsx workbook; save it as .xlsx or .csv`,
    );
  }
  const size = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (entries.length > MAX_ENTRIES || size > maxInflatedBytes) {
    throw new InputError(
      `${fileName} unpacks to ${size} bytes in ${entries.length} parts; at most ${maxInflatedBytes} bytes in ${MAX_ENTRIES} parts are read`,
    );
  }
  for (const entry of entries) {
    await inflate(archive, entry).catch(error => {
      throw new InputError(
        `${fileName} is damaged: its part ${entry.fileName} is not what the archive declares`,
        error,
      );
    });
  }
}

async function readEntries(
  bytes: Buffer,
): Promise<{ archive: ZipFile; entries: Entry[] }> {
  const archive = await fromBufferPromise(bytes);
  const entries = new Array<Entry>();
  for await (const entry of archive.eachEntry()) entries.push(entry);
  return { archive, entries };
}

/** Unpacks a part and lets it go; a stream of another size than declared fails. */
async function inflate(archive: ZipFile, entry: Entry): Promise<void> {
  const stream = await archive.openReadStreamPromise(entry);
  await finished(stream.resume());
}
