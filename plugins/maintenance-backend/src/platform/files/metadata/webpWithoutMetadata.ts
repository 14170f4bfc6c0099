import { orientationOf } from './orientation';

const HEADER_BYTES = 12;
const FRAME_BYTES = 8;
const FLAG_XMP = 0x04;
const FLAG_EXIF = 0x08;

const SHOWN = new Set(['VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);

/**
 * A WebP with what shows it alone: no Exif but the orientation, no XMP, and
 * nothing behind its end.
 *
 * @throws RangeError where its chunks lead out of it
 */
export function webpWithoutMetadata(content: Buffer): Buffer {
  const end = 8 + content.readUInt32LE(4);
  if (end > content.length) throw new RangeError(`It ends before ${end}`);
  const parts: Buffer[] = [];
  let features: Buffer | undefined;
  for (let at = HEADER_BYTES; at < end; ) {
    const type = content.toString('latin1', at, at + 4);
    const size = content.readUInt32LE(at + 4);
    const next = at + FRAME_BYTES + size + (size % 2);
    if (next > end) throw new RangeError(`It ends before ${next}`);
    const chunk = content.subarray(at, next);
    if (type === 'VP8X') {
      features = Buffer.from(chunk);
      features[FRAME_BYTES] &= 0xff - FLAG_XMP - FLAG_EXIF;
      parts.push(features);
    }
    if (SHOWN.has(type)) parts.push(chunk);
    if (type === 'EXIF' && features) {
      const orientation = orientationOf(chunk.subarray(FRAME_BYTES));
      if (orientation) {
        features[FRAME_BYTES] |= FLAG_EXIF;
        parts.push(toChunk(type, orientation));
      }
    }
    at = next;
  }
  return toChunk(
    'RIFF',
    Buffer.concat([Buffer.from('WEBP', 'latin1'), ...parts]),
  );
}

/** Of an even number of bytes, as all here are. */
function toChunk(type: string, data: Buffer): Buffer {
  const frame = Buffer.alloc(FRAME_BYTES);
  frame.write(type, 'latin1');
  frame.writeUInt32LE(data.length, 4);
  return Buffer.concat([frame, data]);
}
