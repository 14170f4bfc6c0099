import { InputError } from '@backstage/errors';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

/** Enough for 50 000 rows of 40 columns, and little enough to hold in memory. */
export const MAX_INFLATED_BYTES = 160 * 1024 * 1024;
const MAX_ENTRIES = 2_000;

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const MAX_COMMENT_LENGTH = 0xffff;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL_HEADER_SIGNATURE = 0x04034b50;
const LOCAL_HEADER_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;

const inflate = promisify(inflateRaw);

interface ArchiveEntry {
  name: string;
  method: number;
  compressedSize: number;
  inflatedSize: number;
  offset: number;
}

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
): Promise<void> {
  const entries = readEntries(bytes);
  if (!entries) {
    throw new InputError(`${fileName} is damaged: its archive cannot be read`);
  }
  if (!entries.some(entry => entry.name === 'xl/workbook.xml')) {
    throw new InputError(
      `${fileName} is a zip archive but not an xlsx workbook; save it as .xlsx or .csv`,
    );
  }
  const size = entries.reduce((sum, entry) => sum + entry.inflatedSize, 0);
  if (entries.length > MAX_ENTRIES || size > MAX_INFLATED_BYTES) {
    throw new InputError(
      `${fileName} unpacks to ${size} bytes in ${entries.length} parts; at most ${MAX_INFLATED_BYTES} bytes in ${MAX_ENTRIES} parts are read`,
    );
  }
  for (const entry of entries) {
    if (!(await declaresItsSize(bytes, entry))) {
      throw new InputError(
        `${fileName} is damaged: its part ${entry.name} is not what the archive declares`,
      );
    }
  }
}

function readEntries(bytes: Buffer): ArchiveEntry[] | undefined {
  const end = findEnd(bytes);
  if (end === undefined) return undefined;
  const entries = new Array<ArchiveEntry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let i = bytes.readUInt16LE(end + 10); i > 0; i--) {
    if (
      at + ENTRY_LENGTH > bytes.length ||
      bytes.readUInt32LE(at) !== ENTRY_SIGNATURE
    ) {
      return undefined;
    }
    const nameLength = bytes.readUInt16LE(at + 28);
    const nameStart = at + ENTRY_LENGTH;
    entries.push({
      name: bytes.toString('utf8', nameStart, nameStart + nameLength),
      method: bytes.readUInt16LE(at + 10),
      compressedSize: bytes.readUInt32LE(at + 20),
      inflatedSize: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at =
      nameStart +
      nameLength +
      bytes.readUInt16LE(at + 30) +
      bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function findEnd(bytes: Buffer): number | undefined {
  const earliest = Math.max(0, bytes.length - END_LENGTH - MAX_COMMENT_LENGTH);
  for (let at = bytes.length - END_LENGTH; at >= earliest; at--) {
    if (bytes.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  return undefined;
}

async function declaresItsSize(
  bytes: Buffer,
  entry: ArchiveEntry,
): Promise<boolean> {
  const { offset } = entry;
  if (
    offset + LOCAL_HEADER_LENGTH > bytes.length ||
    bytes.readUInt32LE(offset) !== LOCAL_HEADER_SIGNATURE
  ) {
    return false;
  }
  const start =
    offset +
    LOCAL_HEADER_LENGTH +
    bytes.readUInt16LE(offset + 26) +
    bytes.readUInt16LE(offset + 28);
  const content = bytes.subarray(start, start + entry.compressedSize);
  if (entry.method === STORED) return content.length === entry.inflatedSize;
  if (entry.method !== DEFLATED) return false;
  try {
    const inflated = await inflate(content, {
      maxOutputLength: Math.max(1, entry.inflatedSize),
    });
    return inflated.length === entry.inflatedSize;
  } catch {
    return false;
  }
}
