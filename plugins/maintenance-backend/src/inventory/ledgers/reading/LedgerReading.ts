import {
  LedgerColumn,
  LedgerColumnChoice,
  LedgerProblem,
} from '@weibao/backstage-plugin-maintenance-common';
import { LedgerField } from './columns/headings';

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
  manufacturer?: string;
  /** Whose device it is, in a ledger that says so. */
  customer?: string;
}

/** A cell as problems name it. */
export type NamedCell = Pick<LedgerProblem, 'column' | 'value'>;

export interface ReadRow {
  sheet: string;
  /** As the spreadsheet numbers it. */
  row: number;
  /** Absent where a problem is an error. */
  draft?: DeviceDraft;
  clues: DeviceClues;
  /** The cells that tell the device from others, as problems name them. */
  identityCell?: NamedCell;
  customerCell?: NamedCell;
  /** What was known of them stays as it was. */
  unread: UnreadCells;
  problems: LedgerProblem[];
}

/** A ledger as it was understood. */
export interface LedgerReading {
  columns: LedgerColumn[];
  /** What is wrong or was assumed beyond single rows. */
  problems: LedgerProblem[];
  /** What was said about columns and is worth remembering, by layout. */
  layouts: Map<string, LedgerColumnChoice[]>;
  /** The names of the layouts of all its sheets. */
  layoutNames: Set<string>;
  /** Every row that means a device, in the order of the file. */
  rows: ReadRow[];
  /** Title, blank, total and note rows, and those of sheets without devices. */
  skipped: number;
}

export function isError(problem: LedgerProblem): boolean {
  return problem.severity !== 'warning';
}
