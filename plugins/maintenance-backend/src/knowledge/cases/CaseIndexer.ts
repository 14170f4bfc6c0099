import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import { KnowledgeBase } from '../knowledgeBase/KnowledgeBase';
import { CaseIndexState, CaseStore } from './CaseStore';
import { readCases } from './readCases';
import { scheduleRetriedTask } from '../../platform/scheduling/scheduleRetriedTask';

/** Topic of the events service on which other plugins hear of published cases. */
export const CASE_TOPIC = 'maintenance.case';

/** The published cases have changed. */
export interface CaseNews {
  /** Of the knowledge base. */
  revision: string;
  /** Of cases that came, changed or went. */
  slugs: string[];
}

const TASK_ID = 'maintenance-case-index';
const TIMEOUT = { minutes: 2 };

/** A reading that others overtake so often is left to the next one. */
const ATTEMPTS = 3;

/**
 * Brings the index of cases up to the knowledge base. What cannot be read
 * leaves it as it is.
 */
export class CaseIndexer {
  readonly #store: CaseStore;
  readonly #knowledgeBase: KnowledgeBase;
  readonly #events: EventsService;
  readonly #logger: LoggerService;
  readonly #now: () => Date;
  #last: Promise<void> = Promise.resolve();

  constructor(options: {
    store: CaseStore;
    knowledgeBase: KnowledgeBase;
    events: EventsService;
    logger: LoggerService;
    now?: () => Date;
  }) {
    this.#store = options.store;
    this.#knowledgeBase = options.knowledgeBase;
    this.#events = options.events;
    this.#logger = options.logger;
    this.#now = options.now ?? (() => new Date());
  }

  /** Reads on a schedule, on one of several instances at a time. */
  async schedule(options: { scheduler: SchedulerService }): Promise<void> {
    await scheduleRetriedTask(
      { ...options, logger: this.#logger },
      {
        id: TASK_ID,
        frequency: this.#knowledgeBase.pollInterval,
        timeout: TIMEOUT,
        run: () => this.index(),
        failure: 'Indexing the fault cases failed and is tried again',
      },
    );
  }

  /**
   * Reads the knowledge base, after a reading that is under way. Sources that
   * cannot be read are no error but a state of the index.
   */
  async index(): Promise<void> {
    const next = this.#last.then(() => this.#index());
    this.#last = next.catch(() => undefined);
    return next;
  }

  async #index(): Promise<void> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const known = await this.#store.getState();
      const snapshot = await this.#read(known);
      if (snapshot === 'unreadable') return;
      if (!snapshot || snapshot.revision === known.revision) {
        if (known.state === 'unreadable') await this.#store.markReady();
        return;
      }
      const { revision, files } = snapshot;
      const { cases, problems } = await readCases(files);
      const slugs = await this.#store.replaceCases(
        { revision, cases, problems },
        known.revision,
        this.#now(),
      );
      // Nothing where another instance was first: what was read may be older.
      if (slugs) {
        this.#logger.info(
          `Indexed ${cases.length} fault cases of ${
            this.#knowledgeBase.entityRef
          }: ${slugs.length} changed, ${problems.length} problems`,
        );
        this.#announce({ revision, slugs });
        return;
      }
    }
  }

  async #read(known: CaseIndexState) {
    try {
      return await this.#knowledgeBase.read(known.revision);
    } catch (error) {
      const message = stringifyError(error);
      if (known.message !== message) {
        this.#logger.warn(`The knowledge base cannot be read: ${message}`);
        await this.#store.markUnreadable(message);
      }
      return 'unreadable';
    }
  }

  #announce(news: CaseNews): void {
    if (news.slugs.length === 0) return;
    this.#events
      .publish({ topic: CASE_TOPIC, eventPayload: news })
      .catch(error =>
        this.#logger.warn(
          `Could not announce changed fault cases: ${stringifyError(error)}`,
        ),
      );
  }
}
