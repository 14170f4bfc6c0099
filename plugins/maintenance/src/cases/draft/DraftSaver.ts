import { toError } from '@backstage/errors';
import { BodyOf, CaseDraft } from '@weibao/backstage-plugin-maintenance-common';
import {
  errorMessage,
  isRefusal,
  isStaleVersion,
} from '../../components/errorMessage';
import { KeptText } from './KeptText';

/** Long enough for a typist to go on. */
const PAUSE_MILLISECONDS = 1_000;
const FIRST_RETRY_MILLISECONDS = 2_000;
const LONGEST_RETRY_MILLISECONDS = 30_000;

/** What is written of a draft. */
export interface DraftText {
  markdown: string;
  slug?: string;
}

export interface DraftSaverState {
  /**
   * `retrying` while the backend cannot be reached, `refused` when it does not
   * take the text, `conflict` when somebody else has saved another one.
   */
  status: 'saved' | 'unsaved' | 'saving' | 'retrying' | 'refused' | 'conflict';
  /** The draft as last heard from the backend. */
  draft: CaseDraft;
  text: DraftText;
  /** Why the text is not taken. */
  refusal?: string;
  /** What somebody else has saved, until one of both is chosen. */
  theirs?: CaseDraft;
}

export interface DraftSaverOptions {
  draft: CaseDraft;
  /** Where a text outlives the page until it is saved. */
  kept: KeptText;
  save(patch: BodyOf<'updateCaseDraft'>): Promise<CaseDraft>;
  load(): Promise<CaseDraft>;
}

/**
 * Saves a draft while it is written: when the typist pauses, and again and
 * again while the backend cannot be reached. Never writes over what somebody
 * else has saved; then both texts are kept until one is chosen.
 */
export class DraftSaver {
  readonly #options: DraftSaverOptions;
  readonly #listeners = new Set<() => void>();
  #draft: CaseDraft;
  #text: DraftText;
  /** The version that the text was written on. */
  #version: number;
  #refusal?: string;
  #theirs?: CaseDraft;
  #sending?: Promise<void>;
  #failures = 0;
  /** What is not saved when the page is left is kept for the next one. */
  #isStarted = true;
  #timer?: ReturnType<typeof setTimeout>;
  #state: DraftSaverState;

  static create(options: DraftSaverOptions): DraftSaver {
    return new DraftSaver(options);
  }

  private constructor(options: DraftSaverOptions) {
    this.#options = options;
    this.#draft = options.draft;
    const kept = options.kept.read();
    const isLeft = kept && !isSameText(kept.text, textOf(options.draft));
    this.#text = isLeft ? kept.text : textOf(options.draft);
    this.#version = isLeft ? kept.version : options.draft.version;
    this.#state = this.#describe();
  }

  /** Begins to save what an earlier page left; saves the last changes at the end. */
  start(): () => void {
    const sendNow = () => this.#schedule(0);
    this.#isStarted = true;
    window.addEventListener('online', sendNow);
    if (!this.#isSaved()) sendNow();
    return () => {
      this.#isStarted = false;
      window.removeEventListener('online', sendNow);
      clearTimeout(this.#timer);
      this.flush();
    };
  }

  change(change: Partial<DraftText>): void {
    this.#text = { ...this.#text, ...change };
    this.#refusal = undefined;
    this.#changed();
    this.#schedule(PAUSE_MILLISECONDS);
  }

  /** Hears what the draft has become, for example when the page was loaded again. */
  hear(draft: CaseDraft): void {
    if (draft.version <= this.#draft.version || this.#theirs) return;
    if (this.#isSaved()) {
      this.#text = textOf(draft);
      this.#draft = draft;
      this.#version = draft.version;
    } else {
      this.#meet(draft);
    }
    this.#changed();
  }

  /** Saves at once. Answers whether everything is saved. */
  async flush(): Promise<boolean> {
    do {
      await this.#send();
    } while (this.#canGoOn());
    return this.#isSaved();
  }

  /** Takes what somebody else has saved. */
  takeTheirs(): void {
    if (!this.#theirs) return;
    this.#text = textOf(this.#theirs);
    this.#settleConflict(this.#theirs);
  }

  /** Puts what was written here in the place of what somebody else has saved. */
  async keepMine(): Promise<void> {
    if (!this.#theirs) return;
    this.#settleConflict(this.#theirs);
    await this.flush();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getState = (): DraftSaverState => this.#state;

  #settleConflict(theirs: CaseDraft): void {
    this.#draft = theirs;
    this.#version = theirs.version;
    this.#theirs = undefined;
    this.#changed();
  }

  #schedule(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (!this.#isStarted) return;
    this.#timer = setTimeout(() => this.#send(), milliseconds);
  }

  #send(): Promise<void> {
    if (this.#sending || this.#theirs || this.#refusal || this.#isSaved()) {
      return this.#sending ?? Promise.resolve();
    }
    this.#sending = this.#saveText().finally(() => {
      this.#sending = undefined;
      this.#changed();
      if (!this.#isSaved()) this.#schedule(this.#delay());
    });
    this.#changed();
    return this.#sending;
  }

  async #saveText(): Promise<void> {
    const { markdown, slug } = this.#text;
    try {
      this.#draft = await this.#options.save({
        version: this.#version,
        // A draft has at least one character.
        markdown: markdown || '\n',
        ...(slug && { slug }),
      });
      this.#version = this.#draft.version;
      this.#failures = 0;
    } catch (failure) {
      await this.#fail(failure);
    }
  }

  async #fail(failure: unknown): Promise<void> {
    const error = toError(failure);
    if (isStaleVersion(error)) {
      try {
        this.#meet(await this.#options.load());
        return;
      } catch {
        // Tried again with the next attempt to save.
      }
    } else if (isRefusal(error)) {
      this.#refusal = errorMessage(error);
      return;
    }
    this.#failures += 1;
  }

  /** Somebody else saved; perhaps the same, for example from another tab. */
  #meet(theirs: CaseDraft): void {
    if (isSameText(textOf(theirs), this.#text)) {
      this.#draft = theirs;
      this.#version = theirs.version;
    } else {
      this.#theirs = theirs;
    }
    this.#failures = 0;
  }

  /** Whether more was written since, and the backend takes it. */
  #canGoOn(): boolean {
    return (
      !this.#isSaved() &&
      !this.#theirs &&
      !this.#refusal &&
      this.#failures === 0
    );
  }

  #isSaved(): boolean {
    return !this.#theirs && isSameText(textOf(this.#draft), this.#text);
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
    if (this.#isSaved()) {
      this.#options.kept.clear();
    } else {
      this.#options.kept.write({ version: this.#version, text: this.#text });
    }
    this.#state = this.#describe();
    for (const listener of this.#listeners) listener();
  }

  #describe(): DraftSaverState {
    return {
      status: this.#status(),
      draft: this.#draft,
      text: this.#text,
      refusal: this.#refusal,
      theirs: this.#theirs,
    };
  }

  #status(): DraftSaverState['status'] {
    if (this.#theirs) return 'conflict';
    if (this.#isSaved()) return 'saved';
    if (this.#refusal) return 'refused';
    if (this.#failures > 0) return 'retrying';
    return this.#sending ? 'saving' : 'unsaved';
  }
}

function textOf({ markdown, slug }: CaseDraft): DraftText {
  return { markdown, slug };
}

function isSameText(one: DraftText, other: DraftText): boolean {
  return (
    (one.markdown || '\n') === (other.markdown || '\n') &&
    one.slug === other.slug
  );
}
