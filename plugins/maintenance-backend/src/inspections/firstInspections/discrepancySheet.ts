import {
  DeviceFacts,
  Discrepancy,
  DiscrepancySheet,
  LedgerCheck,
} from '@weibao/backstage-plugin-maintenance-common';
import { contentHash } from '../../incidents/log/hashChain';
import { FoundFields, InspectedLedger } from './FirstInspectionRecord';

const FIELD_NAMES: Record<keyof FoundFields, string> = {
  title: 'title',
  type: 'type',
  manufacturer: 'manufacturer',
  model: 'model',
  serialNumber: 'serial number',
  assetTag: 'asset tag',
  siteRef: 'site',
  rack: 'rack',
  position: 'position',
};

type Difference = NonNullable<Discrepancy['differences']>[number];

/** What a first inspection found, as the customer contact signs it. */
export type SheetContent = Pick<DiscrepancySheet, 'contentHash' | 'counts'>;

/** Sets what was found against the ledger rows of an inspection. */
export function compareWithLedger(
  ledger: InspectedLedger,
  checks: readonly LedgerCheck[],
): SheetContent {
  const { rows, extras } = pair(ledger, checks);
  const counts = {
    devices: rows.length,
    open: 0,
    confirmed: 0,
    different: 0,
    missing: 0,
    extra: extras.length,
  };
  for (const { check } of rows) counts[check?.state ?? 'open'] += 1;
  return {
    contentHash: contentHash({
      inspectionId: ledger.inspectionId,
      contractId: ledger.contractId,
      customerRef: ledger.customerRef,
      rows: rows.map(({ device, check }) => ({ device, ...statement(check) })),
      extras: extras.map(statement),
    }),
    counts,
  };
}

/**
 * What differs, row by row, then what the ledger does not know.
 *
 * @param siteTitles - what sites are called, by entity ref
 */
export function describeDiscrepancies(
  ledger: InspectedLedger,
  checks: readonly LedgerCheck[],
  siteTitles: ReadonlyMap<string, string>,
): Discrepancy[] {
  const { rows, extras } = pair(ledger, checks);
  return [
    ...rows.flatMap(({ device, check }) =>
      describeRow(device, check, siteTitles),
    ),
    ...extras.map(extra => describeExtra(extra, siteTitles)),
  ];
}

/** Each ledger row with its check, and the checks of devices in no row. */
function pair(ledger: InspectedLedger, checks: readonly LedgerCheck[]) {
  const byDevice = new Map(checks.map(check => [check.deviceRef, check]));
  return {
    rows: ledger.devices.map(device => ({
      device,
      check: byDevice.get(device.deviceRef),
    })),
    extras: checks
      .filter(({ state }) => state === 'extra')
      .sort(bySerialNumber),
  };
}

/** What a check says, without who said it when. */
function statement(check: LedgerCheck | undefined) {
  if (!check) return { state: 'open' };
  const { state, found, note, photoIds } = check;
  return { state, found, note, photoIds };
}

function describeRow(
  device: DeviceFacts,
  check: LedgerCheck | undefined,
  siteTitles: ReadonlyMap<string, string>,
): Discrepancy[] {
  if (check?.state !== 'different' && check?.state !== 'missing') return [];
  const { state, note } = check;
  const row = { state, deviceRef: device.deviceRef, device, note };
  const name = nameOf(device);
  if (state === 'missing') {
    const sentence = `${name} is in the ledger, but was not found on site.`;
    return [{ ...row, sentence }];
  }
  const differences = differencesOf(check.found ?? {}, siteTitles, device);
  const clauses = differences.map(
    ({ field, ledger, ledgerTitle = ledger, found, foundTitle = found }) =>
      `the ${FIELD_NAMES[field as keyof FoundFields]} is ${quote(
        foundTitle,
      )} on site and ${quote(ledgerTitle)} in the ledger`,
  );
  return [{ ...row, differences, sentence: `${name}: ${clauses.join('; ')}.` }];
}

function describeExtra(
  { state, found = {}, note }: LedgerCheck,
  siteTitles: ReadonlyMap<string, string>,
): Discrepancy {
  const { manufacturer, model, serialNumber } = found;
  return {
    state,
    differences: differencesOf(found, siteTitles),
    note,
    sentence: `${manufacturer} ${model} with serial number ${serialNumber} is on site, but not in the ledger.`,
  };
}

function differencesOf(
  found: FoundFields,
  siteTitles: ReadonlyMap<string, string>,
  device?: DeviceFacts,
): Difference[] {
  return (Object.keys(FIELD_NAMES) as Array<keyof FoundFields>).flatMap(
    field => {
      const value = found[field];
      if (value === undefined) return [];
      const ledger = device?.[field];
      const difference = { field, found: value, ...(ledger && { ledger }) };
      if (field !== 'siteRef') return [difference];
      const foundTitle = siteTitles.get(value);
      const ledgerTitle = device?.siteTitle;
      return [
        {
          ...difference,
          ...(foundTitle && { foundTitle }),
          ...(ledgerTitle && { ledgerTitle }),
        },
      ];
    },
  );
}

function nameOf({ title, serialNumber, deviceRef }: DeviceFacts): string {
  return `${title} (${serialNumber ?? deviceRef})`;
}

function quote(value: string | undefined): string {
  return value ? `"${value}"` : 'empty';
}

function bySerialNumber(one: LedgerCheck, other: LedgerCheck): number {
  const [a = '', b = ''] = [one.found?.serialNumber, other.found?.serialNumber];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
