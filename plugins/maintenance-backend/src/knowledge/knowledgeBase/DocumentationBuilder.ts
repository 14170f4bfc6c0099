import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { ResponseError, stringifyError, toError } from '@backstage/errors';
import { Knex } from 'knex';
import { setTimeout as sleep } from 'node:timers/promises';
import { TechDocsSite } from './TechDocsSite';
import { scheduleRetriedTask } from '../../platform/scheduling/scheduleRetriedTask';

const TABLE = 'case_documentation';
const TASK_ID = 'maintenance-case-documentation';
const FREQUENCY = { seconds: 10 };
const TIMEOUT = { minutes: 6 };
const INITIAL_DELAY = { seconds: 10 };

/** After a look at the sources TechDocs does not look again for that long. */
const TECHDOCS_LOOKS_AGAIN_MILLISECONDS = 60_000;
const RETRY_MILLISECONDS = 1000;
const ATTEMPTS = 90;

/** After a failure, and twice that after the next, up to the longest pause. */
const FIRST_PAUSE_MILLISECONDS = 10_000;
const LONGEST_PAUSE_MILLISECONDS = 10 * 60_000;

const DOCKER_HINT =
  ' (without Docker, TechDocs needs another generator, such as @weibao/backstage-plugin-techdocs-backend-module-markdown)';

/** Whatever keeps it from being built then is not for us to wait for. */
const GIVE_UP_AFTER_MILLISECONDS = 60 * 60_000;

interface DocumentationRow {
  entity_ref: string;
  revision: string;
  asked_at: Date | number;
  built_at: Date | number | null;
}

/**
 * Keeps the TechDocs of the knowledge base up to date, which are otherwise
 * built when somebody opens them: a case is to be found and read before that.
 */
export class DocumentationBuilder {
  readonly #options: ConstructorParameters<typeof DocumentationBuilder>[0];
  readonly #now: () => Date;
  #last: Promise<unknown> = Promise.resolve();
  #watch?: Promise<void>;
  #attempts = 0;
  #told?: string;
  #failed?: { revision: string; times: number; until: number };

  /**
   * @param options - `revision` is the one that the index of cases has; without
   * `site` something else builds it
   */
  constructor(options: {
    db: Knex;
    entityRef: string;
    site?: Pick<TechDocsSite, 'build'>;
    revision: () => Promise<string | undefined>;
    logger: LoggerService;
    now?: () => Date;
  }) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** Builds in the background, at the first moment at which TechDocs does. */
  request(): void {
    this.#attempts = ATTEMPTS;
    this.#watch ??= this.#keepTrying().finally(() => {
      this.#watch = undefined;
    });
  }

  /** Tries again what could not be built, on one of several instances. */
  async schedule(options: { scheduler: SchedulerService }): Promise<void> {
    await scheduleRetriedTask(
      { ...options, logger: this.#options.logger },
      {
        id: TASK_ID,
        frequency: FREQUENCY,
        timeout: TIMEOUT,
        initialDelay: INITIAL_DELAY,
        run: () => this.build(),
        failure:
          'Building the documentation of cases failed and is tried again',
      },
    );
  }

  /**
   * Has TechDocs build the current revision unless it is known to be built.
   *
   * @returns whether nothing is left to do
   */
  async build(): Promise<boolean> {
    const next = this.#last.then(() => this.#build());
    this.#last = next.catch(() => undefined);
    return next;
  }

  async #keepTrying(): Promise<void> {
    try {
      while (this.#attempts-- > 0 && !(await this.build())) {
        await sleep(RETRY_MILLISECONDS, undefined, { ref: false });
      }
    } catch (error) {
      this.#options.logger.warn(
        'The documentation of cases is built later',
        toError(error),
      );
    }
  }

  async #build(): Promise<boolean> {
    const { site, revision: current } = this.#options;
    const revision = await current();
    if (!site || !revision) return true;
    const asked = await this.#ask(revision);
    const waited = this.#now().getTime() - new Date(asked.asked_at).getTime();
    if (asked.built_at !== null || waited > GIVE_UP_AFTER_MILLISECONDS) {
      return true;
    }
    if (this.#isPausing(revision)) return false;
    try {
      // Where there is nothing new later than that, TechDocs has looked since.
      const isBuilt =
        (await site.build()) || waited > TECHDOCS_LOOKS_AGAIN_MILLISECONDS;
      if (isBuilt) await this.#row().update({ built_at: this.#now() });
      return isBuilt;
    } catch (error) {
      // Nobody has tried where TechDocs, or the entity, is only on its way.
      if (error instanceof ResponseError) this.#tell(stringifyError(error));
      else this.#pause(revision, stringifyError(error));
      return false;
    }
  }

  #tell(problem: string): void {
    if (problem !== this.#told) {
      this.#options.logger.info(
        `The documentation of cases waits for TechDocs: ${problem}`,
      );
    }
    this.#told = problem;
  }

  #isPausing(revision: string): boolean {
    const failed = this.#failed;
    return (
      failed?.revision === revision && this.#now().getTime() < failed.until
    );
  }

  /** Says why once a revision; TechDocs logs each failure itself. */
  #pause(revision: string, problem: string): void {
    const times = this.#failed?.revision === revision ? this.#failed.times : 0;
    const pause = Math.min(
      FIRST_PAUSE_MILLISECONDS * 2 ** times,
      LONGEST_PAUSE_MILLISECONDS,
    );
    this.#failed = {
      revision,
      times: times + 1,
      until: this.#now().getTime() + pause,
    };
    if (times > 0) return;
    const hint = /docker/i.test(problem) ? DOCKER_HINT : '';
    this.#options.logger.warn(
      `The documentation of cases was not built and is tried again less and less often: ${problem}${hint}`,
    );
  }

  /** Remembers since when the revision is to be built, and whether it was. */
  async #ask(
    revision: string,
  ): Promise<Pick<DocumentationRow, 'asked_at' | 'built_at'>> {
    const row = await this.#row().first();
    if (row?.revision === revision) return row;
    const asked = { asked_at: this.#now(), built_at: null };
    await this.#options
      .db<DocumentationRow>(TABLE)
      .insert({ entity_ref: this.#options.entityRef, revision, ...asked })
      .onConflict('entity_ref')
      .merge();
    return asked;
  }

  #row() {
    const { db, entityRef } = this.#options;
    return db<DocumentationRow>(TABLE).where({ entity_ref: entityRef });
  }
}
