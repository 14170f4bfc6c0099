import {
  LedgerColumn,
  LedgerColumnChoice,
  LedgerProblem,
} from '@weibao/backstage-plugin-maintenance-common';
import { Sheet } from '../../spreadsheet/Spreadsheet';
import { LedgerReading } from '../LedgerReading';
import { SheetColumn, SheetColumns } from './SheetColumn';

/**
 * Answers what each column was taken for, with what is to be decided.
 *
 * @param options - `forgets`: whether what is remembered of the layout is not
 * to be kept
 */
export function tellColumns(
  sheet: Sheet,
  { columns, layout, listsDevices }: SheetColumns,
  reading: LedgerReading,
  options: { forgets: boolean },
): void {
  const told = columns.filter(
    ({ heading, samples }) => heading !== '' || samples.length > 0,
  );
  reading.columns.push(...told.map(column => toLedgerColumn(sheet, column)));
  if (!listsDevices) reading.problems.push(unknownColumns(sheet));
  reading.problems.push(
    ...told
      .filter(({ dateOrders }) => dateOrders)
      .map(column => ambiguousOrder(sheet, column)),
  );
  reading.layoutNames.add(layout);
  if (options.forgets || columns.some(({ source }) => source === 'given')) {
    reading.layouts.set(layout, columns.flatMap(choiceToRemember));
  }
}

function choiceToRemember(column: SheetColumn): LedgerColumnChoice[] {
  const { letters, field, isIgnored, source, dateOrder } = column;
  if (source !== 'given' && source !== 'remembered') return [];
  return [
    {
      column: letters,
      field: isIgnored ? 'ignore' : field ?? 'parameter',
      ...(dateOrder && { dateOrder }),
    },
  ];
}

function toLedgerColumn(sheet: Sheet, column: SheetColumn): LedgerColumn {
  const { letters, index, isIgnored, field, ...rest } = column;
  return {
    sheet: sheet.name,
    column: letters,
    ...rest,
    ...(isIgnored ? { field: 'ignore' } : field && { field }),
  };
}

function unknownColumns({ name }: Sheet): LedgerProblem {
  return {
    code: 'unknown-columns',
    severity: 'warning',
    sheet: name,
    message: `No column of the sheet "${name}" is known to tell devices apart, so that it was not read; say which of them is the serial number, asset tag or model`,
  };
}

function ambiguousOrder(
  sheet: Sheet,
  { letters, heading, dateOrders = [], samples }: SheetColumn,
): LedgerProblem {
  return {
    code: 'ambiguous-date-order',
    severity: 'error',
    sheet: sheet.name,
    column: `${letters} ${heading}`.trim(),
    value: samples[0],
    message: `The dates of the column do not tell which of their numbers is the month; choose its dateOrder: ${dateOrders.join(
      ' or ',
    )}`,
  };
}
