import { InputError } from '@backstage/errors';
import { ModelCatalog } from '../../models/ModelCatalog';
import { Sheet, SheetCell } from '../../spreadsheet/Spreadsheet';
import { normalizeTerm } from '../normalization';
import { DateReadings, findDateOrder, readShortDate } from '../shortDates';
import { CHOICE_SOURCES, ColumnChoices } from './ColumnChoices';
import { findHeadings } from './findHeadings';
import { contradict, guessField, tellingValues } from './guessField';
import { IDENTIFYING_FIELDS, KNOWN_HEADINGS, LedgerField } from './headings';
import { layoutOf } from './layoutOf';
import { recognizeHeading } from './recognizeHeading';
import {
  ColumnHeading,
  SheetColumn,
  SheetColumns,
  SheetHeadings,
} from './SheetColumn';

const MIN_KNOWN_FIELDS = 2;
/** What a column means does not take all of a long list. */
const ROWS_TO_GUESS_FROM = 200;
/** Most dates begin with their year, and are passed over quickly. */
const YEAR_FIRST = /^\d{4}/;
const SAMPLES = 3;
const MAX_SAMPLE_LENGTH = 60;

type Meaning = Pick<
  SheetColumn,
  'field' | 'isIgnored' | 'confidence' | 'source'
>;
type ChoiceSource = (typeof CHOICE_SOURCES)[number];

const PARAMETER: Meaning = {
  isIgnored: false,
  confidence: 'unknown',
  source: 'guessed',
};

/** Decides what columns mean: what was said first, then headings, then values. */
class ColumnReader {
  readonly #sheet: Sheet;
  readonly #found: SheetHeadings;
  readonly #layout: string;
  readonly #options: { models: ModelCatalog; choices: ColumnChoices };
  readonly #meanings = new Map<ColumnHeading, Meaning>();

  constructor(
    sheet: Sheet,
    found: SheetHeadings,
    layout: string,
    options: { models: ModelCatalog; choices: ColumnChoices },
  ) {
    this.#sheet = sheet;
    this.#found = found;
    this.#layout = layout;
    this.#options = options;
  }

  read(): SheetColumn[] {
    const { headings } = this.#found;
    const cells = new Map(
      headings.map(each => [each, this.#cells(each, ROWS_TO_GUESS_FROM)]),
    );
    const cellsOf = (heading: ColumnHeading) => cells.get(heading) ?? [];
    for (const source of CHOICE_SOURCES) {
      this.#decide(heading => this.#chosen(source, heading));
    }
    this.#decide(heading => this.#recognized(heading, cellsOf(heading)));
    for (const goBy of ['heading', 'values'] as const) {
      this.#decide(heading => this.#guessed(goBy, heading, cellsOf(heading)));
    }
    return headings.map(heading => this.#toColumn(heading, cellsOf(heading)));
  }

  #decide(meaningOf: (heading: ColumnHeading) => Meaning | undefined): void {
    for (const heading of this.#found.headings) {
      const meaning = meaningOf(heading);
      if (meaning) this.#meanings.set(heading, meaning);
    }
  }

  #chosen(source: ChoiceSource, heading: ColumnHeading): Meaning | undefined {
    const field = this.#options.choices.fieldOf(source, this.#place(heading));
    if (!field || this.#meanings.has(heading)) return undefined;
    const isField = field !== 'parameter' && field !== 'ignore';
    const other = isField && this.#holderOf(field);
    if (other && other.source === source) {
      throw new InputError(
        `Column ${heading.letters} of sheet "${
          this.#sheet.name
        }" is not the only one that is mapped to ${field}`,
      );
    }
    if (other) return undefined;
    return {
      ...(isField && { field }),
      isIgnored: field === 'ignore',
      confidence: 'certain',
      source,
    };
  }

  #recognized(
    heading: ColumnHeading,
    cells: readonly SheetCell[],
  ): Meaning | undefined {
    if (this.#meanings.has(heading)) return undefined;
    const field = this.#knownField(heading);
    // The first of two columns with the same meaning is the one that counts.
    const values = tellingValues(cells);
    if (!field || !this.#isFree(field)) return undefined;
    if (isRowNumberWithout(field, values)) return undefined;
    const isDoubtful = contradict(field, values);
    return {
      ...PARAMETER,
      field,
      confidence: isDoubtful ? 'doubtful' : 'certain',
    };
  }

  #guessed(
    goBy: 'heading' | 'values',
    heading: ColumnHeading,
    cells: readonly SheetCell[],
  ): Meaning | undefined {
    if (this.#meanings.has(heading)) return undefined;
    const values = tellingValues(cells);
    const known = this.#knownField(heading);
    if (known && !isRowNumberWithout(known, values)) return undefined;
    const field = guessField(
      goBy,
      { heading: heading.heading, values },
      this.#options.models,
      each => this.#isFree(each),
    );
    return field && { ...PARAMETER, field, confidence: 'likely' };
  }

  #toColumn(heading: ColumnHeading, cells: readonly SheetCell[]): SheetColumn {
    const { index, letters, heading: words } = heading;
    const meaning = this.#meanings.get(heading) ?? PARAMETER;
    const isDay = meaning.field !== undefined && isDayField(meaning.field);
    const column: SheetColumn = {
      index,
      letters,
      heading: words,
      samples: samplesOf(cells),
      ...meaning,
      ...(isDay && this.#dateOrder(heading)),
    };
    return column.source === 'remembered'
      ? {
          ...column,
          rememberedAt: this.#options.choices.rememberedAt(this.#layout),
        }
      : column;
  }

  #dateOrder(heading: ColumnHeading) {
    return (
      this.#options.choices.dateOrderOf(this.#place(heading)) ??
      findDateOrder(shortDates(this.#cells(heading)))
    );
  }

  #cells({ index }: ColumnHeading, limit?: number): SheetCell[] {
    const { lastRow } = this.#found;
    return this.#sheet.rows
      .slice(lastRow, limit && lastRow + limit)
      .flatMap(row => row.cells[index] ?? []);
  }

  #knownField({ heading, lastWord }: ColumnHeading): LedgerField | undefined {
    return recognizeHeading(heading) ?? recognizeHeading(lastWord);
  }

  #isFree(field: LedgerField): boolean {
    return this.#holderOf(field) === undefined;
  }

  /** The column that has a meaning which only one may have. */
  #holderOf(field: LedgerField): Meaning | undefined {
    if ('parameter' in KNOWN_HEADINGS[field]) return undefined;
    return [...this.#meanings.values()].find(each => each.field === field);
  }

  #place(heading: ColumnHeading) {
    return { sheet: this.#sheet.name, layout: this.#layout, heading };
  }
}

/** What the columns of a sheet mean, if it is a list. */
export function findColumns(
  sheet: Sheet,
  options: { models: ModelCatalog; choices: ColumnChoices },
): SheetColumns | undefined {
  const found = findHeadings(sheet);
  if (!found) return undefined;
  const { firstRow, lastRow } = found;
  const layout = layoutOf(found.headings);
  const columns = new ColumnReader(sheet, found, layout, options).read();
  const fields = new Set(columns.flatMap(({ field }) => field ?? []));
  const identifies = [...fields].some(field => IDENTIFYING_FIELDS.has(field));
  return {
    columns,
    firstRow,
    lastRow,
    layout,
    listsDevices: identifies && fields.size >= MIN_KNOWN_FIELDS,
  };
}

/** In Taiwan `序號` heads serial numbers. */
function isRowNumberWithout(
  field: LedgerField,
  values: ReturnType<typeof tellingValues>,
): boolean {
  return field === 'sequence' && contradict(field, values);
}

function isDayField(field: LedgerField): boolean {
  return /day/.test(KNOWN_HEADINGS[field].kind);
}

function samplesOf(cells: readonly SheetCell[]): string[] {
  const samples = new Set<string>();
  for (const { text } of cells) {
    const shown = normalizeTerm(text).slice(0, MAX_SAMPLE_LENGTH);
    if (shown !== '') samples.add(shown);
    if (samples.size === SAMPLES) break;
  }
  return [...samples];
}

function shortDates(cells: readonly SheetCell[]): DateReadings[] {
  return cells.flatMap(({ text, number }) => {
    if (number !== undefined || YEAR_FIRST.test(text)) return [];
    return readShortDate(normalizeTerm(text)) ?? [];
  });
}
