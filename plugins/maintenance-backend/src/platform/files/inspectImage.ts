import { InputError } from '@backstage/errors';
import { imageSize } from 'image-size';

/** Larger images are refused. */
export const IMAGE_LIMIT_BYTES = 10 * 1024 * 1024;

const CONTENT_TYPES: { [type: string]: string } = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

/** How each kind begins; WebP has its size between the two words. */
const SIGNATURES = [/^ffd8ff/, /^89504e470d0a1a0a/, /^52494646.{8}57454250/];

/**
 * What an image is by its content, whatever its sender says.
 *
 * @throws InputError where it is none, is too large or of another kind
 */
export function inspectImage(content: Buffer): {
  contentType: string;
  width: number;
  height: number;
} {
  if (content.length > IMAGE_LIMIT_BYTES) {
    throw new InputError(
      `The image has ${content.length} bytes, at most ${IMAGE_LIMIT_BYTES} are taken`,
    );
  }
  const beginning = content.subarray(0, 12).toString('hex');
  if (SIGNATURES.some(signature => signature.test(beginning))) {
    const size = readSize(content);
    const contentType = CONTENT_TYPES[size?.type ?? ''];
    if (contentType && size && size.width > 0 && size.height > 0) {
      return { contentType, width: size.width, height: size.height };
    }
  }
  throw new InputError('The file is not a readable JPEG, PNG or WebP image');
}

function readSize(content: Buffer) {
  try {
    return imageSize(content);
  } catch {
    return undefined;
  }
}
