import { mayCoincide } from '../../devices/moves/areOneDevice';
import { isError, ReadRow } from './LedgerReading';

/**
 * The first of two rows with the same identity is the device. Serial numbers
 * are unique to a manufacturer only.
 */
export function refuseRepetitions(rows: readonly ReadRow[]): void {
  const met = new Map<string, ReadRow[]>();
  for (const row of rows) {
    const { serialNumber, assetTag } = row.clues;
    const identity = serialNumber ?? (assetTag && `asset ${assetTag}`);
    if (!identity) continue;
    const earlier = met.get(identity) ?? [];
    const same = earlier.find(each => areOne(each, row));
    if (same) refuse(row, same);
    else if (earlier.length > 0 && serialNumber) tellShared(row, earlier[0]);
    met.set(identity, [...earlier, row]);
  }
}

function refuse(row: ReadRow, earlier: ReadRow): void {
  const { serialNumber, assetTag } = row.clues;
  const what = serialNumber ? 'Serial number' : 'Asset tag';
  row.problems.push({
    ...row.identityCell,
    code: serialNumber ? 'duplicate-serial-number' : 'duplicate-asset-tag',
    severity: 'error',
    sheet: row.sheet,
    row: row.row,
    message: `${what} ${serialNumber ?? assetTag} stands already in ${placeOf(
      earlier,
      row,
    )}`,
  });
  if (row.problems.some(isError)) delete row.draft;
}

function tellShared(row: ReadRow, earlier: ReadRow): void {
  row.problems.push({
    ...row.identityCell,
    code: 'shared-serial-number',
    severity: 'warning',
    sheet: row.sheet,
    row: row.row,
    message: `Serial number ${row.clues.serialNumber} stands also in ${placeOf(
      earlier,
      row,
    )}, of another manufacturer; they are two devices`,
  });
}

function areOne(a: ReadRow, b: ReadRow): boolean {
  const makers = [a, b].flatMap(({ clues }) => clues.manufacturer ?? []);
  return (
    makers.length < 2 ||
    makers[0] === makers[1] ||
    !a.clues.serialNumber ||
    !mayCoincide(a.clues.serialNumber)
  );
}

function placeOf(earlier: ReadRow, row: ReadRow): string {
  return earlier.sheet === row.sheet
    ? `row ${earlier.row}`
    : `row ${earlier.row} of sheet ${earlier.sheet}`;
}
