import { InputError, NotFoundError } from '@backstage/errors';
import {
  CaseFeedback,
  CaseFeedbackPage,
  CaseMatch,
  CasePage,
  CaseSummary,
  DeviceFacts,
  FaultCase,
  KnowledgeBase as KnowledgeBaseState,
} from '@weibao/backstage-plugin-maintenance-common';
import { randomUUID } from 'node:crypto';
import { faultOf } from '../../incidents/log/faultOf';
import { IncidentFaults } from '../../incidents/log/IncidentFaults';
import {
  IncidentLog,
  reportOf,
  subjectOf,
} from '../../incidents/log/IncidentLog';
import { DeviceDirectory } from '../../inventory/devices/DeviceDirectory';
import { ModelCatalog } from '../../inventory/ledgers/models/ModelCatalog';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
import { KnowledgeBase } from '../knowledgeBase/KnowledgeBase';
import { IndexedCase } from './IndexedCase';
import { CaseIndexer } from './CaseIndexer';
import { CaseMemory } from './CaseMemory';
import { CaseListing, CaseStore } from './CaseStore';
import { FeedbackScopes, FeedbackStore, ListedFeedback } from './FeedbackStore';
import { fitCases } from './matching/fitCases';
import { MatchedFault } from './matching/MatchFacts';
import { FeedbackTally, rankFits } from './matching/rankFits';
import { toCaseSummary } from './toCaseSummary';

/** Who asks which cases fit, and how many they want. */
export interface MatchQuestion {
  userRef: string;
  limit: number;
}

/** What cases are applied to. */
export type CaseTarget = { device: DeviceFacts } | { incident: IncidentLog };

const MOST_PROBLEMS = 200;

/** What a device had longer ago says little about what it has today. */
const RECENT_DAYS = 365;
const MOST_RECENT_FAULTS = 30;

const MILLISECONDS_OF_DAY = 86_400_000;

/**
 * The use cases of published fault cases. It checks no permissions; devices and
 * incidents are found and judged by the caller.
 */
export class CaseService {
  readonly #options: ConstructorParameters<typeof CaseService>[0];
  readonly #memory: CaseMemory;
  readonly #now: () => Date;

  constructor(options: {
    store: CaseStore;
    feedback: FeedbackStore;
    indexer: Pick<CaseIndexer, 'index'>;
    knowledgeBase: KnowledgeBase;
    faults: IncidentFaults;
    devices: DeviceDirectory;
    models: ModelCatalog;
    now?: () => Date;
  }) {
    this.#options = options;
    this.#memory = new CaseMemory(options);
    this.#now = options.now ?? (() => new Date());
  }

  /** Where the cases come from and how reading them went. */
  async getKnowledgeBase(): Promise<KnowledgeBaseState> {
    const { knowledgeBase, store } = this.#options;
    const [index, cases] = await Promise.all([
      store.getState(),
      store.countCases(),
    ]);
    return {
      entityRef: knowledgeBase.entityRef,
      publishing: knowledgeBase.publishing,
      ...index,
      problems: index.problems.slice(0, MOST_PROBLEMS),
      cases,
    };
  }

  /** @throws InputError where the cursor is none of this list */
  async listCases(listing: CaseListing): Promise<CasePage> {
    const page = await this.#options.store.listCases(listing);
    return { ...page, items: await this.#summarise(page.items) };
  }

  /** Those changed last between two days, both included, in the order of slugs. */
  async listCasesChanged(period: {
    from: string;
    to: string;
  }): Promise<CaseSummary[]> {
    const cases = await this.listAll();
    return this.#summarise(
      cases.filter(
        ({ date }) => date && period.from <= date && date <= period.to,
      ),
    );
  }

  /** @throws NotFoundError */
  async getCase(slug: string): Promise<FaultCase> {
    const found = await this.#options.store.findCase(slug);
    if (!found) throw noCase(slug);
    const [summary] = await this.#summarise([found]);
    const { markdown, sources, incidents } = found;
    return { ...summary, markdown, sources, incidents };
  }

  /**
   * The cases that fit a device and what it had in the last twelve months.
   *
   * @param incidents - which of its incidents may be looked at; none where absent
   */
  async matchDevice(
    device: DeviceFacts,
    question: MatchQuestion & { incidents?: ListScope },
  ): Promise<CaseMatch[]> {
    const { deviceRef } = device;
    const since = new Date(
      this.#now().getTime() - RECENT_DAYS * MILLISECONDS_OF_DAY,
    );
    const faults = question.incidents
      ? await this.#options.faults.listDeviceFaults({
          deviceRef,
          since,
          scope: question.incidents,
          limit: MOST_RECENT_FAULTS,
        })
      : [];
    return this.#match(device, faults, { ...question, target: deviceRef });
  }

  /** The cases that fit an incident as far as it has got. */
  async matchIncident(
    incident: IncidentLog,
    question: MatchQuestion,
  ): Promise<CaseMatch[]> {
    return this.#match(
      subjectOf(incident).device,
      [faultOf(incident.id, incident.events)],
      { ...question, target: incident.id },
    );
  }

  /** @throws NotFoundError where there is no such case */
  async listFeedback(
    slug: string,
    page: { scopes: FeedbackScopes; cursor?: string; limit: number },
  ): Promise<CaseFeedbackPage> {
    const { store, feedback } = this.#options;
    if (!(await store.findCase(slug))) throw noCase(slug);
    const { items, nextCursor } = await feedback.listFeedback({
      slug,
      ...page,
    });
    return { items: items.map(toCaseFeedback), nextCursor };
  }

  /**
   * Keeps what a user says about a case, in place of what they said about it on
   * the same device or incident before.
   *
   * @throws NotFoundError where there is no such case
   */
  async giveFeedback(
    slug: string,
    said: { worked: boolean; note?: string } & CaseTarget,
    userRef: string,
  ): Promise<CaseFeedback> {
    const { store, feedback } = this.#options;
    if (!(await store.findCase(slug))) throw noCase(slug);
    const { device, incident } = aboutOf(said);
    const record = {
      id: randomUUID(),
      slug,
      userRef,
      worked: said.worked,
      note: said.note,
      givenAt: this.#now().toISOString(),
      device: { ...device, ...this.#nameModel(device) },
      incident,
    };
    const id = await feedback.putFeedback(record);
    return toCaseFeedback({ ...record, id });
  }

  /**
   * Takes back what a user said about a case on a device or incident; what they
   * never said is taken back already.
   *
   * @throws NotFoundError where there is no such case
   */
  async withdrawFeedback(
    slug: string,
    target: CaseTarget,
    userRef: string,
  ): Promise<void> {
    const { store, feedback } = this.#options;
    if (!(await store.findCase(slug))) throw noCase(slug);
    const { device, incident } = aboutOf(target);
    await feedback.removeFeedback({
      slug,
      userRef,
      target: incident?.id ?? device.deviceRef,
    });
  }

  /** Every published case, drafts and reviewed, in the order of their slugs. */
  async listAll(): Promise<readonly IndexedCase[]> {
    return (await this.#memory.recall()).cases;
  }

  /** Reads the knowledge base again now; callers publish, then refresh. */
  async refresh(): Promise<void> {
    await this.#options.indexer.index();
  }

  async #match(
    device: DeviceFacts | undefined,
    faults: readonly MatchedFault[],
    question: MatchQuestion & { target: string },
  ): Promise<CaseMatch[]> {
    const { devices, feedback } = this.#options;
    const [{ compiled }, known] = await Promise.all([
      this.#memory.recall(),
      device ? devices.getParameters(device.deviceRef) : {},
    ]);
    // Of a device that nobody knows, the words of the fault have to do.
    const named = device
      ? this.#nameModel(device)
      : { manufacturer: '', model: '' };
    const fits = fitCases(compiled, {
      device: { type: device?.type ?? '', ...named, parameters: known },
      faults,
    });
    const slugs = fits.map(({ indexed }) => indexed.slug);
    const [tallies, own] = await Promise.all([
      feedback.tallyFeedback(slugs, named),
      feedback.findOwnFeedback({ ...question, slugs }),
    ]);
    const { limit } = question;
    return rankFits(fits, tallies, { model: named.model, limit }).map(
      ({ indexed, score, reasons }) => ({
        case: toCaseSummary(indexed, tallies.get(indexed.slug)),
        score,
        reasons,
        myFeedback: toOwnFeedback(own.get(indexed.slug)),
      }),
    );
  }

  /** Cases name models as the model list does; people do not always. */
  #nameModel({ manufacturer, model }: DeviceFacts) {
    const named = this.#options.models.match({ manufacturer, model });
    return {
      manufacturer: named.manufacturer ?? manufacturer,
      model: named.model,
    };
  }

  async #summarise(cases: readonly IndexedCase[]): Promise<CaseSummary[]> {
    const tallies: Map<string, FeedbackTally> =
      await this.#options.feedback.tallyFeedback(cases.map(({ slug }) => slug));
    return cases.map(indexed =>
      toCaseSummary(indexed, tallies.get(indexed.slug)),
    );
  }
}

function aboutOf(target: CaseTarget) {
  if ('device' in target) return { device: target.device };
  const { id } = target.incident;
  const { device } = subjectOf(target.incident);
  if (!device) {
    throw new InputError(
      `Nobody has said yet which device ${id} is about; match it first`,
    );
  }
  const { title } = reportOf(target.incident);
  return { device, incident: { id, title } };
}

function noCase(slug: string): NotFoundError {
  return new NotFoundError(`There is no case ${slug}`);
}

function toOwnFeedback(
  worked: boolean | undefined,
): CaseMatch['myFeedback'] | undefined {
  if (worked === undefined) return undefined;
  return worked ? 'worked' : 'did-not-work';
}

function toCaseFeedback(feedback: ListedFeedback): CaseFeedback {
  const { device, incident } = feedback;
  return {
    id: feedback.id,
    worked: feedback.worked,
    by: feedback.userRef,
    at: feedback.givenAt,
    note: feedback.note,
    deviceRef: device.deviceRef,
    deviceTitle: device.title,
    incidentId: incident?.id,
    incidentTitle: incident?.title,
  };
}
