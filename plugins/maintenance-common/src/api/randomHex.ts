/**
 * 128 random bits as 32 hexadecimal digits. `crypto.randomUUID` is only there
 * on https.
 *
 * @public
 */
export function randomHex(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}
