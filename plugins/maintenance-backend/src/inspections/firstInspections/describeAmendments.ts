import { LedgerAmendment } from '@weibao/backstage-plugin-maintenance-common';
import { ContractRecord } from '../../agreements/contracts/ContractRecord';
import { DateRange } from '../../platform/dates/localDates';

type FieldChanges = NonNullable<LedgerAmendment['changes']>;

/** A device as sentences name it. */
export interface NamedDevice {
  deviceRef: string;
  title: string;
}

export function deviceChanged(
  { deviceRef, title }: NamedDevice,
  changes: FieldChanges,
): LedgerAmendment {
  return {
    kind: 'device-changed',
    deviceRef,
    title,
    sentence: `${title} is changed.`,
    changes,
  };
}

export function deviceWithdrawn(device: NamedDevice): LedgerAmendment {
  const { deviceRef, title } = device;
  return {
    kind: 'device-withdrawn',
    deviceRef,
    title,
    sentence: `${title} is withdrawn from the ledger.`,
  };
}

export function deviceAdded(
  { deviceRef, title }: NamedDevice,
  serialNumber: string,
): LedgerAmendment {
  return {
    kind: 'device-added',
    deviceRef,
    title,
    sentence: `${title} with serial number ${serialNumber} is added to the ledger.`,
  };
}

/** What is not done, since only YAML in the catalog describes the device. */
export function leftToCatalog(amendment: LedgerAmendment): LedgerAmendment {
  return {
    ...amendment,
    skipped: 'described-in-catalog',
    sentence: `${amendment.title} stays as it is: it is described in YAML; change it there.`,
  };
}

export function coverageAdded(
  { deviceRef, title }: NamedDevice,
  { number }: ContractRecord,
  after: DateRange,
): LedgerAmendment {
  return {
    kind: 'coverage-added',
    deviceRef,
    title,
    sentence: `Contract ${number} covers ${title} from ${after.startsOn} to ${after.endsOn}.`,
    coverage: { contractNumber: number, after: daysOf(after) },
  };
}

/** @param after - absent where none of the days remain */
export function coverageEnded(
  { deviceRef, title }: NamedDevice,
  { number }: ContractRecord,
  before: DateRange,
  after: DateRange | undefined,
): LedgerAmendment {
  return {
    kind: 'coverage-ended',
    deviceRef,
    title,
    sentence: after
      ? `Contract ${number} covers ${title} until ${after.endsOn} instead of ${before.endsOn}.`
      : `Contract ${number} does not cover ${title} any more, which was from ${before.startsOn} to ${before.endsOn}.`,
    coverage: {
      contractNumber: number,
      before: daysOf(before),
      ...(after && { after: daysOf(after) }),
    },
  };
}

function daysOf({ startsOn, endsOn }: DateRange): DateRange {
  return { startsOn, endsOn };
}
