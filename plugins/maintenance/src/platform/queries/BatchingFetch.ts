import type {
  Batch,
  BatchAnswer,
  MaintenanceClientOptions,
} from '@weibao/backstage-plugin-maintenance-common';
import { linesOf } from './linesOf';

/** As long as the parts of a screen take to appear one after the other. */
const GATHERING_MILLISECONDS = 10;

/** As many as the backend takes. */
const MOST_AT_ONCE = 20;

interface Question {
  url: string;
  init: RequestInit;
  resolve(response: Response): void;
  reject(reason: unknown): void;
}

/**
 * A `fetch` for what is read from the backend: what the parts of a screen ask
 * within a moment goes out as one request, and each gets its answer as soon as
 * the backend has it. Who asks alone asks in the ordinary way.
 */
export class BatchingFetch {
  readonly #options: Required<MaintenanceClientOptions>;
  #waiting: Question[] = [];

  constructor(options: Required<MaintenanceClientOptions>) {
    this.#options = options;
  }

  readonly fetch: typeof fetch = (input, init = {}) =>
    new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) {
        setTimeout(() => this.#askAll(), GATHERING_MILLISECONDS);
      }
      this.#waiting.push({ url: String(input), init, resolve, reject });
    });

  #askAll() {
    const questions = this.#waiting.filter(({ init, reject }) => {
      if (init.signal?.aborted) reject(init.signal.reason);
      return !init.signal?.aborted;
    });
    this.#waiting = [];
    while (questions.length > 1) {
      this.#askTogether(questions.splice(0, MOST_AT_ONCE));
    }
    questions.forEach(question => this.#askAlone(question));
  }

  #askAlone({ url, init, resolve, reject }: Question) {
    this.#options.fetchApi.fetch(url, init).then(resolve, reject);
  }

  async #askTogether(questions: Question[]) {
    const open = new Set(questions);
    const controller = new AbortController();
    for (const question of questions) {
      const { signal } = question.init;
      signal?.addEventListener('abort', () => {
        question.reject(signal.reason);
        open.delete(question);
        if (open.size === 0) controller.abort();
      });
    }
    try {
      const response = await this.#post(questions, controller.signal);
      if (!response.ok) {
        // Also that of a backend which is about to be replaced by this version.
        open.forEach(question => this.#askAlone(question));
        return;
      }
      for await (const line of linesOf(response)) {
        const { index, status, body }: BatchAnswer = JSON.parse(line);
        open.delete(questions[index]);
        questions[index].resolve(toResponse(status, body));
      }
      throw new TypeError('The connection ended before all was answered');
    } catch (error) {
      open.forEach(({ reject }) => reject(error));
    }
  }

  async #post(questions: Question[], signal: AbortSignal): Promise<Response> {
    const { discovery, fetchApi } = this.#options;
    const baseUrl = await discovery.getBaseUrl('maintenance');
    const batch: Batch = {
      addresses: questions.map(({ url }) => url.slice(baseUrl.length)),
    };
    return fetchApi.fetch(`${baseUrl}/batch`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(batch),
      signal,
    });
  }
}

function toResponse(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json' },
  });
}
