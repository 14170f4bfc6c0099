import { orientationOf } from './orientation';

const MARKER = 0xff;
const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;

const EXIF = 'Exif\0\0';

/**
 * A JPEG with what shows it alone: no Exif but the orientation, no XMP, IPTC or
 * comment, and nothing behind its end, where phones put films and more.
 *
 * @throws RangeError where its segments lead out of it
 */
export function jpegWithoutMetadata(content: Buffer): Buffer {
  const parts = [Buffer.from([MARKER, SOI])];
  let at = 2;
  for (;;) {
    const marker = content.readUInt8(at + 1);
    if (content[at] !== MARKER) throw new RangeError(`No marker at ${at}`);
    if (marker === EOI) break;
    const end =
      marker === MARKER ? at + 1 : at + 2 + content.readUInt16BE(at + 2);
    if (end > content.length) throw new RangeError(`It ends before ${end}`);
    if (marker !== MARKER)
      parts.push(shownOf(marker, content.subarray(at, end)));
    at = end;
    if (marker === SOS) {
      at = endOfScan(content, end);
      parts.push(content.subarray(end, at));
      // Cut off while it was sent, a picture shows as far as it came.
      if (at === content.length) break;
    }
  }
  return Buffer.concat([...parts, Buffer.from([MARKER, EOI])]);
}

/** What stays of a segment, marker and length included. */
function shownOf(marker: number, segment: Buffer): Buffer {
  const begins = (word: string) =>
    segment.toString('latin1', 4, 4 + word.length) === word;
  if (marker === APP1 && begins(EXIF)) {
    const orientation = orientationOf(segment.subarray(4));
    if (!orientation) return Buffer.alloc(0);
    const body = Buffer.concat([Buffer.from(EXIF, 'latin1'), orientation]);
    return Buffer.concat([
      Buffer.from([MARKER, APP1, 0, 2 + body.length]),
      body,
    ]);
  }
  const isShown =
    (marker === APP0 && begins('JFIF\0')) ||
    (marker === APP2 && begins('ICC_PROFILE\0')) ||
    marker === APP14 ||
    ((marker < APP0 || marker > APP15) && marker !== COMMENT);
  return isShown ? segment : Buffer.alloc(0);
}

/** Where the next marker is that ends the compressed data. */
function endOfScan(content: Buffer, from: number): number {
  let at = content.indexOf(MARKER, from);
  while (at >= 0 && at + 1 < content.length) {
    const next = content[at + 1];
    const isData = next === 0 || (next >= 0xd0 && next <= 0xd7);
    if (!isData && next !== MARKER) return at;
    at = content.indexOf(MARKER, at + (isData ? 2 : 1));
  }
  return content.length;
}
