import {
  CaseReview,
  FindingPage,
} from '@weibao/backstage-plugin-maintenance-common';
import { RecurringIncidents } from '../../incidents/grouping/RecurringIncidents';
import { attainmentPeriod } from '../../incidents/log/attainment';
import { IncidentService } from '../../incidents/log/IncidentService';
import { FindingService } from '../../inspections/findings/FindingService';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
import { addDays, localDateAt } from '../../platform/dates/localDates';
import { CaseService } from '../cases/CaseService';
import { RecurrenceService } from '../recurrences/RecurrenceService';

const MOST_RECURRENCES = 50;
const MOST_INCIDENTS = 200;
const MOST_FINDINGS = 200;

const LISTS = ['recurrences', 'breaches', 'overdueFindings'] as const;

/** Every state but that of incidents that were none. */
const REAL_STATES = ['open', 'resolved', 'signed-off', 'closed'] as const;

/** What the case meeting talks about. It checks no permissions. */
export class CaseReviewService {
  readonly #options: ConstructorParameters<typeof CaseReviewService>[0];
  readonly #now: () => Date;

  constructor(options: {
    recurrences: Pick<RecurrenceService, 'listRecurrencesSince'>;
    recurringIncidents: Pick<RecurringIncidents, 'countIncidents'>;
    incidents: Pick<IncidentService, 'listIncidents'>;
    cases: Pick<CaseService, 'listCasesChanged'>;
    findings: Pick<FindingService, 'listFindings'>;
    timeZone: string;
    now?: () => Date;
  }) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * Gathers a period of local dates of the reporting zone, both included.
   *
   * @throws InputError where the period is none or longer than ten years
   */
  async getCaseReview(query: {
    from: string;
    to: string;
    customerRef?: string;
    /** Which incidents are counted. */
    incidents: ListScope;
    /** Which findings are shown; none where it is left out. */
    findings?: ListScope;
  }): Promise<CaseReview> {
    const { from, to, customerRef, incidents: scope, findings } = query;
    const { recurrences, recurringIncidents, incidents, cases } = this.#options;
    const period = attainmentPeriod({ from, to }, this.#options.timeZone);
    const now = this.#now();
    const last = justBefore(period.to);
    const [incidentCount, recurring, breached, newCases, overdueFindings] =
      await Promise.all([
        recurringIncidents.countIncidents({
          scope,
          customerRef,
          after: justBefore(period.from),
          until: last,
        }),
        recurrences.listRecurrencesSince({
          scope,
          customerRef,
          since: period.from,
          at: (last < now ? last : now).toISOString(),
          limit: MOST_RECURRENCES + 1,
        }),
        incidents.listIncidents({
          scope,
          customerRef,
          reported: period,
          sla: 'breached',
          state: [...REAL_STATES],
          order: 'reportedAt',
          limit: MOST_INCIDENTS,
        }),
        cases.listCasesChanged({ from, to }),
        findings && this.#listOverdue({ customerRef, to, findings }, now),
      ]);
    const isCut = {
      recurrences: recurring.length > MOST_RECURRENCES,
      breaches: breached.nextCursor !== undefined,
      overdueFindings: overdueFindings?.nextCursor !== undefined,
    };
    return {
      from,
      to,
      incidentCount,
      recurrences: recurring.slice(0, MOST_RECURRENCES),
      breaches: breached.items,
      newCases,
      overdueFindings: overdueFindings?.items,
      cut: LISTS.filter(list => isCut[list]),
    };
  }

  /** A finding is overdue from the day after its due date on. */
  async #listOverdue(
    query: Pick<
      Parameters<CaseReviewService['getCaseReview']>[0],
      'customerRef' | 'to' | 'findings'
    >,
    now: Date,
  ): Promise<FindingPage> {
    const today = localDateAt(now, this.#options.timeZone);
    const dayAfter = addDays(query.to, 1);
    return this.#options.findings.listFindings({
      scope: query.findings,
      customerRef: query.customerRef,
      overdueOn: dayAfter < today ? dayAfter : today,
      limit: MOST_FINDINGS,
    });
  }
}

function justBefore(instant: Date): Date {
  return new Date(instant.getTime() - 1);
}
