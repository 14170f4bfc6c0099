/** How a picture has to be turned is kept in the TIFF that Exif is. */
const ORIENTATION_TAG = 0x0112;
const UPRIGHT = 1;
const LAST_ORIENTATION = 8;
const ENTRY_BYTES = 12;
const TYPE_SHORT = 3;

/** Some writers put it before the TIFF where there should be none. */
const EXIF_HEADER = Buffer.from('Exif\0\0', 'latin1');

/**
 * What is left of Exif when only the orientation is: a TIFF with one entry.
 * Nothing where the picture is upright, or its Exif cannot be read.
 */
export function orientationOf(exif: Buffer): Buffer | undefined {
  const hasHeader = exif.subarray(0, EXIF_HEADER.length).equals(EXIF_HEADER);
  const orientation = readOrientation(
    hasHeader ? exif.subarray(EXIF_HEADER.length) : exif,
  );
  if (orientation <= UPRIGHT || orientation > LAST_ORIENTATION) {
    return undefined;
  }
  const tiff = Buffer.alloc(26);
  tiff.write('MM', 'latin1');
  tiff.writeUInt16BE(42, 2);
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(ORIENTATION_TAG, 10);
  tiff.writeUInt16BE(TYPE_SHORT, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  return tiff;
}

function readOrientation(tiff: Buffer): number {
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const read = (at: number, bytes: number) =>
    isLittle ? tiff.readUIntLE(at, bytes) : tiff.readUIntBE(at, bytes);
  try {
    const directory = read(4, 4);
    const entries = read(directory, 2);
    for (let i = 0; i < entries; i++) {
      const entry = directory + 2 + i * ENTRY_BYTES;
      if (read(entry, 2) === ORIENTATION_TAG) return read(entry + 8, 2);
    }
  } catch {
    // It points out of itself.
  }
  return UPRIGHT;
}
