import {
  DateOrder,
  LedgerColumn,
} from '@weibao/backstage-plugin-maintenance-common';
import { LedgerField } from './headings';

/** What stands above a column. */
export interface ColumnHeading {
  index: number;
  /** For example `D`. */
  letters: string;
  /** In the customer's words; of a heading of two rows both, `维保期限 开始`. */
  heading: string;
  /** Of a heading of several rows the last. */
  lastWord: string;
}

/** Where the headings of a sheet stand. */
export interface SheetHeadings {
  headings: ColumnHeading[];
  firstRow: number;
  lastRow: number;
  /** Whether the headings are those of a device ledger, as far as we know. */
  areKnown: boolean;
}

/** A column with what it means. */
export interface SheetColumn extends Omit<ColumnHeading, 'lastWord'> {
  /** Absent where it means nothing we know: such columns become parameters. */
  field?: LedgerField;
  /** Whether it is left out. */
  isIgnored: boolean;
  confidence: NonNullable<LedgerColumn['confidence']>;
  source: NonNullable<LedgerColumn['source']>;
  /** When it was said, where it is remembered. */
  rememberedAt?: string;
  /** A few of its values. */
  samples: string[];
  /** How its dates are read that do not say so themselves. */
  dateOrder?: DateOrder;
  /** The orders to choose from, where the dates do not tell. */
  dateOrders?: DateOrder[];
}

export interface SheetColumns {
  columns: SheetColumn[];
  /** The rows that hold the headings. */
  firstRow: number;
  lastRow: number;
  /** Names the headings, whatever stands below them. */
  layout: string;
  /** Whether something tells devices apart. */
  listsDevices: boolean;
}
