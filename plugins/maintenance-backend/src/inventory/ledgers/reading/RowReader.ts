import { LedgerProblem } from '@weibao/backstage-plugin-maintenance-common';
import { normalizeCode } from '../../devices/normalizeCode';
import { Sheet, SheetCell, SheetRow } from '../spreadsheet/Spreadsheet';
import { ColumnKind, KNOWN_HEADINGS, LedgerField } from './headings';
import { MergedCells } from './MergedCells';
import { isPlaceholder, normalizeTerm, normalizeWords } from './normalization';
import { parseDay } from './parseDay';
import { SheetColumn } from './findColumns';

const MAX_FIELD_LENGTH = 200;
const MAX_PARAMETER_LENGTH = 2_000;
const MAX_CODE_LENGTH = 64;

const CODE = /^[A-Z0-9][A-Z0-9\-._/:#+()&]*$/;
const SEVERAL_CODES = /[\n,;、，；]/;
/** Spreadsheets keep no more digits of a number. */
const MAX_EXACT_NUMBER = 1e15;

/** The values of one row as its columns mean them, with what is wrong about them. */
export class RowReader {
  readonly problems = new Array<LedgerProblem>();
  readonly parameters: { [name: string]: string } = {};
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
  cellOf(field: LedgerField): Pick<LedgerProblem, 'column' | 'value'> {
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

  #describe(column: SheetColumn): Pick<LedgerProblem, 'column' | 'value'> {
    const value = this.#row.cells[column.index]?.text;
    return {
      column: `${column.letters} ${column.heading}`.trim(),
      ...(value !== undefined && { value: value.slice(0, MAX_FIELD_LENGTH) }),
    };
  }

  #read(column: SheetColumn, cell: SheetCell): void {
    const { field } = column;
    if (!field) {
      this.#keepParameter(column, cell.day ?? normalizeWords(cell.text));
      return;
    }
    const heading = KNOWN_HEADINGS[field];
    const value = this.#convert(column, cell, heading.kind);
    if (value === undefined) return;
    if ('parameter' in heading) this.#keepParameter(column, value);
    else this.#values.set(field, value);
  }

  #convert(
    column: SheetColumn,
    cell: SheetCell,
    kind: ColumnKind,
  ): string | undefined {
    if (kind === 'first-day' || kind === 'last-day') {
      const { day, error, warning } = parseDay(cell, kind);
      if (error) this.#report('error', error.code, error.message, column);
      if (warning)
        this.#report('warning', warning.code, warning.message, column);
      return day;
    }
    if (isPlaceholder(cell.text)) return undefined;
    if (kind === 'code') return this.#convertCode(column, cell);
    const value =
      kind === 'term' ? normalizeTerm(cell.text) : normalizeWords(cell.text);
    return this.#withinLength(column, value, MAX_FIELD_LENGTH);
  }

  #convertCode(column: SheetColumn, cell: SheetCell): string | undefined {
    const written = cell.text.trim();
    if (
      cell.number !== undefined &&
      Math.abs(cell.number) >= MAX_EXACT_NUMBER
    ) {
      this.#report(
        'error',
        'rounded-number',
        `${written} is held as a number, of which a spreadsheet keeps 15 digits only; enter it as text`,
        column,
      );
      return undefined;
    }
    if (SEVERAL_CODES.test(written)) {
      this.#report(
        'error',
        'several-values',
        'The cell holds more than one value; give each device a row of its own',
        column,
      );
      return undefined;
    }
    const code = normalizeCode(written);
    if (column.field === 'serialNumber' && !CODE.test(code)) {
      this.#report(
        'error',
        'invalid-serial-number',
        `${written} is not a serial number: it holds other characters than letters, digits and - . _ / : # + ( ) &`,
        column,
      );
      return undefined;
    }
    return this.#withinLength(column, code, MAX_CODE_LENGTH);
  }

  #keepParameter(column: SheetColumn, value: string): void {
    if (value === '' || isPlaceholder(value)) return;
    const kept = this.#withinLength(column, value, MAX_PARAMETER_LENGTH);
    if (kept === undefined) return;
    const name = (column.heading || column.letters).slice(0, MAX_FIELD_LENGTH);
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
