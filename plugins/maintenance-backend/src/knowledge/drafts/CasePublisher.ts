import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import {
  InputError,
  isError,
  stringifyError,
  toError,
} from '@backstage/errors';
import {
  amendCase,
  parseCase,
} from '@weibao/backstage-plugin-maintenance-common';
import { CaseService } from '../cases/CaseService';
import { localDateAt } from '../../platform/dates/localDates';
import { CASES_FOLDER } from '../knowledgeBase/readCaseFiles';
import { KnowledgeBase } from '../knowledgeBase/KnowledgeBase';
import { ApprovedDraft, CaseDraftRecord } from './CaseDraftRecord';
import { CaseDraftStore } from './CaseDraftStore';
import { CommitPeople } from './CommitPeople';
import { DraftNotifier } from './DraftNotifier';
import { scheduleRetriedTask } from '../../platform/scheduling/scheduleRetriedTask';

const TASK_ID = 'maintenance-case-publications';
const FREQUENCY = { minutes: 1 };
const TIMEOUT = { minutes: 2 };

/** Longer than a publication takes, by far. */
const PUBLISHING_TAKES_MILLISECONDS = 2 * 60_000;

/**
 * Brings approved drafts into the knowledge base. The draft says that it is
 * published before it is and after it has been, so whatever is cut off in
 * between is taken up again; the knowledge base commits each draft once.
 */
export class CasePublisher {
  readonly #options: ConstructorParameters<typeof CasePublisher>[0];
  readonly #now: () => Date;

  constructor(options: {
    store: CaseDraftStore;
    knowledgeBase: KnowledgeBase;
    cases: CaseService;
    people: CommitPeople;
    notifier: DraftNotifier;
    /** Is told of each publication. */
    onPublished?: () => void;
    logger: LoggerService;
    timeZone: string;
    now?: () => Date;
  }) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * Publishes a draft that is kept as `publishing`. Where that fails, it goes
   * back to its review.
   *
   * @throws whatever it failed with
   */
  async publish(draft: ApprovedDraft): Promise<CaseDraftRecord> {
    let commit: string;
    try {
      commit = await this.#commit(draft);
    } catch (error) {
      await this.#giveBack(draft);
      throw error;
    }
    return this.#tell(draft, commit);
  }

  /** Takes up what has been cut off, on one of several instances. */
  async schedule(options: { scheduler: SchedulerService }): Promise<void> {
    await scheduleRetriedTask(
      { ...options, logger: this.#options.logger },
      {
        id: TASK_ID,
        frequency: FREQUENCY,
        timeout: TIMEOUT,
        run: signal => this.finishAll(signal),
        failure: 'Unfinished publications of cases are tried again',
      },
    );
  }

  async finishAll(signal?: AbortSignal): Promise<void> {
    const { store, logger } = this.#options;
    const unfinished = await store.listUnfinished(
      new Date(this.#now().getTime() - PUBLISHING_TAKES_MILLISECONDS),
    );
    for (const draft of unfinished) {
      if (signal?.aborted) return;
      try {
        const { commit } = await this.#tell(draft, await this.#commit(draft));
        logger.info(`Case ${draft.slug} was published late, as ${commit}`);
      } catch (error) {
        logger.warn(
          `Case ${draft.slug} could not be published: ${stringifyError(error)}`,
        );
        // Otherwise it may have been committed before it was cut off.
        if (isRefusal(error)) await this.#giveBack(draft);
      }
    }
  }

  async #commit(draft: ApprovedDraft): Promise<string> {
    const { knowledgeBase, cases, people } = this.#options;
    const { slug, revises } = draft;
    const [author, reviewer, known] = await Promise.all([
      people.find(draft.authorRef),
      people.find(draft.reviewerRef),
      cases.listAll(),
    ]);
    const revised = known.find(other => other.slug === revises);
    return knowledgeBase.publish({
      key: `${draft.id}/${draft.version}`,
      begunAt: new Date(draft.reviewedAt),
      path: revised?.path ?? `${CASES_FOLDER}/${slug}.md`,
      content: approvedMarkdown(draft, this.#options.timeZone),
      replaces: draft.baseDigest,
      subject: `${revises ? 'Revise' : 'Add'} the case ${slug}`,
      author,
      reviewer,
    });
  }

  /** Lets everybody know: whoever asks for the draft, the index, the author. */
  async #tell(draft: ApprovedDraft, commit: string): Promise<CaseDraftRecord> {
    const published: CaseDraftRecord = {
      ...draft,
      version: draft.version + 1,
      phase: 'published',
      markdown: approvedMarkdown(draft, this.#options.timeZone),
      commit,
      updatedAt: this.#now().toISOString(),
    };
    await this.#options.store.updateDraft(published);
    await this.#refresh();
    this.#options.onPublished?.();
    await this.#options.notifier.tellAuthor('published', published);
    return published;
  }

  async #giveBack(draft: ApprovedDraft): Promise<void> {
    try {
      await this.#options.store.updateDraft({
        ...draft,
        version: draft.version + 1,
        phase: 'in-review',
        reviewerRef: undefined,
        reviewedAt: undefined,
        reviewNote: undefined,
        updatedAt: this.#now().toISOString(),
      });
    } catch (error) {
      this.#options.logger.warn(
        `The draft ${draft.id} stays to be published: ${stringifyError(error)}`,
      );
    }
  }

  /** The index reads the knowledge base again by itself, only later. */
  async #refresh(): Promise<void> {
    try {
      await this.#options.cases.refresh();
    } catch (error) {
      this.#options.logger.warn(
        'The index of cases was not refreshed',
        toError(error),
      );
    }
  }
}

/** The knowledge base has looked and does not take it. */
function isRefusal(error: unknown): boolean {
  return isError(error) && ['ConflictError', 'InputError'].includes(error.name);
}

/**
 * The case as it is published: who wrote it, who agreed, and when.
 *
 * @throws InputError where that leaves no well-formed case
 */
function approvedMarkdown(draft: ApprovedDraft, timeZone: string): string {
  const markdown = amendCase(draft.markdown, {
    status: 'reviewed',
    author: draft.authorRef,
    reviewer: draft.reviewerRef,
    date: localDateAt(new Date(draft.reviewedAt), timeZone),
  });
  const [problem] = parseCase(markdown).problems;
  if (problem) {
    throw new InputError(
      `The case cannot be published: line ${problem.line}: ${problem.message}`,
    );
  }
  return markdown;
}
