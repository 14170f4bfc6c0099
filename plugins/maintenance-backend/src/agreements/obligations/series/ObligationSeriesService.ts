import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ConflictError,
  InputError,
  NotFoundError,
  toError,
} from '@backstage/errors';
import {
  ObligationSeries,
  ObligationSeriesInput,
  ObligationSeriesPatch,
  ObligationSeriesPreview,
} from '@weibao/backstage-plugin-maintenance-common';
import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';
import { randomUUID } from 'node:crypto';
import { checkVersion } from '../../../platform/database/recordVersions';
import {
  addDays,
  DateRange,
  localDateAt,
} from '../../../platform/dates/localDates';
import { readRecurrenceRule } from '../../../platform/recurrence/readRecurrenceRule';
import { ruleDates } from '../../../platform/recurrence/ruleDates';
import { ContractDirectory } from '../../contracts/ContractDirectory';
import { ContractRecord } from '../../contracts/ContractRecord';
import {
  refuseNoDates,
  skippedDatesWarnings,
} from '../../contracts/recurringDates';
import {
  checkWithinContract,
  requireContract,
} from '../../contracts/requireContract';
import { changedTerms, readTerms } from '../obligationTerms';
import { ObligationSeriesRecord } from './ObligationSeriesRecord';
import { ObligationSeriesStore } from './ObligationSeriesStore';

/** How far ahead obligations that come again exist: further than any calendar asks. */
const HORIZON_DAYS = 2 * 366;

/** Every day until the horizon, and as much again that has passed. */
const MAX_DATES = 2 * HORIZON_DAYS;

const SERIES_PER_PAGE = 100;

/**
 * What contracts owe again and again. Each occurrence is an obligation of its
 * own, made as far ahead as two years, never after the end of the contract.
 */
export class ObligationSeriesService {
  readonly #options: ConstructorParameters<typeof ObligationSeriesService>[0];
  readonly #now: () => Date;

  constructor(options: {
    store: ObligationSeriesStore;
    contracts: Pick<ContractDirectory, 'getContracts'>;
    logger: LoggerService;
    timeZone: string;
    now?: () => Date;
  }) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** @throws NotFoundError */
  async getSeries(id: string): Promise<ObligationSeries> {
    return this.#describe(await this.#get(id));
  }

  /** What permissions look at; undefined where there is no such series. */
  async findSeriesResource(id: string): Promise<CustomerResource | undefined> {
    return (await this.#options.store.getSeries([id])).get(id);
  }

  /**
   * Makes a series with its occurrences, those on past days from its first day
   * on included.
   *
   * @throws InputError where contract, rule, day, responsible or amount cannot
   * be used, or the rule names no day of the contract
   */
  async createSeries(
    input: ObligationSeriesInput,
    actorRef: string,
  ): Promise<ObligationSeries> {
    const { series, dates } = await this.#draft(input, actorRef);
    await this.#options.store.insertSeries(series, dates);
    return this.#describe(series);
  }

  /** What `createSeries` would make; writes nothing. */
  async previewSeries(
    input: ObligationSeriesInput,
    actorRef: string,
  ): Promise<ObligationSeriesPreview> {
    const { series, contract, dates } = await this.#draft(input, actorRef);
    return {
      dates: dates.map(date => ({ ruleDate: date, dueOn: date })),
      warnings: skippedDatesWarnings(series, contract),
    };
  }

  /**
   * Changes a series from one of its days on. What is done, called off or was
   * changed alone stays as it is; what ends goes with all that is open.
   *
   * @throws NotFoundError; InputError as for `createSeries`; ConflictError where
   * the version is stale or the series has ended
   */
  async updateSeries(
    id: string,
    patch: ObligationSeriesPatch,
  ): Promise<ObligationSeries> {
    const current = await this.#get(id);
    checkVersion(`"${current.title}"`, current, patch.version);
    if (current.ended) {
      throw new ConflictError(`The series "${current.title}" has ended`);
    }
    const { from } = patch;
    const movesDates = patch.rule !== undefined || patch.startsOn !== undefined;
    const series: ObligationSeriesRecord = {
      ...current,
      ...changedTerms(current, patch),
      version: current.version + 1,
      rule:
        patch.rule === undefined
          ? current.rule
          : readRecurrenceRule(patch.rule),
      // What came before has been counted.
      startsOn: movesDates ? patch.startsOn ?? from : current.startsOn,
      ended: patch.ended ?? false,
      updatedAt: this.#now().toISOString(),
    };
    await this.#options.store.updateSeries(series, {
      from,
      dates: movesDates
        ? this.#checkedDates(
            series,
            await requireContract(this.#options.contracts, series.contractId),
          )
        : undefined,
    });
    return this.#describe(series);
  }

  /**
   * Makes what has come within two years, or into a contract that now ends
   * later. What a contract that ends earlier leaves outside stays: somebody is
   * told, and decides.
   */
  async extendAll(options: { signal?: AbortSignal } = {}): Promise<void> {
    const { store, contracts } = this.#options;
    let after: string | undefined;
    do {
      const page = await store.listActiveSeries({
        after,
        limit: SERIES_PER_PAGE,
      });
      const known = await contracts.getContracts(
        page.map(series => series.contractId),
      );
      for (const series of page) {
        if (options.signal?.aborted) return;
        await this.#extend(series, known.get(series.contractId));
      }
      after = page.at(-1)?.id;
    } while (after);
  }

  /** One series that cannot be extended must not keep back the others. */
  async #extend(
    series: ObligationSeriesRecord,
    contract: ContractRecord | undefined,
  ): Promise<void> {
    if (!contract) return;
    const { store, logger } = this.#options;
    try {
      await store.extendSeries(
        series,
        datesWithin(series, contract, this.#horizon()),
      );
    } catch (error) {
      logger.warn(
        `The obligation series ${series.id} was not extended`,
        toError(error),
      );
    }
  }

  async #draft(input: ObligationSeriesInput, actorRef: string) {
    const { contractId, kind, startsOn } = input;
    const contract = await requireContract(this.#options.contracts, contractId);
    const now = this.#now().toISOString();
    const series: ObligationSeriesRecord = {
      id: randomUUID(),
      version: 1,
      contractId,
      customerRef: contract.customerRef,
      kind,
      ...readTerms(input),
      rule: readRecurrenceRule(input.rule),
      startsOn,
      ended: false,
      createdAt: now,
      createdBy: actorRef,
      updatedAt: now,
    };
    return { series, contract, dates: this.#checkedDates(series, contract) };
  }

  #checkedDates(
    series: ObligationSeriesRecord,
    contract: ContractRecord,
  ): string[] {
    checkWithinContract(contract, {
      field: 'startsOn',
      value: series.startsOn,
    });
    // One that begins after the horizon names days, too.
    const all = datesWithin(series, contract, contract.endsOn);
    refuseNoDates(all, series, contract);
    const dates = all.filter(date => date <= this.#horizon());
    if (dates.length > MAX_DATES) {
      throw new InputError(
        `rule is "${series.rule}", which names ${dates.length} days from ${series.startsOn} on, more than ${MAX_DATES}`,
      );
    }
    return dates;
  }

  #horizon(): string {
    const { timeZone } = this.#options;
    return addDays(localDateAt(this.#now(), timeZone), HORIZON_DAYS);
  }

  async #get(id: string): Promise<ObligationSeriesRecord> {
    const series = (await this.#options.store.getSeries([id])).get(id);
    if (!series) throw noSeries(id);
    return series;
  }

  async #describe(series: ObligationSeriesRecord): Promise<ObligationSeries> {
    const { createdAt, createdBy, updatedAt, ...shown } = series;
    const { contractId } = series;
    const contracts = await this.#options.contracts.getContracts([contractId]);
    return { ...shown, contractNumber: contracts.get(contractId)?.number };
  }
}

/** The days of a contract that a series names until a day, both included. */
function datesWithin(
  { rule, startsOn }: ObligationSeriesRecord,
  contract: DateRange,
  until: string,
): string[] {
  const last = until < contract.endsOn ? until : contract.endsOn;
  return ruleDates(rule, startsOn, last).filter(
    date => date >= contract.startsOn,
  );
}

export function noSeries(id: string): NotFoundError {
  return new NotFoundError(`There is no obligation series "${id}"`);
}
