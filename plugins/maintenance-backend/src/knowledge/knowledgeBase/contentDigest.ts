import { createHash } from 'node:crypto';

/** Tells whether a file still says what somebody has read. */
export function contentDigest(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
