/** A wait that can be made longer, or cut short, while somebody waits. */
export class Pause {
  /** By the clock of the page, which nobody sets. */
  #until = 0;
  #cut?: () => void;

  /** Counted from now. */
  last(milliseconds: number): void {
    this.#until = performance.now() + milliseconds;
  }

  cut(): void {
    this.#until = 0;
    this.#cut?.();
  }

  async over(): Promise<void> {
    let rest = this.#rest();
    while (rest > 0) {
      await this.#wait(rest);
      rest = this.#rest();
    }
  }

  #rest(): number {
    return this.#until - performance.now();
  }

  #wait(milliseconds: number): Promise<void> {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, milliseconds);
      this.#cut = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
