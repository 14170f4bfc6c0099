import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  CaseDraft,
  CaseLanguage,
  Recurrence,
  RecurrenceDetail,
  RecurrenceKind,
  RecurrencePage,
  RecurringIncident,
} from '@weibao/backstage-plugin-maintenance-common';
import {
  parseRecurrenceKey,
  RECURRENCE_KINDS,
} from '../../incidents/grouping/RecurrenceIdentity';
import {
  GroupedIncident,
  IncidentSelection,
  RecurringIncidents,
} from '../../incidents/grouping/RecurringIncidents';
import { projectIncident } from '../../incidents/log/projectIncident';
import { ModelCatalog } from '../../inventory/ledgers/models/ModelCatalog';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
import { CaseService } from '../cases/CaseService';
import { DraftRegister } from '../drafts/DraftRegister';
import { describeRecurrence } from './describeRecurrence';
import { CaseDrafter } from './drafting/CaseDrafter';
import { createCaseFits } from './fitCases';
import {
  pageOfRecurrences,
  RankedGroup,
  rankRecurrences,
  readCursor,
} from './rankRecurrences';
import { RecurrenceSettings } from './RecurrenceSettings';
import {
  monthsOf,
  RecurrenceWindow,
  recurrenceWindow,
} from './recurrenceWindow';

/** Whose incidents are counted, and when. */
export interface RecurrenceQuestion {
  scope: ListScope;
  /** End of the window, ISO 8601; now where it is left out. */
  at?: string;
  /** Length of the window; as configured where it is left out. */
  windowDays?: number;
}

const MOST_INCIDENTS = 200;

/** In milliseconds. */
const DAY = 86_400_000;

/**
 * Incidents that repeat, and drafts of the cases they deserve. It checks no
 * permissions, but counts nothing that is out of the scope it is given.
 */
export class RecurrenceService {
  readonly #options: ConstructorParameters<typeof RecurrenceService>[0];
  readonly #now: () => Date;

  constructor(options: {
    incidents: RecurringIncidents;
    cases: Pick<CaseService, 'listAll'>;
    drafts: DraftRegister;
    drafter: CaseDrafter;
    models: Pick<ModelCatalog, 'match'>;
    settings: RecurrenceSettings;
    timeZone: string;
    now?: () => Date;
  }) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * Groups without a fitting case first, then those with the highest score.
   *
   * @throws InputError where the cursor is not one of this list
   */
  async listRecurrences(
    query: RecurrenceQuestion & {
      /** All kinds where it is left out. */
      kind?: readonly RecurrenceKind[];
      withoutCase?: boolean;
      customerRef?: string;
      cursor?: string;
      limit: number;
    },
  ): Promise<RecurrencePage> {
    const { scope, customerRef, kind, withoutCase, limit } = query;
    const { window, after } = query.cursor
      ? readCursor(query.cursor)
      : { window: this.#windowOf(query), after: undefined };
    const selection = { ...window, scope, customerRef };
    const ranked = await this.#rank(
      { ...selection, kinds: kind ?? RECURRENCE_KINDS },
      window,
    );
    const page = pageOfRecurrences(
      withoutCase
        ? ranked.filter(({ caseSlugs }) => caseSlugs.length === 0)
        : ranked,
      { window, after, limit },
    );
    return {
      items: await this.#describe(page.items, selection, window),
      nextCursor: page.nextCursor,
    };
  }

  /**
   * The groups with an incident since an instant, in the same order. The window
   * reaches back to that instant at least.
   */
  async listRecurrencesSince(
    query: RecurrenceQuestion & {
      since: Date;
      customerRef?: string;
      limit: number;
    },
  ): Promise<Recurrence[]> {
    const { scope, customerRef, since, limit } = query;
    const window = this.#windowOf(query, since);
    const selection = { ...window, scope, customerRef };
    const ranked = await this.#rank(
      { ...selection, kinds: RECURRENCE_KINDS },
      window,
    );
    const recent = ranked.filter(
      ({ group }) => group.lastAt >= since.toISOString(),
    );
    return this.#describe(recent.slice(0, limit), selection, window);
  }

  /**
   * @throws InputError where the key is none
   * @throws NotFoundError where there are too few incidents in the window
   */
  async getRecurrence(
    key: string,
    question: RecurrenceQuestion,
  ): Promise<RecurrenceDetail> {
    const { ranked, incidents, selection, window } = await this.#get(
      key,
      question,
    );
    const [recurrence] = await this.#describe([ranked], selection, window);
    return { ...recurrence, incidents: incidents.map(toRecurringIncident) };
  }

  /**
   * Drafts a case from the newest incidents of a group, without what would tell
   * whose they are.
   *
   * @throws InputError and NotFoundError as {@link RecurrenceService.getRecurrence}
   * @throws ConflictError where a draft made from the group is not finished
   */
  async draftCase(
    key: string,
    request: RecurrenceQuestion & { language: CaseLanguage; authorRef: string },
  ): Promise<CaseDraft> {
    const { drafts, drafter } = this.#options;
    const { language, authorRef } = request;
    const { ranked, incidents } = await this.#get(key, request);
    const draftId = (await drafts.findOpenDrafts([key])).get(key);
    if (draftId) {
      throw new ConflictError(
        `The draft ${draftId} has been made from these incidents already; finish or discard it first`,
      );
    }
    return drafts.createDraft({
      ...(await drafter.draft(ranked.group, incidents, {
        language,
        authorRef,
        at: this.#now(),
      })),
      authorRef,
      recurrenceKey: key,
      incidentIds: incidents.map(({ id }) => id),
    });
  }

  async #get(key: string, question: RecurrenceQuestion) {
    const { incidents, settings } = this.#options;
    const identity = parseRecurrenceKey(key);
    const window = this.#windowOf(question);
    const selection = { ...window, scope: question.scope };
    const [ranked] = await this.#rank(
      { ...selection, kinds: [identity.kind], identity },
      window,
    );
    if (!ranked) {
      throw new NotFoundError(
        `Fewer than ${
          settings.minimumIncidents
        } such incidents were reported in the ${
          window.days
        } days before ${window.until.toISOString()}`,
      );
    }
    return {
      ranked,
      selection,
      window,
      incidents: await incidents.listIncidents(identity, {
        ...selection,
        limit: MOST_INCIDENTS,
      }),
    };
  }

  async #rank(
    selection: Omit<
      Parameters<RecurringIncidents['groupIncidents']>[0],
      'minimum'
    >,
    window: RecurrenceWindow,
  ): Promise<RankedGroup[]> {
    const { incidents, cases, drafts, models, settings } = this.#options;
    const [groups, published, written] = await Promise.all([
      incidents.groupIncidents({
        ...selection,
        minimum: settings.minimumIncidents,
      }),
      cases.listAll(),
      drafts.listWrittenCases(),
    ]);
    return rankRecurrences(groups, {
      fits: createCaseFits(published, {
        nameModel: device => models.match(device),
        written,
      }),
      at: window.until,
    });
  }

  async #describe(
    ranked: readonly RankedGroup[],
    selection: IncidentSelection,
    window: RecurrenceWindow,
  ): Promise<Recurrence[]> {
    const { incidents, drafts, timeZone } = this.#options;
    const [faults, counts, openDrafts] = await Promise.all([
      incidents.nameFaults(ranked.map(({ group }) => group.newestIncidentId)),
      incidents.countMonths(
        ranked.map(({ group }) => group.identity),
        selection,
      ),
      drafts.findOpenDrafts(ranked.map(({ key }) => key)),
    ]);
    const facts = {
      faults,
      counts,
      months: monthsOf(window, timeZone),
      drafts: openDrafts,
    };
    return ranked.map(each => describeRecurrence(each, facts));
  }

  /** @param since - what the window must reach back to */
  #windowOf(question: RecurrenceQuestion, since?: Date): RecurrenceWindow {
    const { at, windowDays } = question;
    const { settings } = this.#options;
    const window = recurrenceWindow(
      at ?? this.#now(),
      windowDays ?? settings.windowDays,
    );
    if (!since || since > window.after) return window;
    const days = (window.until.getTime() - since.getTime()) / DAY;
    return recurrenceWindow(window.until, Math.ceil(days));
  }
}

function toRecurringIncident(incident: GroupedIncident): RecurringIncident {
  const { id, title, level, state, device, reportedAt, log } = incident;
  const { cause, solution, prevention, faultCode, faultPart } =
    projectIncident(log);
  return {
    id,
    title,
    level,
    state,
    device,
    reportedAt,
    cause,
    solution,
    prevention,
    faultCode,
    faultPart,
  };
}
