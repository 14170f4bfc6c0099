import { foldWidth } from '@weibao/cjk-text';
import { Knex } from 'knex';
import {
  TextCondition,
  TextIndex,
  TextTerm,
} from '../../platform/database/textIndex/TextIndex';
import { applyOrder } from './incidentListQuery';
import { ListedRow, LISTED_COLUMNS } from './incidentRows';
import { IncidentListQuery } from './IncidentStore';

/** So many rows are looked at one by one before the index is asked. */
const ROWS_WALKED = 2000;

/** So many hits among them promise a full page after a few thousand more. */
const HITS_TO_WALK_ON = 8;

/** Frequent words that seldom occur together are the index's worst case. */
const HITS_AMONG_FREQUENT = 2;

/** A term with more hits among them would bring too many rows out of the index. */
const HITS_OF_RARE_TERM = 40;

const ID_WORD = /^inc-?0*([1-9]\d{0,8})$/i;
const NUMBER = /^0*([1-9]\d{0,8})$/;

/**
 * Finds a page of incidents by words, in the order of the list, in a time that
 * does not grow with the number of incidents. A frequent word fills the page
 * while walking the list from its front, and would bring far too many rows out
 * of the text index; a rare word is the other way round. A short walk tells
 * which it is, better than the statistics of a database do for beginnings of
 * words; the rest of the words is looked for in the rows that rare ones found.
 */
export class IncidentSearch {
  readonly #knex: Knex;
  readonly #textIndex: TextIndex;

  constructor(knex: Knex, textIndex: TextIndex) {
    this.#knex = knex;
    this.#textIndex = textIndex;
  }

  /**
   * @param q - words of which all must be found; `INC-000123` is the incident
   * with this id, a number alone may be an id or occur in the text
   * @param listed - makes the list without columns and limit
   * @returns one row more than the page where there are more
   */
  async find(
    q: string,
    page: IncidentListQuery,
    listed: () => Knex.QueryBuilder,
  ): Promise<ListedRow[]> {
    const limit = page.limit + 1;
    const words = foldWidth(q).trim().split(/\s+/);
    const named = words.find(word => ID_WORD.test(word));
    const text = words.filter(word => word !== named).join(' ');
    const terms = this.#textIndex.terms(text);
    const inEachRow: TextCondition = builder =>
      terms.forEach(({ isInRow }) => builder.where(isInRow));

    if (named) {
      return listed()
        .select(LISTED_COLUMNS)
        .where('incidents.id', Number(ID_WORD.exec(named)?.[1]))
        .modify(inEachRow)
        .limit(limit);
    }
    if (terms.length === 0) return [];

    const number = NUMBER.exec(text)?.[1];
    const orNumbered = (condition: TextCondition): TextCondition =>
      number
        ? builder =>
            builder.where(either =>
              either.where('incidents.id', Number(number)).orWhere(condition),
            )
        : condition;

    const front = listed()
      .select(LISTED_COLUMNS)
      .select('incidents.search')
      .limit(ROWS_WALKED)
      .as('incidents');
    const walked: ListedRow[] = await this.#knex
      .from(front)
      .select(LISTED_COLUMNS)
      .modify(orNumbered(inEachRow))
      .modify(applyOrder, { order: page.order })
      .limit(limit);
    if (walked.length === limit) return walked;

    const rare = await this.#rareTerms(terms, front);
    const enough = rare.length > 0 ? HITS_TO_WALK_ON : HITS_AMONG_FREQUENT;
    if (walked.length >= enough) {
      return listed()
        .select(LISTED_COLUMNS)
        .modify(orNumbered(inEachRow))
        .limit(limit);
    }
    const byIndex: TextCondition = builder =>
      (rare.length > 0 ? rare : terms).forEach(term => term.byIndex(builder));
    return this.#knex
      .withMaterialized(
        'hits',
        listed()
          .clearOrder()
          .select(LISTED_COLUMNS)
          .select('incidents.search')
          .modify(orNumbered(byIndex)),
      )
      .from('hits as incidents')
      .select(LISTED_COLUMNS)
      .modify(orNumbered(inEachRow))
      .modify(applyOrder, { order: page.order })
      .limit(limit);
  }

  /** The terms that are worth looking up in the index. */
  async #rareTerms(
    terms: TextTerm[],
    front: Knex.QueryBuilder,
  ): Promise<TextTerm[]> {
    if (terms.length === 1) return terms;
    const [counts]: Record<string, number | string | null>[] = await this.#knex
      .from(front)
      .select(
        terms.map(({ isInRow }, i) =>
          this.#knex.raw('sum(case when ? then 1 else 0 end) as ??', [
            isInRow,
            `term${i}`,
          ]),
        ),
      );
    return terms.filter(
      (_term, i) => Number(counts[`term${i}`]) <= HITS_OF_RARE_TERM,
    );
  }
}
