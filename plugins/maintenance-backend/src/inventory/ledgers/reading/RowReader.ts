import { LedgerProblem } from '@weibao/backstage-plugin-maintenance-common';
import { readAssetTag, readSerialNumber } from '../../devices/readCode';
import { Sheet, SheetCell, SheetRow } from '../spreadsheet/Spreadsheet';
import { findCellFault } from './findCellFault';
import { KNOWN_HEADINGS, LedgerField } from './columns/headings';
import { NamedCell, UnreadCells } from './LedgerReading';
import { MergedCells } from './MergedCells';
import { isPlaceholder, normalizeTerm, normalizeWords } from './normalization';
import { parseDay } from './parseDay';
import { SheetColumn } from './columns/SheetColumn';

const MAX_FIELD_LENGTH = 200;
const MAX_PARAMETER_LENGTH = 2_000;
const MAX_CODE_LENGTH = 64;

/** What a row cannot stand without: its device, and its cover. */
const ESSENTIAL: ReadonlySet<LedgerField> = new Set<LedgerField>([
  'serialNumber',
  'assetTag',
  'model',
  'manufacturerAndModel',
  'serviceStartsOn',
  'serviceEndsOn',
]);

/** What is wrong with a cell. */
interface Fault {
  code: string;
  message: string;
}

/** The values of one row as its columns mean them, with what is wrong about them. */
export class RowReader {
  readonly problems = new Array<LedgerProblem>();
  readonly parameters: { [name: string]: string } = {};
  /** Columns whose cell says something that cannot be read. */
  readonly #unread = new Array<SheetColumn>();
  readonly #values = new Map<LedgerField, string>();
  readonly #sheet: Sheet;
  readonly #columns: readonly SheetColumn[];
  readonly #row: SheetRow;

  constructor(
    sheet: Sheet,
    columns: readonly SheetColumn[],
    row: SheetRow,
    merged: MergedCells,
  ) {
    this.#sheet = sheet;
    this.#columns = columns;
    this.#row = row;
    for (const column of columns) {
      if (column.isIgnored) continue;
      const fillsDown = !column.field || KNOWN_HEADINGS[column.field].fillsDown;
      const cell =
        row.cells[column.index] ??
        (fillsDown ? merged.valueAt(row.number, column.index) : undefined);
      if (cell && normalizeTerm(cell.text) !== '') this.#read(column, cell);
    }
  }

  value(field: LedgerField): string | undefined {
    return this.#values.get(field);
  }

  /** Whether the cell of a field says something that cannot be read. */
  isUnread(field: LedgerField): boolean {
    return this.#unread.some(column => column.field === field);
  }

  /** The fields and parameters whose cells were left out. */
  get unread(): UnreadCells {
    const columns = this.#unread;
    return {
      fields: columns.flatMap(({ field }) => field ?? []),
      parameters: columns.filter(isParameter).map(parameterName),
    };
  }

  /** Reports something about the column of a field, or about the row. */
  report(
    severity: 'error' | 'warning',
    code: string,
    message: string,
    field?: LedgerField,
  ): void {
    this.#report(severity, code, message, this.#column(field));
  }

  /** The cell of a field as problems name it. */
  cellOf(field: LedgerField): NamedCell {
    const column = this.#column(field);
    return column ? this.#describe(column) : {};
  }

  #column(field: LedgerField | undefined): SheetColumn | undefined {
    return field && this.#columns.find(each => each.field === field);
  }

  #report(
    severity: 'error' | 'warning',
    code: string,
    message: string,
    column: SheetColumn | undefined,
  ): void {
    this.problems.push({
      code,
      severity,
      sheet: this.#sheet.name,
      row: this.#row.number,
      ...(column && this.#describe(column)),
      message,
    });
  }

  #describe(column: SheetColumn): NamedCell {
    const value = this.#row.cells[column.index]?.text;
    return {
      column: `${column.letters} ${column.heading}`.trim(),
      ...(value !== undefined && { value: value.slice(0, MAX_FIELD_LENGTH) }),
    };
  }

  #read(column: SheetColumn, cell: SheetCell): void {
    const fault = findCellFault(cell.text);
    const value = fault
      ? this.#leaveOut(column, fault)
      : this.#convert(column, cell);
    if (value === undefined) return;
    if (column.field) this.#values.set(column.field, value);
    if (isParameter(column)) this.#keepParameter(column, value);
  }

  /** Nothing is known of a cell that is left out: what was, stays. */
  #leaveOut(column: SheetColumn, { code, message }: Fault): undefined {
    this.#unread.push(column);
    const isEssential = column.field && ESSENTIAL.has(column.field);
    const [severity, consequence] = isEssential
      ? ([
          'error',
          'The row is left out, which cannot stand without it',
        ] as const)
      : (['warning', 'The cell is left out'] as const);
    this.#report(severity, code, `${message}. ${consequence}`, column);
  }

  #convert(column: SheetColumn, cell: SheetCell): string | undefined {
    const { field } = column;
    if (!field) return cell.day ?? normalizeWords(cell.text);
    const { kind } = KNOWN_HEADINGS[field];
    if (kind === 'first-day' || kind === 'last-day') {
      return this.#convertDay(column, cell, kind);
    }
    if (isPlaceholder(cell.text)) return undefined;
    if (kind === 'code') return this.#convertCode(column, cell);
    const value =
      kind === 'term' ? normalizeTerm(cell.text) : normalizeWords(cell.text);
    return this.#withinLength(column, value, MAX_FIELD_LENGTH);
  }

  #convertDay(
    column: SheetColumn,
    cell: SheetCell,
    kind: 'first-day' | 'last-day',
  ): string | undefined {
    const { date1904 } = this.#sheet;
    const { day, error, warning } = parseDay(cell, kind, {
      date1904,
      dateOrder: column.dateOrder,
    });
    if (error) return this.#leaveOut(column, error);
    if (warning) this.#report('warning', warning.code, warning.message, column);
    return day;
  }

  #convertCode(column: SheetColumn, cell: SheetCell): string | undefined {
    const readCode =
      column.field === 'serialNumber' ? readSerialNumber : readAssetTag;
    const read = readCode(cell.text, cell);
    return 'fault' in read
      ? this.#leaveOut(column, read.fault)
      : this.#withinLength(column, read.code, MAX_CODE_LENGTH);
  }

  #keepParameter(column: SheetColumn, value: string): void {
    if (value === '' || isPlaceholder(value)) return;
    const kept = this.#withinLength(column, value, MAX_PARAMETER_LENGTH);
    if (kept === undefined) return;
    const name = parameterName(column);
    const isTaken = Object.hasOwn(this.parameters, name);
    Object.defineProperty(
      this.parameters,
      isTaken ? `${name} (${column.letters})` : name,
      { value: kept, enumerable: true },
    );
  }

  #withinLength(
    column: SheetColumn,
    value: string,
    limit: number,
  ): string | undefined {
    if (value.length <= limit) return value;
    this.#report(
      'error',
      'too-long',
      `The cell holds ${value.length} characters; at most ${limit} are kept`,
      column,
    );
    return undefined;
  }
}

function isParameter({ field }: SheetColumn): boolean {
  return !field || 'parameter' in KNOWN_HEADINGS[field];
}

function parameterName({ heading, letters }: SheetColumn): string {
  return (heading || letters).slice(0, MAX_FIELD_LENGTH);
}
