import { cpus } from 'node:os';
import { concurrencyRatios } from './concurrencyRatios';
import { Measurement } from './Meter';

/** What a figure of an operation is not to exceed; others only show how the machine was. */
export interface Aims {
  [operation: string]: number;
}

const COLUMNS = [
  'operation',
  'at once',
  'req/s',
  'p50 ms',
  'p95 ms',
  'p99 ms',
  'CPU ms',
  'db CPU ms',
  'req/s ×',
  'CPU ×',
  'aim',
  'errors',
];

/** A row each; that of many at once also says what it is to one at a time (×). */
export function measurementTable(
  measurements: readonly Measurement[],
  aims: Aims,
): string {
  const ratios = concurrencyRatios(measurements);
  const rows = measurements.map(m => {
    const ratio =
      m.concurrency > 1
        ? ratios.find(({ operation }) => operation === m.operation)
        : undefined;
    return [
      m.operation,
      String(m.concurrency),
      m.requestsPerSecond.toFixed(0),
      m.p50.toFixed(1),
      m.p95.toFixed(1),
      m.p99.toFixed(1),
      m.backendCpu?.toFixed(2) ?? '',
      m.databaseCpu?.toFixed(2) ?? '',
      ratio?.requestsPerSecond.toFixed(2) ?? '',
      ratio?.backendCpu?.toFixed(2) ?? '',
      verdict(m.backendCpu, aims[m.operation]),
      m.errors === 0 ? '' : `${m.errors}`,
    ];
  });
  return table(COLUMNS, rows);
}

/** How the same operations went with few and with many incidents. */
export function growthTable(
  few: readonly Measurement[],
  many: readonly Measurement[],
  aims: Aims,
): string {
  const rows = many.map(after => {
    const before = few.find(
      ({ operation, concurrency }) =>
        operation === after.operation && concurrency === after.concurrency,
    );
    const growth = before ? after.p50 / before.p50 : NaN;
    return [
      after.operation,
      String(after.concurrency),
      before?.p50.toFixed(1) ?? '',
      after.p50.toFixed(1),
      growth.toFixed(2),
      verdict(growth, aims[after.operation]),
    ];
  });
  return table(
    ['operation', 'at once', 'p50 few', 'p50 many', 'growth', 'aim'],
    rows,
  );
}

export function machineFacts(databaseTitle: string): string {
  const processors = cpus();
  return [
    `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown CPU'}`,
    `Node ${process.versions.node}`,
    databaseTitle,
    new Date().toISOString().slice(0, 10),
  ].join(' · ');
}

function verdict(figure: number | undefined, aim: number | undefined): string {
  if (aim === undefined || figure === undefined) return '';
  return `≤ ${aim} ${figure <= aim ? 'kept' : 'missed'}`;
}

function table(head: readonly string[], rows: readonly string[][]): string {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map(row => row[column].length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        column === 0
          ? cell.padEnd(widths[column])
          : cell.padStart(widths[column]),
      )
      .join('  ')
      .trimEnd();
  return [
    line(head),
    widths.map(width => '─'.repeat(width)).join('  '),
    ...rows.map(line),
  ].join('\n');
}
