import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { foldText, foldWidth, hasHan } from '@weibao/cjk-text';
import { createHash } from 'node:crypto';
import { pinyin } from 'pinyin-pro';

const MAX_NAME_LENGTH = 63;
const HASH_LENGTH = 8;

/** Entity refs that a device or site may get, the plainest first. */
export type NameCandidates = readonly [plain: string, ...distinct: string[]];

/**
 * Names a device after its customer and its serial number, or else its asset
 * tag: `haibin-bank-7zm1sesw8`. A hash is added where that would be too long or
 * lose something. The last candidate is the device's own also where another
 * manufacturer has given the same serial number.
 */
export function deviceRefCandidates(
  customerRef: string,
  identity: { serialNumber?: string; assetTag?: string; manufacturer?: string },
): NameCandidates {
  const { serialNumber, assetTag, manufacturer } = identity;
  const text = serialNumber ?? `asset-${assetTag}`;
  const what = serialNumber ? `serial ${serialNumber}` : `asset ${assetTag}`;
  const names = candidates('device', customerRef, text, what);
  if (!serialNumber || !manufacturer) return names;
  const ofMaker = `${what}\nby ${foldText(manufacturer)}`;
  const [, own] = candidates('device', customerRef, text, ofMaker);
  return [...names, own];
}

/** Names a site after its customer and its title, Chinese in pinyin. */
export function siteRefCandidates(
  customerRef: string,
  title: string,
): NameCandidates {
  return candidates('site', customerRef, romanize(title), `site ${title}`, {
    mayLose: true,
  });
}

function candidates(
  kind: 'device' | 'site',
  customerRef: string,
  text: string,
  identity: string,
  options?: { mayLose: boolean },
): NameCandidates {
  const customer = parseEntityRef(customerRef);
  const written = `${customer.name}-${text}`.toLowerCase();
  const plain = trim(written.replace(/[^a-z0-9.-]+/g, '-'));
  const hash = createHash('sha256')
    .update(`${customerRef}\n${identity}`)
    .digest('hex')
    .slice(0, HASH_LENGTH);
  const start = trim(plain.slice(0, MAX_NAME_LENGTH - HASH_LENGTH - 1));
  const distinct = `${start}-${hash}`;
  const isFaithful =
    plain.length <= MAX_NAME_LENGTH &&
    (plain === written || (options?.mayLose && trim(text) !== ''));
  const toRef = (name: string) =>
    stringifyEntityRef({ kind, namespace: customer.namespace, name });
  return [toRef(isFaithful ? plain : distinct), toRef(distinct)];
}

function romanize(title: string): string {
  return pinyin(foldWidth(title), {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  })
    .map(part => part.trim())
    .filter(part => part !== '' && !hasHan(part))
    .join('-')
    .replace(/[^A-Za-z0-9.]+/g, '-');
}

function trim(text: string): string {
  return text.replace(/^[^a-z0-9]+|[^a-z0-9]+$/gi, '');
}
