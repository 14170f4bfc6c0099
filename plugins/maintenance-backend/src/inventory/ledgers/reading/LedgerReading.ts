import {
  LedgerColumn,
  LedgerProblem,
} from '@weibao/backstage-plugin-maintenance-common';
import { LedgerField } from './headings';

/** What a row says in cells that cannot be read, so that it says nothing. */
export interface UnreadCells {
  fields: LedgerField[];
  /** By their names. */
  parameters: string[];
}

/** What a row says about a device. */
export interface DeviceDraft {
  title: string;
  type: string;
  manufacturer: string;
  model: string;
  modelMatched: boolean;
  serialNumber?: string;
  assetTag?: string;
  /** The machine room in the customer's words. */
  siteTitle?: string;
  rack?: string;
  position?: string;
  managementAddress?: string;
  lifecycle: string;
  /** YYYY-MM-DD */
  installedOn?: string;
  /** YYYY-MM-DD */
  warrantyEndsOn?: string;
  /** Everything else, by the customer's headings. */
  parameters: { [name: string]: string };
}

/** What a row that cannot be imported still tells about its device. */
export interface DeviceClues {
  serialNumber?: string;
  assetTag?: string;
  title?: string;
}

export interface ReadRow {
  sheet: string;
  /** As the spreadsheet numbers it. */
  row: number;
  /** Absent where a problem is an error. */
  draft?: DeviceDraft;
  clues: DeviceClues;
  /** The cell that tells the device from others, as problems name it. */
  identityCell?: Pick<LedgerProblem, 'column' | 'value'>;
  /** What was known of them stays as it was. */
  unread: UnreadCells;
  problems: LedgerProblem[];
}

/** A ledger as it was understood. */
export interface LedgerReading {
  columns: LedgerColumn[];
  /** Every row that means a device, in the order of the file. */
  rows: ReadRow[];
  /** Title, blank, total and note rows, and those of sheets without devices. */
  skipped: number;
}

export function isError(problem: LedgerProblem): boolean {
  return problem.severity !== 'warning';
}
