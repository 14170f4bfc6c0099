import {
  IncidentEventInput,
  PauseReason,
} from '@weibao/backstage-plugin-maintenance-common';
import {
  PastIncident,
  PastIncidentEvent,
  ServiceTerms,
} from '@weibao/backstage-plugin-maintenance-node';
import { castIncident, IncidentCast, tellReport } from './castIncident';
import { SENIOR_ENGINEER } from './customers';
import { IncidentCourse } from './incidentCourse';
import { drawMilestones, Milestones } from './milestones';
import { PlannedIncident } from './PlannedIncident';
import { SeededRandom } from './SeededRandom';
import { after, WorkingTime } from './WorkingTime';

type Fields = Omit<IncidentEventInput, 'version' | 'type' | 'at'>;

class HistoryWriter {
  readonly #plan: PlannedIncident;
  readonly #course: IncidentCourse;
  readonly #terms: ServiceTerms;
  readonly #random: SeededRandom;
  readonly #cast: IncidentCast;
  readonly #time: WorkingTime;
  readonly #events: PastIncidentEvent[] = [];

  constructor(plan: PlannedIncident, terms: ServiceTerms) {
    this.#plan = plan;
    this.#course = plan.course;
    this.#terms = terms;
    this.#random = new SeededRandom(plan.seed);
    this.#cast = castIncident(plan, this.#random);
    this.#time = new WorkingTime(terms.calendar, plan.reportedAt);
  }

  write(now: Date): PastIncident {
    const { levels } = this.#terms;
    const report = tellReport(this.#plan, this.#cast, this.#random);
    const milestones = drawMilestones(this.#random, this.#course, levels);
    this.#take(milestones);
    if (this.#course.cancelled) {
      const cancelled = milestones.acknowledge + this.#random.between(5, 40);
      const reason = this.#random.pick(this.#cast.phrases.cancelled);
      this.#add('cancel', cancelled, { reason });
    } else {
      this.#work(milestones);
      this.#finish(this.#time.at(milestones.resolve));
    }
    return { ...report, events: this.#entered(now) };
  }

  #take({ acknowledge }: Milestones): void {
    const { serviceManagerRef } = this.#plan.customer;
    if (this.#random.chance(0.25)) {
      this.#add(
        'assign',
        acknowledge * 0.5,
        { assigneeRef: this.#cast.engineer.ref },
        serviceManagerRef,
      );
    }
    const note = this.#random.pick(this.#cast.phrases.acknowledged);
    this.#add('acknowledge', acknowledge, this.#random.chance(0.5) && { note });
  }

  #work(milestones: Milestones): void {
    const { acknowledge, arrive, plan, resolve } = milestones;
    const { escalateTo, newLevel, pause, visit } = this.#course;
    const started = visit ? Math.max(arrive, plan) : acknowledge;
    const during = (share: number) => started + (resolve - started) * share;
    // First, since it puts off all that comes after it.
    if (pause) this.#pause(pause, during);
    if (plan < resolve) this.#submitPlan(plan, resolve);
    if (visit) this.#visit(milestones);
    if (newLevel) {
      this.#add(
        'changeLevel',
        during(0.05),
        { level: newLevel, reason: this.#cast.phrases.levelChanged },
        this.#plan.customer.serviceManagerRef,
      );
    }
    if (this.#random.chance(0.3)) {
      this.#add('note', during(0.1), {
        note: this.#random.pick(this.#cast.phrases.progress),
      });
    }
    if (escalateTo) {
      const senior = escalateTo === 'senior-engineer';
      this.#add('escalate', during(0.15), {
        escalateTo,
        reason: this.#cast.phrases.escalations[escalateTo],
        ...(senior && { assigneeRef: SENIOR_ENGINEER }),
      });
    }
    this.#resolve(resolve);
  }

  #submitPlan(at: number, resolve: number): void {
    this.#add('submitPlan', at, { plan: this.#cast.texts.plan });
    if (this.#random.chance(0.6)) {
      this.#add('approvePlan', Math.min(at + 12, (at + resolve) / 2), {
        approvedBy: this.#cast.contact.name,
      });
    }
  }

  #visit({ acknowledge, arrive, resolve }: Milestones): void {
    const onTheWay = (share: number) =>
      acknowledge + (arrive - acknowledge) * share;
    if (this.#random.chance(0.75)) this.#schedule(onTheWay(0.3), arrive);
    this.#replacePart(onTheWay(0.6), resolve);

    const { afterwards } = this.#course;
    const arrivedAt = this.#time.at(arrive);
    const resolvedAt = this.#time.at(resolve);
    if (afterwards === 'arrival') {
      this.#enter('arrive', arrivedAt, { note: this.#cast.phrases.afterwards });
      this.#events[this.#events.length - 1].recordedAt = after(resolvedAt, 25);
      return;
    }
    this.#enter('arrive', arrivedAt, {
      note: this.#random.pick(this.#cast.phrases.arrived),
    });
    if (afterwards === 'correction') {
      this.#enter('correct', after(resolvedAt, 90), {
        correctedAt: this.#time.at(onTheWay(0.8)).toISOString(),
        reason: this.#cast.phrases.corrected,
      });
    }
  }

  #schedule(at: number, arrive: number): void {
    const { device, scenario } = this.#plan;
    const startsAt = this.#time.at(arrive);
    this.#add('schedule', at, {
      appointment: {
        startsAt: startsAt.toISOString(),
        endsAt: after(startsAt, 120).toISOString(),
        contactName: this.#cast.contact.name,
        contactPhone: this.#cast.contact.phone,
        address: [device.siteTitle, device.rack].filter(Boolean).join(' '),
        faultConfirmed: true,
        ...(scenario.part && { faultPart: scenario.part.name }),
      },
    });
  }

  #replacePart(issued: number, resolve: number): void {
    const { part } = this.#plan.scenario;
    if (!part) return;
    const taken = { ...part, quantity: 1 };
    if (this.#course.pause === 'waiting-parts') {
      this.#add('part', issued, { part: { ...taken, action: 'requested' } });
      this.#add('part', resolve - 20, { part: { ...taken, action: 'issued' } });
    } else {
      this.#add('part', issued, { part: { ...taken, action: 'issued' } });
    }
    this.#add('part', resolve - 12, {
      part: {
        ...taken,
        action: 'used',
        oldSerialNumber: this.#serialNumber(),
        newSerialNumber: this.#serialNumber(),
      },
    });
  }

  #pause(reason: PauseReason, during: (share: number) => number): void {
    const from = during(0.2);
    const pausedAt = this.#time.at(from);
    const stopsClocks = this.#terms.pausesOn.includes(reason);
    const resumedAt = stopsClocks
      ? after(pausedAt, this.#random.between(3, 16) * 60)
      : this.#time.at(during(this.#random.between(0.5, 0.8)));
    this.#add('pause', from, {
      reason,
      note: this.#cast.phrases.pauses[reason],
    });
    if (stopsClocks) this.#time.rest(from, resumedAt);
    this.#enter('resume', resumedAt, { note: this.#cast.phrases.resumed });
  }

  #resolve(at: number): void {
    const { cause, solution, prevention } = this.#cast.texts;
    const { faultCode, part } = this.#plan.scenario;
    this.#add('resolve', at, {
      cause,
      solution,
      faultCode,
      ...(part && { faultPart: part.name }),
      ...(this.#random.chance(0.6) && { prevention }),
    });
  }

  #finish(resolvedAt: Date): void {
    const { reopened, until, visit } = this.#course;
    const { serviceManagerRef } = this.#plan.customer;
    let finishedAt = resolvedAt;
    if (reopened) {
      const reopenedAt = after(resolvedAt, this.#random.between(8, 50) * 60);
      finishedAt = after(reopenedAt, this.#random.between(30, 110));
      this.#enter('reopen', reopenedAt, {
        reason: this.#cast.phrases.reopened,
      });
      this.#enter('resolve', finishedAt, {
        solution: this.#cast.phrases.solvedAgain,
      });
    }
    const mustSign = until === 'signOff';
    const signedAfter =
      mustSign || this.#random.chance(0.6)
        ? this.#random.between(4, 20)
        : this.#random.between(6, 60) * 60;
    const signedAt = after(finishedAt, signedAfter);
    if (mustSign || this.#random.chance(visit ? 0.92 : 0.5)) {
      this.#enter('signOff', signedAt, { signedBy: this.#cast.contact.name });
    }
    this.#enter(
      'close',
      after(signedAt, this.#random.between(4, 130) * 60),
      {
        prevention: this.#cast.texts.prevention,
        note: this.#cast.phrases.closed,
      },
      serviceManagerRef,
    );
  }

  #add(
    type: IncidentEventInput['type'],
    minutes: number,
    fields: Fields | false,
    actorRef?: string,
  ): void {
    this.#enter(type, this.#time.at(minutes), fields, actorRef);
  }

  #enter(
    type: IncidentEventInput['type'],
    at: Date,
    fields: Fields | false,
    actorRef = this.#cast.engineer.ref,
  ): void {
    this.#events.push({
      recordedAt: at,
      actorRef,
      input: { ...fields, type, at: at.toISOString() },
    });
  }

  /** What had been entered by now, up to where the course ends. */
  #entered(now: Date): PastIncidentEvent[] {
    const { until } = this.#course;
    const entered = this.#events
      .filter(({ recordedAt }) => recordedAt <= now)
      .sort((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime());
    const end = entered.findIndex(({ input }) => input.type === until);
    if (until === 'report') entered.length = 0;
    else if (end >= 0) entered.length = end + 1;

    const arrival = entered.findIndex(({ input }) => input.type === 'arrive');
    for (const { input } of entered) {
      // The report is the first in the log, what followed comes after it.
      if (input.type === 'correct') input.corrects = arrival + 2;
    }
    return entered;
  }

  #serialNumber(): string {
    const digits = '0123456789ABCDEFGHJKLMNPRSTUVWXYZ';
    const { manufacturer = 'SN' } = this.#plan.device;
    const letters = Array.from({ length: 10 }, () =>
      this.#random.pick([...digits]),
    );
    return `${manufacturer.slice(0, 2).toUpperCase()}${letters.join('')}`;
  }
}

/**
 * Tells an incident, as far as it has got until `now`. The same plan under the
 * same terms gives the same history; the lifecycle allows every event.
 */
export function tellIncident(
  plan: PlannedIncident,
  terms: ServiceTerms,
  now: Date,
): PastIncident {
  return new HistoryWriter(plan, terms).write(now);
}
