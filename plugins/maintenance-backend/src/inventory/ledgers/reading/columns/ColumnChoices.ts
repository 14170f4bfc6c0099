import { InputError } from '@backstage/errors';
import { foldToLetters } from '@weibao/cjk-text';
import { LedgerColumnChoice } from '@weibao/backstage-plugin-maintenance-common';
import { TextFormat } from '../../spreadsheet/Spreadsheet';
import { ColumnHeading, SheetColumn } from './SheetColumn';

/** Those who may say what columns mean, in the order of who counts. */
export const CHOICE_SOURCES = ['given', 'configured', 'remembered'] as const;

type ChoiceSource = (typeof CHOICE_SOURCES)[number];

/** A column of a sheet, whose layout has a name. */
interface ChosenColumn {
  sheet: string;
  layout: string;
  heading: ColumnHeading;
}

/** What was said about a layout, and when. */
export interface RememberedLayout {
  columns: LedgerColumnChoice[];
  /** How its text is read; absent where that was never said. */
  text?: TextFormat;
  at: string;
}

/** What somebody said about the columns of a ledger. */
export interface LedgerChoices {
  given?: readonly LedgerColumnChoice[];
  configured?: readonly LedgerColumnChoice[];
  /** Of earlier imports, by their layouts; absent where it is to be forgotten. */
  remembered?: ReadonlyMap<string, RememberedLayout>;
}

/** Finds what somebody said about a column. */
export class ColumnChoices {
  readonly #choices: LedgerChoices;
  readonly #used = new Set<LedgerColumnChoice>();

  constructor(choices: LedgerChoices) {
    this.#choices = choices;
  }

  /** What somebody in particular says that a column means. */
  fieldOf(
    source: ChoiceSource,
    column: ChosenColumn,
  ): LedgerColumnChoice['field'] {
    return this.#about(source, column).find(({ field }) => field)?.field;
  }

  /** In which order its dates are to be read, and who says so. */
  dateOrderOf(
    column: ChosenColumn,
  ): Pick<SheetColumn, 'dateOrder' | 'source'> | undefined {
    for (const source of CHOICE_SOURCES) {
      for (const { dateOrder } of this.#about(source, column)) {
        if (dateOrder) return { dateOrder, source };
      }
    }
    return undefined;
  }

  /** When it was said what the columns of a layout mean. */
  rememberedAt(layout: string): string | undefined {
    return this.#choices.remembered?.get(layout)?.at;
  }

  #about(
    source: ChoiceSource,
    { sheet, layout, heading }: ChosenColumn,
  ): LedgerColumnChoice[] {
    const { given = [], configured = [], remembered } = this.#choices;
    const choices = {
      given,
      configured,
      remembered: remembered?.get(layout)?.columns ?? [],
    }[source].filter(choice => isAbout(choice, sheet, heading));
    for (const choice of choices) this.#used.add(choice);
    return choices;
  }

  /**
   * @throws InputError naming a choice that was about no column; of what is
   * remembered nothing need be
   */
  checkAllUsed(): void {
    const { given = [], configured = [] } = this.#choices;
    const unused = [...given, ...configured].find(
      choice => !this.#used.has(choice),
    );
    if (!unused) return;
    const { sheet, column, heading } = unused;
    const name = [column, heading].filter(Boolean).join(' ');
    const place = sheet === undefined ? 'any sheet' : `the sheet "${sheet}"`;
    throw new InputError(
      `The mapping names the column "${name}", but there is none such in ${place}`,
    );
  }
}

function isAbout(
  choice: LedgerColumnChoice,
  sheet: string,
  { letters, heading }: ColumnHeading,
): boolean {
  const { column, heading: named } = choice;
  return (
    (column !== undefined || named !== undefined) &&
    (choice.sheet === undefined || choice.sheet === sheet) &&
    (column === undefined || column === letters) &&
    (named === undefined || foldToLetters(named) === foldToLetters(heading))
  );
}
