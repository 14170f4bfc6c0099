import { InputError } from '@backstage/errors';
import { RecurrenceKind } from '@weibao/backstage-plugin-maintenance-common';
import { z } from 'zod';

/** What the incidents of a group have in common, and no other group has. */
export type RecurrenceIdentity =
  | { kind: 'device'; deviceRef: string }
  | {
      kind: 'model-part';
      manufacturer: string;
      model: string;
      /** As `normalizePart` makes it. */
      partKey: string;
    }
  | {
      kind: 'fault-code';
      /** As `normalizeFaultCode` makes it. */
      codeKey: string;
    }
  | { kind: 'site'; siteRef: string; partKey: string };

/** @internal */
export type IdentityField =
  | 'deviceRef'
  | 'siteRef'
  | 'manufacturer'
  | 'model'
  | 'partKey'
  | 'codeKey';

/** What identifies a group of a kind, in the order of its key. */
export const IDENTITY_FIELDS = {
  device: ['deviceRef'],
  'model-part': ['manufacturer', 'model', 'partKey'],
  'fault-code': ['codeKey'],
  site: ['siteRef', 'partKey'],
} as const satisfies Record<RecurrenceKind, readonly IdentityField[]>;

export const RECURRENCE_KINDS = Object.keys(
  IDENTITY_FIELDS,
) as RecurrenceKind[];

const KEY = z
  .tuple([z.enum(RECURRENCE_KINDS as [RecurrenceKind, ...RecurrenceKind[]])])
  .rest(z.string().min(1));

/** The identity as it stands in an address. */
export function formatRecurrenceKey(identity: RecurrenceIdentity): string {
  const key = [identity.kind, ...identityValues(identity)];
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * Reads a key back.
 *
 * @throws InputError where it is none
 */
export function parseRecurrenceKey(key: string): RecurrenceIdentity {
  try {
    const json = Buffer.from(key, 'base64url').toString('utf8');
    const [kind, ...values] = KEY.parse(JSON.parse(json));
    const identity = toIdentity(kind, values);
    // There is one key for a group, which drafts are found by.
    if (formatRecurrenceKey(identity) === key) return identity;
  } catch {
    // Told below, together with keys that are written in another way.
  }
  throw new InputError(
    `"${key}" is no key of recurring incidents; take it from the list of recurrences`,
  );
}

/** The values of the identifying fields, in their order. */
export function identityValues(identity: RecurrenceIdentity): string[] {
  const values: Partial<Record<IdentityField, string>> = identity;
  return IDENTITY_FIELDS[identity.kind].map(field => values[field] ?? '');
}

/** @throws Error where the values are not as many as the kind has fields */
export function toIdentity(
  kind: RecurrenceKind,
  values: readonly string[],
): RecurrenceIdentity {
  const fields = IDENTITY_FIELDS[kind];
  if (values.length !== fields.length) {
    throw new Error(
      `${kind} has ${fields.length} values: ${fields.join(', ')}`,
    );
  }
  return {
    kind,
    ...Object.fromEntries(fields.map((field, i) => [field, values[i]])),
  } as RecurrenceIdentity;
}
