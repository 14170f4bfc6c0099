import {
  DeviceFacts,
  DiscrepancySheet,
  LedgerAmendment,
  LedgerCheck,
} from '@weibao/backstage-plugin-maintenance-common';
import { CoverageChange } from '../../agreements/coverage/CoverageStore';
import { DeviceRecord } from '../../inventory/devices/records';

/** How a device was found on site. */
export type FoundFields = NonNullable<LedgerCheck['found']>;

/** The first inspection that a sheet belongs to. */
export interface InspectedLedger {
  inspectionId: string;
  contractId: string;
  customerRef: string;
  /** The ledger rows with the facts of the start. */
  devices: DeviceFacts[];
}

/** A device before and after; a new one has no state before. */
export interface DeviceChange {
  before?: DeviceRecord;
  after: DeviceRecord;
}

/** All that applying a sheet changes, with what it takes to take it back. */
export interface LedgerChanges {
  devices: DeviceChange[];
  coverage: CoverageChange;
}

/** A sheet that was applied and not taken back. */
export interface AppliedSheet {
  id: string;
  amendments: LedgerAmendment[];
  changes: LedgerChanges;
  appliedAt: string;
  appliedBy: string;
}

/** What is kept of a sheet beside its checks. */
export interface SheetRecord {
  signature?: DiscrepancySheet['signature'];
  applied?: AppliedSheet;
}

/** Open, signed or applied. */
export function sheetStateOf(sheet: SheetRecord): DiscrepancySheet['state'] {
  if (sheet.applied) return 'applied';
  return sheet.signature ? 'signed' : 'open';
}

/** The row that a check is of: a device of the ledger, or an extra one. */
export function rowIdOf(
  check: Pick<LedgerCheck, 'deviceRef' | 'extraId'>,
): string {
  return check.deviceRef ?? check.extraId ?? '';
}
