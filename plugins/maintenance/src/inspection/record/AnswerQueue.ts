import { toError } from '@backstage/errors';
import {
  AnswerValue,
  InspectionResultInput,
  InspectionResultsSaved,
} from '@weibao/backstage-plugin-maintenance-common';
import { errorMessage, isRefusal } from '../../components/errorMessage';

/** Long enough for a typist to go on. */
const PAUSE_MILLISECONDS = 700;
const FIRST_RETRY_MILLISECONDS = 2_000;
const LONGEST_RETRY_MILLISECONDS = 30_000;
/** As many as the API takes at once. */
const MAX_ANSWERS = 500;

/** An answer on its way. */
export type Answer = Omit<InspectionResultInput, 'value'> & {
  value: AnswerValue;
};

export interface AnswerQueueState {
  /** `retrying` while the backend cannot be reached. */
  status: 'saved' | 'saving' | 'retrying' | 'refused';
  /** What is not saved yet, by `answerKey`. */
  unsaved: ReadonlyMap<string, Answer>;
  /** Why the backend does not take an answer, by `answerKey`. */
  refusals: ReadonlyMap<string, string>;
}

export interface AnswerQueueOptions {
  /** Where answers outlive the page; one for each inspection and user. */
  storageKey: string;
  save(answers: Answer[]): Promise<InspectionResultsSaved>;
  onSaved(saved: InspectionResultsSaved): void;
}

export function answerKey(answer: {
  deviceRef: string;
  itemId: string;
}): string {
  return `${answer.deviceRef}\n${answer.itemId}`;
}

/**
 * Brings answers to the backend: a moment after they were given, together, and
 * again and again while it cannot be reached. Until then they are kept in the
 * browser and come back with the page.
 */
export class AnswerQueue {
  readonly #options: AnswerQueueOptions;
  readonly #listeners = new Set<() => void>();
  readonly #unsaved: Map<string, Answer>;
  readonly #refusals = new Map<string, string>();
  #state: AnswerQueueState;
  #timer?: ReturnType<typeof setTimeout>;
  #isSending = false;
  #failures = 0;

  static create(options: AnswerQueueOptions): AnswerQueue {
    return new AnswerQueue(options);
  }

  private constructor(options: AnswerQueueOptions) {
    this.#options = options;
    this.#unsaved = readAnswers(options.storageKey);
    this.#state = this.#describe();
  }

  /** Begins to send what an earlier page left, and listens for the network. */
  start(): () => void {
    const sendNow = () => this.#schedule(0);
    window.addEventListener('online', sendNow);
    if (this.#unsaved.size > 0) sendNow();
    return () => {
      window.removeEventListener('online', sendNow);
      clearTimeout(this.#timer);
    };
  }

  put(answer: Answer): void {
    const key = answerKey(answer);
    this.#unsaved.set(key, answer);
    this.#refusals.delete(key);
    this.#changed();
    this.#schedule(PAUSE_MILLISECONDS);
  }

  /** Sends at once what waits, for example before the inspection is completed. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#send();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getState = (): AnswerQueueState => this.#state;

  #schedule(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(), milliseconds);
  }

  async #send(): Promise<void> {
    const batch = this.#sendable().slice(0, MAX_ANSWERS);
    if (this.#isSending || batch.length === 0) return;
    this.#isSending = true;
    this.#changed();
    try {
      await this.#saveEach(batch);
      this.#failures = 0;
    } catch {
      this.#failures += 1;
    }
    this.#isSending = false;
    this.#changed();
    if (this.#sendable().length > 0) this.#schedule(this.#delay());
  }

  /** The backend takes all or none: where it takes none, each is tried alone. */
  async #saveEach(answers: Answer[]): Promise<void> {
    try {
      const saved = await this.#options.save(answers);
      for (const answer of answers) this.#settle(answer);
      this.#options.onSaved(saved);
    } catch (failure) {
      const error = toError(failure);
      if (!isRefusal(error)) throw failure;
      if (answers.length === 1) {
        this.#refusals.set(answerKey(answers[0]), errorMessage(error));
        return;
      }
      for (const answer of answers) await this.#saveEach([answer]);
    }
  }

  /** Unless it was changed again while it was on its way. */
  #settle(answer: Answer): void {
    const key = answerKey(answer);
    if (this.#unsaved.get(key) === answer) this.#unsaved.delete(key);
  }

  #sendable(): Answer[] {
    return [...this.#unsaved.values()].filter(
      answer => !this.#refusals.has(answerKey(answer)),
    );
  }

  #delay(): number {
    return this.#failures === 0
      ? PAUSE_MILLISECONDS
      : Math.min(
          FIRST_RETRY_MILLISECONDS * 2 ** (this.#failures - 1),
          LONGEST_RETRY_MILLISECONDS,
        );
  }

  #changed(): void {
    writeAnswers(this.#options.storageKey, this.#unsaved);
    this.#state = this.#describe();
    for (const listener of this.#listeners) listener();
  }

  #describe(): AnswerQueueState {
    return {
      status: this.#status(),
      unsaved: new Map(this.#unsaved),
      refusals: new Map(this.#refusals),
    };
  }

  #status(): AnswerQueueState['status'] {
    if (this.#failures > 0) return 'retrying';
    if (this.#sendable().length > 0) return 'saving';
    return this.#refusals.size > 0 ? 'refused' : 'saved';
  }
}

function readAnswers(storageKey: string): Map<string, Answer> {
  try {
    const kept: Answer[] = JSON.parse(
      window.localStorage.getItem(storageKey) ?? '[]',
    );
    return new Map(kept.map(answer => [answerKey(answer), answer]));
  } catch {
    return new Map();
  }
}

function writeAnswers(storageKey: string, answers: Map<string, Answer>): void {
  try {
    if (answers.size === 0) {
      window.localStorage.removeItem(storageKey);
    } else {
      window.localStorage.setItem(
        storageKey,
        JSON.stringify([...answers.values()]),
      );
    }
  } catch {
    // A browser that keeps nothing still sends what is typed.
  }
}
