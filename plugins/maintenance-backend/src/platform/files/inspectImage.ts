import { InputError } from '@backstage/errors';
import { imageSize } from 'image-size';
import { jpegWithoutMetadata } from './metadata/jpegWithoutMetadata';
import { pngWithoutMetadata } from './metadata/pngWithoutMetadata';
import { webpWithoutMetadata } from './metadata/webpWithoutMetadata';

/** Larger images are refused. */
export const IMAGE_LIMIT_BYTES = 10 * 1024 * 1024;

/** More than phones take, and what a browser can unpack: four bytes for each. */
const IMAGE_LIMIT_PIXELS = 100_000_000;

interface ImageKind {
  contentType: string;
  /** How it begins, in hexadecimal; WebP has its size between the two words. */
  signature: RegExp;
  withoutMetadata: (content: Buffer) => Buffer;
}

const KINDS: ImageKind[] = [
  {
    contentType: 'image/jpeg',
    signature: /^ffd8ff/,
    withoutMetadata: jpegWithoutMetadata,
  },
  {
    contentType: 'image/png',
    signature: /^89504e470d0a1a0a/,
    withoutMetadata: pngWithoutMetadata,
  },
  {
    contentType: 'image/webp',
    signature: /^52494646.{8}57454250/,
    withoutMetadata: webpWithoutMetadata,
  },
];

/**
 * What an image is by its content, whatever its sender says, and the image
 * without what its camera knew: place, time, owner.
 *
 * @throws InputError where it is none, is too large or of another kind
 */
export function inspectImage(content: Buffer): {
  contentType: string;
  width: number;
  height: number;
  content: Buffer;
} {
  if (content.length > IMAGE_LIMIT_BYTES) {
    throw new InputError(
      `The image has ${content.length} bytes, at most ${IMAGE_LIMIT_BYTES} are taken`,
    );
  }
  const beginning = content.subarray(0, 12).toString('hex');
  const kind = KINDS.find(({ signature }) => signature.test(beginning));
  const image = kind && read(content, kind);
  if (!image || image.width <= 0 || image.height <= 0) {
    throw new InputError('The file is not a readable JPEG, PNG or WebP image');
  }
  const { width, height } = image;
  if (width * height > IMAGE_LIMIT_PIXELS) {
    throw new InputError(
      `The image has ${width} × ${height} pixels, at most ${IMAGE_LIMIT_PIXELS} are taken`,
    );
  }
  return image;
}

function read(content: Buffer, { contentType, withoutMetadata }: ImageKind) {
  try {
    const shown = withoutMetadata(content);
    // A copy: the library reads on beyond the end of a part of a buffer.
    const { width, height } = imageSize(Uint8Array.from(shown));
    return { contentType, width, height, content: shown };
  } catch {
    return undefined;
  }
}
