import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  CaseDraft,
  Recurrence,
  RecurrenceDetail,
  RecurrencePage,
  RecurringIncident,
} from '@weibao/backstage-plugin-maintenance-common';
import { CaseDirectory } from '../cases/CaseDirectory';
import { DraftRegister } from '../drafts/DraftRegister';
import { projectIncident } from '../../incidents/log/projectIncident';
import { ModelCatalog } from '../../inventory/ledgers/models/ModelCatalog';
import { CaseDrafter } from './drafting/CaseDrafter';
import { describeRecurrence } from './describeRecurrence';
import { createCaseFits } from './fitCases';
import {
  pageOfRecurrences,
  RankedGroup,
  rankRecurrences,
  readCursor,
} from './rankRecurrences';
import {
  parseRecurrenceKey,
  RECURRENCE_KINDS,
} from '../../incidents/grouping/RecurrenceIdentity';
import { RecurrenceQuestion, RecurrenceService } from './RecurrenceService';
import { RecurrenceSettings } from './RecurrenceSettings';
import {
  monthsOf,
  RecurrenceWindow,
  recurrenceWindow,
} from './recurrenceWindow';
import {
  GroupedIncident,
  IncidentSelection,
  RecurringIncidents,
} from '../../incidents/grouping/RecurringIncidents';

const MOST_INCIDENTS = 200;

/** In milliseconds. */
const DAY = 86_400_000;

/** Recurrences counted anew whenever they are asked for. */
export class DefaultRecurrenceService implements RecurrenceService {
  readonly #options: ConstructorParameters<typeof DefaultRecurrenceService>[0];
  readonly #now: () => Date;

  constructor(options: {
    incidents: RecurringIncidents;
    cases: Pick<CaseDirectory, 'listAll'>;
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

  async listRecurrences(
    query: Parameters<RecurrenceService['listRecurrences']>[0],
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

  async listRecurrencesSince(
    query: Parameters<RecurrenceService['listRecurrencesSince']>[0],
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

  async draftCase(
    key: string,
    request: Parameters<RecurrenceService['draftCase']>[1],
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
  const { log, ...shown } = incident;
  const { cause, solution, prevention, faultCode, faultPart } =
    projectIncident(log);
  return { ...shown, cause, solution, prevention, faultCode, faultPart };
}
