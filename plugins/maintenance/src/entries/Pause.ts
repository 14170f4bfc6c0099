/** A wait that can be made longer, or cut short, while somebody waits. */
export class Pause {
  #until = 0;
  #cut?: () => void;

  /** @param until - milliseconds since the epoch */
  setUntil(until: number): void {
    this.#until = until;
  }

  cut(): void {
    this.#until = 0;
    this.#cut?.();
  }

  async over(): Promise<void> {
    for (
      let rest = this.#until - Date.now();
      rest > 0;
      rest = this.#until - Date.now()
    ) {
      await new Promise<void>(resolve => {
        const timer = setTimeout(resolve, rest);
        this.#cut = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }
}
