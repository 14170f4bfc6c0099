import {
  ElsewhereChoice,
  LedgerRow,
} from '@weibao/backstage-plugin-maintenance-common';
import { ReadingChoices } from '../columns/columnChoices';

/** What may be said of rows whose devices other customers have. */
export const ELSEWHERE_CHOICES: readonly ElsewhereChoice[] = [
  'leave',
  'new',
  'move',
];

/** Says one thing of all such rows. */
export function chooseForAll(
  { elsewhereRows, ...choices }: ReadingChoices,
  elsewhere: ElsewhereChoice,
): ReadingChoices {
  return { ...choices, elsewhere };
}

/** Says something of the rows with a serial number. */
export function chooseForRow(
  choices: ReadingChoices,
  serialNumber: string,
  choice: ElsewhereChoice,
): ReadingChoices {
  const { elsewhere = 'leave', elsewhereRows = [] } = choices;
  const others = elsewhereRows.filter(
    each => each.serialNumber !== serialNumber,
  );
  const rows =
    choice === elsewhere ? others : [...others, { serialNumber, choice }];
  return {
    ...choices,
    elsewhereRows: rows.length > 0 ? rows : undefined,
  };
}

/** How many devices an import would move here. */
export function countMoves(rows: readonly LedgerRow[]): number {
  return rows.filter(({ elsewhere }) => elsewhere?.choice === 'move').length;
}
