import { DraftText } from './DraftSaver';

/** A text that is not saved yet, and the version of the draft it was written on. */
export interface UnsavedText {
  version: number;
  text: DraftText;
}

/** The unsaved text of one draft in the browser, where it outlives the page. */
export class KeptText {
  readonly #key: string;

  static create(options: { draftId: string }): KeptText {
    return new KeptText(`maintenance.case-draft.${options.draftId}`);
  }

  private constructor(key: string) {
    this.#key = key;
  }

  read(): UnsavedText | undefined {
    try {
      const kept = window.localStorage.getItem(this.#key);
      return kept ? (JSON.parse(kept) as UnsavedText) : undefined;
    } catch {
      return undefined;
    }
  }

  write(unsaved: UnsavedText): void {
    try {
      window.localStorage.setItem(this.#key, JSON.stringify(unsaved));
    } catch {
      // A browser that keeps nothing still saves what is typed.
    }
  }

  clear(): void {
    try {
      window.localStorage.removeItem(this.#key);
    } catch {
      // Nothing was kept then.
    }
  }
}
