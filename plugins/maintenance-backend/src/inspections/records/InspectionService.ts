import { InputError, NotFoundError } from '@backstage/errors';
import {
  Inspection,
  InspectionCorrection,
  InspectionInput,
  InspectionPage,
  InspectionPatch,
  InspectionResultInput,
  InspectionResultsSaved,
  InspectionSummaryCounts,
  MeasurementSeries,
} from '@weibao/backstage-plugin-maintenance-common';
import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';
import { Knex } from 'knex';
import { CalendarService } from '../../agreements/calendars/CalendarService';
import { ContractDirectory } from '../../agreements/contracts/ContractDirectory';
import {
  checkWithinContract,
  requireContract,
} from '../../agreements/contracts/requireContract';
import { KnownDevice } from '../../inventory/devices/DeviceDirectory';
import { actorOf } from '../../platform/authorization/actorOf';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { checkVersion } from '../../platform/database/recordVersions';
import { CalendarDay, calendarDays } from '../plans/calendarDays';
import { readDeviceFilter } from '../plans/checkPlanTerms';
import { AnswerChecker } from './AnswerChecker';
import { arrangeInspection } from './arrangeInspection';
import { InspectionOpener } from './InspectionOpener';
import {
  checkCanComplete,
  checkCanCorrect,
  checkTakesResults,
} from './inspectionPhases';
import { InspectionReader } from './InspectionReader';
import { InspectionRecord } from './InspectionRecord';
import { InspectionResultStore } from './InspectionResultStore';
import { InspectionListing, InspectionStore } from './InspectionStore';
import { toMeasurementSeries } from './measurementSeries';
import { describeMissing, MAX_NAMED } from './missingAnswers';
import { newInspectionRecord } from './newInspectionRecord';

/** Which inspections are listed; all of them where no scope narrows it down. */
export type InspectionListQuery = Omit<InspectionListing, 'scope'> &
  Partial<Pick<InspectionListing, 'scope'>>;

/** Points of a chart; an inspection a week fills it in four years. */
const MAX_POINTS = 200;

/** Visits on which devices are checked. */
export class InspectionService {
  readonly #options: ConstructorParameters<typeof InspectionService>[0];
  readonly #now: () => Date;

  constructor(options: {
    store: InspectionStore;
    results: InspectionResultStore;
    contracts: ContractDirectory;
    calendars: CalendarService;
    opener: InspectionOpener;
    reader: InspectionReader;
    answers: AnswerChecker;
    now?: () => Date;
  }) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async listInspections(query: InspectionListQuery): Promise<InspectionPage> {
    const days = await this.#days();
    const { items, nextCursor } = await this.#options.store.listInspections(
      { scope: 'all', ...query },
      days,
    );
    return {
      items: await this.#options.reader.toListItems(items, days),
      ...(nextCursor ? { nextCursor } : {}),
    };
  }

  async summariseInspections(
    query: Parameters<InspectionStore['summariseInspections']>[0],
  ): Promise<InspectionSummaryCounts> {
    return this.#options.store.summariseInspections(query, await this.#days());
  }

  /**
   * Before it has started, with the devices that it would have today.
   *
   * @throws NotFoundError
   */
  async getInspection(id: string): Promise<Inspection> {
    return this.#options.reader.read(await this.#get(id), await this.#days());
  }

  /** @throws NotFoundError */
  async getInspectionResource(id: string): Promise<CustomerResource> {
    const customers = await this.#options.store.getCustomers([id]);
    const customerRef = customers.get(id);
    if (!customerRef) throw noInspection(id);
    return { customerRef };
  }

  /** @throws InputError where contract, day or refs cannot be used */
  async createInspection(
    input: InspectionInput,
    options: CallOptions,
  ): Promise<Inspection> {
    const { contractId, dueOn } = input;
    const { contracts, opener, store } = this.#options;
    const contract = await requireContract(contracts, contractId);
    checkWithinContract(contract, { field: 'dueOn', value: dueOn });
    const deviceFilter = readDeviceFilter(input.deviceFilter);
    const expected = await opener.expectDevices(
      contractId,
      deviceFilter,
      dueOn,
    );
    const inspection = newInspectionRecord(
      input,
      { contract, deviceFilter, expected },
      this.#by(options),
    );
    await store.insertInspection(inspection);
    return this.getInspection(inspection.id);
  }

  /**
   * @throws NotFoundError; InputError where day or ref cannot be used;
   * ConflictError where the version is stale, it is completed or cancelled, or
   * it is to be cancelled and has started
   */
  async updateInspection(
    id: string,
    patch: InspectionPatch,
  ): Promise<Inspection> {
    const current = await this.#get(id);
    checkVersion('The inspection', current, patch.version);
    const { contracts, store } = this.#options;
    if (patch.dueOn) {
      const contract = await requireContract(contracts, current.contractId);
      checkWithinContract(contract, { field: 'dueOn', value: patch.dueOn });
    }
    await store.arrangeInspection(arrangeInspection(current, patch));
    return this.getInspection(id);
  }

  /**
   * Freezes devices and checklists; nothing where it has started already. Saving
   * the first results does it too.
   *
   * @throws NotFoundError; InputError where it has no device; ConflictError
   * where it is completed or cancelled
   */
  async startInspection(id: string): Promise<void> {
    await this.#open(await this.#get(id));
  }

  /**
   * Saves all answers or none.
   *
   * @throws NotFoundError; InputError where a device is not part of it, an item
   * is not of its checklist, an answer is of the wrong type, or a photo is not
   * a stored image of the customer; ConflictError where results are fixed
   */
  async saveResults(
    id: string,
    results: readonly InspectionResultInput[],
    options: CallOptions,
  ): Promise<InspectionResultsSaved> {
    const inspection = await this.#open(await this.#get(id));
    const answers = await this.#options.answers.check(inspection, results);
    const deviceRefs = [...new Set(answers.map(({ deviceRef }) => deviceRef))];
    const { version, progress } = await this.#options.results.saveAnswers(
      id,
      answers,
      this.#by(options),
    );
    const saved = new Set(
      answers.map(({ deviceRef, itemId }) => `${deviceRef}\n${itemId}`),
    );
    const kept = await this.#options.reader.readResults(inspection, deviceRefs);
    const isSaved = (result: { deviceRef: string; itemId: string }) =>
      saved.has(`${result.deviceRef}\n${result.itemId}`);
    return {
      version,
      progress,
      results: kept.results.filter(isSaved),
      proposedFindings: kept.proposedFindings.filter(isSaved),
    };
  }

  /**
   * @throws NotFoundError; InputError naming what is missing; ConflictError
   * where the version is stale, or it has not started or is over
   */
  async completeInspection(
    id: string,
    completion: { version: number; summary?: string },
    options: CallOptions,
  ): Promise<Inspection> {
    const inspection = await this.#get(id);
    checkCanComplete(inspection, completion.version);
    const { results } = this.#options;
    const unfinished = await results.listUnfinishedDevices(id, MAX_NAMED);
    if (unfinished.length > 0) {
      throw new InputError(
        describeMissing(
          inspection,
          unfinished,
          await results.listResults(
            id,
            unfinished.map(({ device }) => device.deviceRef),
          ),
        ),
      );
    }
    await results.complete(id, {
      ...completion,
      ...this.#by(options),
    });
    return this.getInspection(id);
  }

  /** @throws NotFoundError; InputError as for results; ConflictError where it is not completed */
  async correctInspection(
    id: string,
    correction: InspectionCorrection,
    options: CallOptions,
  ): Promise<Inspection> {
    const inspection = await this.#get(id);
    checkCanCorrect(inspection);
    const { deviceRef, itemId, value, reason } = correction;
    const [answer] = await this.#options.answers.check(inspection, [
      { deviceRef, itemId, value },
    ]);
    await this.#options.results.addCorrection(
      id,
      { ...answer, reason },
      this.#by(options),
    );
    return this.getInspection(id);
  }

  async listMeasurements(device: KnownDevice): Promise<MeasurementSeries[]> {
    const { results, store } = this.#options;
    const measurements = await results.listMeasurements(device, MAX_POINTS);
    return toMeasurementSeries(measurements, ids => store.getChecklists(ids));
  }

  /**
   * Tells how many devices of a first inspection are checked, within the
   * transaction that keeps the checks.
   *
   * @throws ConflictError where it is not being carried out
   */
  recordDevicesDone(
    id: string,
    devicesDone: number,
    transaction: Knex.Transaction,
  ): Promise<InspectionRecord> {
    return this.#options.store.recordDevicesDone(id, devicesDone, transaction);
  }

  /** @throws ConflictError where it is not being carried out */
  requireStarted(
    id: string,
    transaction: Knex.Transaction,
  ): Promise<InspectionRecord> {
    return this.#options.store.requireStarted(id, transaction);
  }

  /** An inspection that results can be saved for. */
  async #open(inspection: InspectionRecord): Promise<InspectionRecord> {
    if (inspection.phase === 'started') return inspection;
    checkTakesResults(inspection);
    await this.#options.opener.open(
      inspection,
      this.#now(),
      await this.#days(),
    );
    return this.#get(inspection.id);
  }

  async #get(id: string): Promise<InspectionRecord> {
    const inspection = await this.#options.store.findInspection(id);
    if (!inspection) throw noInspection(id);
    return inspection;
  }

  #by({ credentials }: CallOptions): { at: Date; actor: string } {
    return { at: this.#now(), actor: actorOf(credentials) };
  }

  async #days(): Promise<CalendarDay[]> {
    return calendarDays(
      await this.#options.calendars.listCalendars(),
      this.#now(),
    );
  }
}

function noInspection(id: string): NotFoundError {
  return new NotFoundError(`There is no inspection "${id}"`);
}
