import { crc32 } from 'node:zlib';
import { orientationOf } from './orientation';

const SIGNATURE_BYTES = 8;
/** Length, type and checksum around the data of a chunk. */
const FRAME_BYTES = 12;

/** The chunks without which a PNG can be read, but looks or moves otherwise. */
const SHOWN = new Set(
  'gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD pHYs tRNS hIST sPLT acTL fcTL fdAT'.split(
    ' ',
  ),
);

/**
 * A PNG with what shows it alone: no Exif but the orientation, no texts, and
 * nothing behind its end.
 *
 * @throws RangeError where its chunks lead out of it
 */
export function pngWithoutMetadata(content: Buffer): Buffer {
  const parts = [content.subarray(0, SIGNATURE_BYTES)];
  let at = SIGNATURE_BYTES;
  for (let type = ''; type !== 'IEND'; ) {
    const end = at + FRAME_BYTES + content.readUInt32BE(at);
    if (end > content.length) throw new RangeError(`It ends before ${end}`);
    const chunk = content.subarray(at, end);
    type = chunk.toString('latin1', 4, 8);
    const isNeeded = type[0] === type[0].toLocaleUpperCase('en');
    if (isNeeded || SHOWN.has(type)) parts.push(chunk);
    if (type === 'eXIf') {
      const orientation = orientationOf(chunk.subarray(8, -4));
      if (orientation) parts.push(toChunk(type, orientation));
    }
    at = end;
  }
  return Buffer.concat(parts);
}

function toChunk(type: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(FRAME_BYTES + data.length);
  chunk.writeUInt32BE(data.length);
  chunk.write(type, 4, 'latin1');
  data.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4);
  return chunk;
}
