import { LedgerRow } from '@weibao/backstage-plugin-maintenance-common';
import { DeviceRecord } from '../devices/records';

export type FieldChange = NonNullable<LedgerRow['changes']>[number];

const COMPARED_FIELDS = [
  'title',
  'type',
  'manufacturer',
  'model',
  'modelMatched',
  'serialNumber',
  'assetTag',
  'siteRef',
  'rack',
  'position',
  'managementAddress',
  'lifecycle',
  'installedOn',
  'warrantyEndsOn',
  'ledger',
] as const;

/** What differs between two states of a device, `parameters.CPU` included. */
export function compareDevices(
  before: DeviceRecord,
  after: DeviceRecord,
): FieldChange[] {
  const changes = COMPARED_FIELDS.flatMap(field =>
    compareValues(field, before[field], after[field]),
  );
  const names = new Set([
    ...Object.keys(before.parameters ?? {}),
    ...Object.keys(after.parameters ?? {}),
  ]);
  for (const name of names) {
    changes.push(
      ...compareValues(
        `parameters.${name}`,
        before.parameters?.[name],
        after.parameters?.[name],
      ),
    );
  }
  if (before.withdrawnAt && !after.withdrawnAt) {
    changes.push({ field: 'withdrawn', before: 'true', after: 'false' });
  }
  return changes;
}

function compareValues(
  field: string,
  before: string | boolean | undefined,
  after: string | boolean | undefined,
): FieldChange[] {
  if (before === after) return [];
  return [
    {
      field,
      ...(before !== undefined && { before: String(before) }),
      ...(after !== undefined && { after: String(after) }),
    },
  ];
}
