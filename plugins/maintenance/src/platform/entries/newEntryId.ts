import { randomHex } from '@weibao/backstage-plugin-maintenance-common';

/** A random UUID. */
export function newEntryId(): string {
  const digits = randomHex();
  const variant = '89ab'[parseInt(digits[16], 16) % 4];
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20),
  ].join('-');
}
