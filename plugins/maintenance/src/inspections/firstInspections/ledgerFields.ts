import {
  DeviceFacts,
  LedgerCheck,
  LedgerCheckInput,
} from '@weibao/backstage-plugin-maintenance-common';

/** What may differ between the ledger and the site, in the order of a label. */
export const LEDGER_FIELDS = [
  'serialNumber',
  'title',
  'type',
  'manufacturer',
  'model',
  'assetTag',
  'siteRef',
  'rack',
  'position',
] as const;
export type LedgerField = (typeof LEDGER_FIELDS)[number];

/** A device as it was found on site. */
export type FoundFields = NonNullable<LedgerCheckInput['found']>;

/** What an extra device cannot do without. */
export const REQUIRED_OF_EXTRA: readonly LedgerField[] = [
  'serialNumber',
  'type',
  'manufacturer',
  'model',
];

export function isLedgerField(field: string): field is LedgerField {
  return LEDGER_FIELDS.includes(field as LedgerField);
}

export function titleOfExtra(found: FoundFields = {}): string {
  return found.title ?? `${found.manufacturer} ${found.model}`;
}

/** Only the fields that differ from the ledger. */
export function differingFields(
  found: FoundFields,
  device: DeviceFacts,
): FoundFields {
  return Object.fromEntries(
    LEDGER_FIELDS.flatMap(field => {
      const value = found[field]?.trim();
      return value === undefined || value === (device[field] ?? '')
        ? []
        : [[field, value]];
    }),
  );
}

/** The checks of ledger rows by device ref, and those of extra devices. */
export function sortChecks(checks: readonly LedgerCheck[] = []) {
  return {
    ofDevice: new Map(
      checks.flatMap(check =>
        check.deviceRef ? [[check.deviceRef, check]] : [],
      ),
    ),
    extras: checks.filter(({ state }) => state === 'extra'),
  };
}
