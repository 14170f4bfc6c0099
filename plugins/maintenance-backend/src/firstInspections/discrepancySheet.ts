import {
  DeviceFacts,
  Discrepancy,
  DiscrepancySheet,
  LedgerCheck,
} from '@weibao/backstage-plugin-maintenance-common';
import { contentHash } from '../incidents/hashChain';
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
export type SheetContent = Pick<
  DiscrepancySheet,
  'contentHash' | 'counts' | 'discrepancies'
>;

/** Sets what was found against the ledger rows of an inspection. */
export function compareWithLedger(
  ledger: InspectedLedger,
  checks: readonly LedgerCheck[],
): SheetContent {
  const byDevice = new Map(checks.map(check => [check.deviceRef, check]));
  const rows = ledger.devices.map(device => ({
    device,
    check: byDevice.get(device.deviceRef),
  }));
  const extras = checks
    .filter(({ state }) => state === 'extra')
    .sort(bySerialNumber);
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
    discrepancies: [
      ...rows.flatMap(({ device, check }) => describeRow(device, check)),
      ...extras.map(describeExtra),
    ],
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
): Discrepancy[] {
  if (check?.state !== 'different' && check?.state !== 'missing') return [];
  const { state, note } = check;
  const row = { state, deviceRef: device.deviceRef, device, note };
  const name = nameOf(device);
  if (state === 'missing') {
    const sentence = `${name} is in the ledger, but was not found on site.`;
    return [{ ...row, sentence }];
  }
  const differences = differencesOf(check.found ?? {}, device);
  const clauses = differences.map(
    ({ field, ledger, found }) =>
      `the ${FIELD_NAMES[field as keyof FoundFields]} is ${quote(
        found,
      )} on site and ${quote(ledger)} in the ledger`,
  );
  return [{ ...row, differences, sentence: `${name}: ${clauses.join('; ')}.` }];
}

function describeExtra({ state, found = {}, note }: LedgerCheck): Discrepancy {
  const { manufacturer, model, serialNumber } = found;
  return {
    state,
    differences: differencesOf(found),
    note,
    sentence: `${manufacturer} ${model} with serial number ${serialNumber} is on site, but not in the ledger.`,
  };
}

function differencesOf(found: FoundFields, device?: DeviceFacts): Difference[] {
  return (Object.keys(FIELD_NAMES) as Array<keyof FoundFields>).flatMap(
    field => {
      const value = found[field];
      if (value === undefined) return [];
      const ledger = device?.[field];
      return [{ field, found: value, ...(ledger && { ledger }) }];
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
