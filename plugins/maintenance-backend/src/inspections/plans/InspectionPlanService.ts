import { LoggerService } from '@backstage/backend-plugin-api';
import { NotFoundError, toError } from '@backstage/errors';
import {
  Calendar,
  InspectionPlan,
  InspectionPlanInput,
  InspectionPlanPage,
  InspectionPlanPatch,
  InspectionPlanPreview,
  PlannedDate,
} from '@weibao/backstage-plugin-maintenance-common';
import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';
import { randomUUID } from 'node:crypto';
import { CalendarBook } from '../../agreements/calendars/CalendarBook';
import { CalendarService } from '../../agreements/calendars/CalendarService';
import { ContractDirectory } from '../../agreements/contracts/ContractDirectory';
import { ContractRecord } from '../../agreements/contracts/ContractRecord';
import {
  refuseNoDates,
  skippedDatesWarnings,
} from '../../agreements/contracts/recurringDates';
import { requireContract } from '../../agreements/contracts/requireContract';
import { actorOf } from '../../platform/authorization/actorOf';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { checkVersion } from '../../platform/database/recordVersions';
import { ChecklistService } from '../checklists/ChecklistService';
import {
  CountedInspectionPlan,
  InspectionPlanRecord,
} from '../records/InspectionRecord';
import { CalendarDay, calendarDays, todayIn } from './calendarDays';
import { checkPlanTerms, readPlanTerms } from './checkPlanTerms';
import { holidayWarnings } from './planWarnings';
import { InspectedDevices } from './InspectedDevices';
import {
  InspectionPlanListing,
  InspectionPlanStore,
  PlanOutlook,
} from './InspectionPlanStore';
import { planDates } from './recurrence/planDates';
import { withinHorizon } from './withinHorizon';

/** Which plans are listed; all of them where no scope narrows it down. */
export type InspectionPlanListQuery = Omit<InspectionPlanListing, 'scope'> &
  Partial<Pick<InspectionPlanListing, 'scope'>>;

const PLANS_PER_PAGE = 100;

/** The calendars there are, and what day it is in each. */
interface Today {
  book: CalendarBook;
  calendars: Calendar[];
  days: CalendarDay[];
}

/** When the devices of contracts are inspected. */
export class InspectionPlanService {
  readonly #store: InspectionPlanStore;
  readonly #contracts: ContractDirectory;
  readonly #calendars: CalendarService;
  readonly #checklists: ChecklistService;
  readonly #devices: InspectedDevices;
  readonly #logger: LoggerService;
  readonly #now: () => Date;

  constructor(options: {
    store: InspectionPlanStore;
    contracts: ContractDirectory;
    calendars: CalendarService;
    checklists: ChecklistService;
    devices: InspectedDevices;
    logger: LoggerService;
    now?: () => Date;
  }) {
    this.#store = options.store;
    this.#contracts = options.contracts;
    this.#calendars = options.calendars;
    this.#checklists = options.checklists;
    this.#devices = options.devices;
    this.#logger = options.logger;
    this.#now = options.now ?? (() => new Date());
  }

  /** The one that is due next first. */
  async listPlans(query: InspectionPlanListQuery): Promise<InspectionPlanPage> {
    const { days } = await this.#today();
    const { items, nextCursor } = await this.#store.listPlans(
      { scope: 'all', ...query },
      days,
    );
    const contracts = await this.#contracts.getContracts([
      ...new Set(items.map(plan => plan.contractId)),
    ]);
    return {
      items: items.map(plan => toPlan(plan, contracts.get(plan.contractId))),
      ...(nextCursor ? { nextCursor } : {}),
    };
  }

  /** @throws NotFoundError */
  async getPlan(id: string): Promise<InspectionPlan> {
    return this.#read(id, await this.#today());
  }

  /** @throws NotFoundError */
  async getPlanResource(id: string): Promise<CustomerResource> {
    return this.#get(id);
  }

  /**
   * Whose contract a plan or an inspection is made from.
   *
   * @throws InputError where there is no such contract
   */
  async getContractResource(contractId: string): Promise<CustomerResource> {
    return requireContract(this.#contracts, contractId);
  }

  /**
   * The inspections of the coming twelve months exist as planned ones.
   *
   * @throws InputError where contract, rule, dates, calendar, checklists or refs
   * cannot be used, or the rule names no day of the contract
   */
  async createPlan(
    input: InspectionPlanInput,
    options: CallOptions,
  ): Promise<InspectionPlan> {
    const { plan, outlook, today } = await this.#draft(input, options);
    await this.#store.insertPlan(plan, outlook);
    return this.#read(plan.id, today);
  }

  /** What `createPlan` would make; writes nothing. */
  async previewPlan(
    input: InspectionPlanInput,
    options: CallOptions,
  ): Promise<InspectionPlanPreview> {
    const { plan, outlook, today, types, contract } = await this.#draft(
      input,
      options,
    );
    return {
      dates: [...outlook.dates],
      devices: outlook.devices,
      devicesByType: types,
      warnings: [
        ...skippedDatesWarnings(plan, contract),
        ...holidayWarnings(
          outlook.dates,
          today.calendars.find(({ id }) => id === plan.windowCalendarId),
        ),
      ],
    };
  }

  /**
   * Changes what is to come. What has started, is completed or overdue stays,
   * and so does what somebody has arranged, until the plan ends.
   *
   * @throws NotFoundError; InputError as for `createPlan`; ConflictError where
   * the version is stale
   */
  async updatePlan(
    id: string,
    patch: InspectionPlanPatch,
  ): Promise<InspectionPlan> {
    const current = await this.#get(id);
    checkVersion('The plan', current, patch.version);
    const plan: InspectionPlanRecord = {
      ...current,
      ...readPlanTerms({ ...current, ...patch }),
      version: current.version + 1,
      ended: patch.ended ?? current.ended,
      updatedAt: this.#now().toISOString(),
    };
    const today = await this.#today();
    const contract = await requireContract(this.#contracts, plan.contractId);
    // What was right when it was agreed must not bar other changes.
    if (patch.startsOn ?? patch.windowCalendarId ?? patch.checklistIds) {
      await this.#check(plan, contract, today);
    }
    const dates = this.#dates(plan, contract, today);
    if (patch.rule !== undefined || patch.startsOn !== undefined) {
      refuseNoDates(dates, plan, contract);
    }
    const { outlook } = await this.#outlook(plan, dates, today);
    // Whoever sets other days or ends the plan decides on all that is planned.
    const setsDays =
      patch.rule ??
      patch.startsOn ??
      patch.shift ??
      patch.windowCalendarId ??
      patch.ended;
    await this.#store.updatePlan(plan, {
      ...outlook,
      keptOutside: setsDays ? undefined : contract,
    });
    return this.#read(id, today);
  }

  /**
   * Brings the inspections of every plan in step with the twelve months ahead,
   * with contracts that have changed and with holidays published since.
   */
  async extendPlans(options: { signal?: AbortSignal } = {}): Promise<void> {
    const today = await this.#today();
    let after: string | undefined;
    do {
      const plans = await this.#store.listActivePlans({
        after,
        limit: PLANS_PER_PAGE,
      });
      const contracts = await this.#contracts.getContracts(
        plans.map(plan => plan.contractId),
      );
      for (const plan of plans) {
        if (options.signal?.aborted) return;
        await this.#extend(plan, contracts.get(plan.contractId), today);
      }
      after = plans.at(-1)?.id;
    } while (after);
  }

  /** One plan that cannot be extended must not keep back the others. */
  async #extend(
    plan: InspectionPlanRecord,
    contract: ContractRecord | undefined,
    today: Today,
  ): Promise<void> {
    try {
      const dates = contract ? this.#dates(plan, contract, today) : [];
      const { outlook } = await this.#outlook(plan, dates, today);
      await this.#store.extendPlan(plan, { ...outlook, keptOutside: contract });
    } catch (error) {
      this.#logger.warn(
        `The inspection plan ${plan.id} was not extended`,
        toError(error),
      );
    }
  }

  async #draft(input: InspectionPlanInput, options: CallOptions) {
    const contract = await requireContract(this.#contracts, input.contractId);
    const now = this.#now().toISOString();
    const plan: InspectionPlanRecord = {
      ...readPlanTerms(input),
      id: randomUUID(),
      version: 1,
      contractId: contract.id,
      customerRef: contract.customerRef,
      ended: false,
      createdAt: now,
      createdBy: actorOf(options.credentials),
      updatedAt: now,
    };
    const today = await this.#today();
    await this.#check(plan, contract, today);
    const dates = this.#dates(plan, contract, today);
    refuseNoDates(dates, plan, contract);
    const { outlook, devices } = await this.#outlook(plan, dates, today);
    const types: { [type: string]: number } = {};
    for (const { type } of devices) types[type] = (types[type] ?? 0) + 1;
    plan.customerTitle = devices[0]?.customerTitle;
    return { plan, contract, outlook, today, types };
  }

  async #check(
    plan: InspectionPlanRecord,
    contract: ContractRecord,
    { calendars }: Today,
  ): Promise<void> {
    const checklists = await this.#checklists.listChecklists();
    checkPlanTerms(plan, { contract, calendars, checklists });
  }

  /** Every date of a plan, past ones too. */
  #dates(
    plan: InspectionPlanRecord,
    contract: ContractRecord,
    { book }: Today,
  ): PlannedDate[] {
    const { windowCalendarId } = plan;
    return planDates({
      ...plan,
      windowOn: date => book.serviceCalendarOn(windowCalendarId, date),
      contract,
    });
  }

  async #outlook(
    plan: InspectionPlanRecord,
    dates: readonly PlannedDate[],
    { days }: Today,
  ) {
    const today = todayIn(days, plan.windowCalendarId);
    const coming = plan.ended ? [] : withinHorizon(dates, today);
    const devices = await this.#devices.find(
      plan.contractId,
      plan.deviceFilter,
      coming[0]?.dueOn ?? today,
    );
    const outlook: PlanOutlook = {
      dates: coming,
      today,
      devices: devices.length,
    };
    return { outlook, devices };
  }

  async #get(id: string): Promise<InspectionPlanRecord> {
    const plan = (await this.#store.getPlans([id])).get(id);
    if (!plan) throw noPlan(id);
    return plan;
  }

  async #read(id: string, { days }: Today): Promise<InspectionPlan> {
    const plan = await this.#store.findPlan(id, days);
    if (!plan) throw noPlan(id);
    const contracts = await this.#contracts.getContracts([plan.contractId]);
    return toPlan(plan, contracts.get(plan.contractId));
  }

  async #today(): Promise<Today> {
    const book = await this.#calendars.readBook();
    const calendars = book.list(this.#now());
    return { book, calendars, days: calendarDays(calendars, this.#now()) };
  }
}

function toPlan(
  counted: CountedInspectionPlan,
  contract: ContractRecord | undefined,
): InspectionPlan {
  const { customerTitle, createdAt, createdBy, updatedAt, ...plan } = counted;
  return { ...plan, contractNumber: contract?.number ?? '' };
}

function noPlan(id: string): NotFoundError {
  return new NotFoundError(`There is no inspection plan "${id}"`);
}
