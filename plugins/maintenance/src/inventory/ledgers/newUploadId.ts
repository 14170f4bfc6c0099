const ID_BYTES = 16;

/**
 * An id under which an upload can be followed. `crypto.randomUUID` is only
 * there on https.
 */
export function newUploadId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(ID_BYTES)), byte =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
