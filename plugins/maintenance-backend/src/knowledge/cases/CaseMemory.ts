import { IndexedCase } from './IndexedCase';
import { CaseStore } from './CaseStore';
import { compileCases, CompiledCases } from './matching/compileCases';

interface Remembered {
  revision?: string;
  cases: readonly IndexedCase[];
  compiled: CompiledCases;
}

/**
 * The cases in memory, ready for matching. One small query tells whether the
 * index has moved on, on this instance or another; only then it is read.
 */
export class CaseMemory {
  readonly #store: CaseStore;
  #current?: { revision?: string; loading: Promise<Remembered> };

  constructor(options: { store: CaseStore }) {
    this.#store = options.store;
  }

  async recall(): Promise<Remembered> {
    // Before the cases: those of a later revision are then read again.
    const revision = await this.#store.getRevision();
    if (this.#current && this.#current.revision === revision) {
      return this.#current.loading;
    }
    const loading = this.#load(revision);
    const current = { revision, loading };
    this.#current = current;
    loading.catch(() => {
      if (this.#current === current) this.#current = undefined;
    });
    return loading;
  }

  async #load(revision: string | undefined): Promise<Remembered> {
    const cases = await this.#store.readAll();
    return { revision, cases, compiled: compileCases(cases) };
  }
}
