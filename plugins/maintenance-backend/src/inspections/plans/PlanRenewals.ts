import {
  CarriedInspectionPlan,
  PlannedDate,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { CalendarBook } from '../../agreements/calendars/CalendarBook';
import { CalendarService } from '../../agreements/calendars/CalendarService';
import { ContractRecord } from '../../agreements/contracts/ContractRecord';
import {
  CarryOver,
  chosen,
  RenewalSource,
} from '../../agreements/renewals/RenewalSource';
import { DateRange } from '../../platform/dates/localDates';
import { InspectionPlanRecord } from '../records/InspectionRecord';
import { calendarDays, todayIn } from './calendarDays';
import { InspectedDevices } from './InspectedDevices';
import { InspectionPlanStore, PlanOutlook } from './InspectionPlanStore';
import { continueRule } from './recurrence/continueRule';
import { planDates } from './recurrence/planDates';
import { withinHorizon } from './withinHorizon';

/** A plan as it goes on in another term. */
interface ContinuedPlan {
  rule: string;
  startsOn: string;
  /** At least one. */
  dates: PlannedDate[];
}

/** Inspection plans go on in the contract that follows theirs. */
export class PlanRenewals implements RenewalSource<CarriedInspectionPlan> {
  readonly #store: InspectionPlanStore;
  readonly #calendars: CalendarService;
  readonly #devices: InspectedDevices;
  readonly #now: () => Date;

  constructor(options: {
    store: InspectionPlanStore;
    calendars: CalendarService;
    devices: InspectedDevices;
    now?: () => Date;
  }) {
    this.#store = options.store;
    this.#calendars = options.calendars;
    this.#devices = options.devices;
    this.#now = options.now ?? (() => new Date());
  }

  async listCarried(
    contract: ContractRecord,
    term: DateRange,
  ): Promise<CarriedInspectionPlan[]> {
    const book = await this.#calendars.readBook();
    const plans = await this.#store.listContractPlans(contract.id);
    return plans.map(plan => {
      const continued = continuePlan(plan, contract, term, book);
      return {
        id: plan.id,
        title: plan.title,
        rule: continued?.rule ?? plan.rule,
        startsOn: continued?.startsOn,
        formerStartsOn: plan.startsOn,
        dates: continued?.dates.length ?? 0,
        lastOn: continued?.dates.at(-1)?.dueOn,
      };
    });
  }

  async prepare({ ids, contract, following, actorRef }: CarryOver) {
    const book = await this.#calendars.readBook();
    const now = this.#now();
    const days = calendarDays(book.list(now), now);
    const plans = await this.#store.listContractPlans(contract.id);
    const continued = plans.flatMap(plan => {
      const changes = continuePlan(plan, contract, following, book);
      return changes ? [{ ...plan, ...changes }] : [];
    });
    const carried: [InspectionPlanRecord, PlanOutlook][] = [];
    for (const { dates, ...plan } of chosen(
      continued,
      ids,
      'carryOver.inspectionPlanIds',
    )) {
      const today = todayIn(days, plan.windowCalendarId);
      // What is covered on the last day goes on, see `carryOver` of coverage.
      const devices = await this.#devices.find(
        contract.id,
        plan.deviceFilter,
        contract.endsOn,
      );
      carried.push([
        {
          ...plan,
          id: randomUUID(),
          version: 1,
          contractId: following.id,
          createdAt: now.toISOString(),
          createdBy: actorRef,
          updatedAt: now.toISOString(),
        },
        {
          dates: withinHorizon(dates, today),
          today,
          devices: devices.length,
        },
      ]);
    }
    return async (transaction: Knex.Transaction) => {
      for (const [plan, outlook] of carried) {
        await this.#store.insertPlan(plan, outlook, transaction);
      }
    };
  }
}

/** Nothing where a plan has no date in the term. */
function continuePlan(
  plan: InspectionPlanRecord,
  contract: ContractRecord,
  term: DateRange,
  book: CalendarBook,
): ContinuedPlan | undefined {
  const recurrence = continueRule(plan, contract, term);
  if (!recurrence) return undefined;
  const dates = planDates({
    ...recurrence,
    shift: plan.shift,
    windowOn: date => book.serviceCalendarOn(plan.windowCalendarId, date),
    contract: term,
  });
  return dates.length > 0 ? { ...recurrence, dates } : undefined;
}
