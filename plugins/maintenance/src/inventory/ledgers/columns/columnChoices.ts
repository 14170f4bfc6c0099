import {
  ElsewhereChoice,
  LedgerColumn,
  LedgerColumnChoice,
  LedgerProblem,
  TextDelimiter,
  TextEncoding,
} from '@weibao/backstage-plugin-maintenance-common';

/** What the sender says about how the file is to be read. */
export interface ReadingChoices {
  mapping: readonly LedgerColumnChoice[];
  /** Whether what earlier imports said about the columns counts no more. */
  forgetMapping?: boolean;
  encoding?: TextEncoding;
  delimiter?: TextDelimiter;
  /** Devices of which the file is believed against signed sheets. */
  overrideSettled?: string[];
  /** What becomes of rows whose devices other customers have. */
  elsewhere?: ElsewhereChoice;
  /** The same for single rows; it goes before. */
  elsewhereRows?: ElsewhereRowChoice[];
}

export interface ElsewhereRowChoice {
  serialNumber: string;
  choice: ElsewhereChoice;
}

/** What may be said of a column. */
export type ColumnMeaning = Pick<LedgerColumnChoice, 'field' | 'dateOrder'>;

/** Nothing is said: the file is read as it is understood. */
export const NO_CHOICES: ReadingChoices = { mapping: [] };

const FIELDS_OF_MANY: ReadonlySet<LedgerColumnChoice['field']> = new Set([
  'parameter',
  'ignore',
]);

/** What was said of a column, if anything was. */
export function choiceOf(
  { mapping }: ReadingChoices,
  column: LedgerColumn,
): LedgerColumnChoice | undefined {
  return mapping.find(choice => isAbout(choice, column));
}

/**
 * Says something of a column. A field that was said of another column of its
 * sheet is this one's from now on.
 *
 * @param meaning - undefined takes back what was said
 */
export function chooseColumn(
  choices: ReadingChoices,
  column: LedgerColumn,
  meaning: ColumnMeaning | undefined,
): ReadingChoices {
  const field = meaning?.field;
  const isTaken = (choice: LedgerColumnChoice) =>
    choice.sheet === column.sheet &&
    field !== undefined &&
    choice.field === field &&
    !FIELDS_OF_MANY.has(field);
  const others = choices.mapping.filter(
    choice => !isAbout(choice, column) && !isTaken(choice),
  );
  const said = meaning && {
    sheet: column.sheet,
    column: column.column,
    ...meaning,
  };
  return { ...choices, mapping: said ? [...others, said] : others };
}

function isAbout(choice: LedgerColumnChoice, column: LedgerColumn): boolean {
  return choice.sheet === column.sheet && choice.column === column.column;
}

/** What no device can be known without, and the fields that may supply it. */
const NEEDS = {
  identity: ['serialNumber', 'assetTag'],
  model: ['model', 'manufacturerAndModel'],
  manufacturer: ['manufacturer', 'manufacturerAndModel'],
} as const satisfies { [need: string]: ReadonlyArray<LedgerColumn['field']> };

export type ColumnNeed = keyof typeof NEEDS;

/**
 * What no column of a sheet supplies. Of a sheet that was not read at all, its
 * problem tells more.
 */
export function unmetNeeds(
  columns: readonly LedgerColumn[],
  problems: readonly LedgerProblem[],
): Array<{ sheet: string; need: ColumnNeed }> {
  const unread = problems.flatMap(({ code, sheet }) =>
    code === 'unknown-columns' ? sheet : [],
  );
  return [...columnsBySheet(columns)]
    .filter(([sheet]) => !unread.includes(sheet))
    .flatMap(([sheet, own]) => {
      const fields = new Set<string | undefined>(own.map(({ field }) => field));
      return (Object.keys(NEEDS) as ColumnNeed[])
        .filter(need => !NEEDS[need].some(field => fields.has(field)))
        .map(need => ({ sheet, need }));
    });
}

/** The columns of each sheet, in the order of the file. */
export function columnsBySheet(
  columns: readonly LedgerColumn[],
): Map<string, LedgerColumn[]> {
  const sheets = new Map<string, LedgerColumn[]>();
  for (const column of columns) {
    sheets.set(column.sheet, [...(sheets.get(column.sheet) ?? []), column]);
  }
  return sheets;
}

/** Whether somebody had better look at what a column was taken for. */
export function isUncertain({ confidence, dateOrders }: LedgerColumn): boolean {
  return (
    confidence === 'likely' ||
    confidence === 'doubtful' ||
    dateOrders !== undefined
  );
}
