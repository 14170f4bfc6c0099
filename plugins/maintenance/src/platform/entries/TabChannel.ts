import { Entry, LaneId } from './entry';

/** What a tab tells the others of the same user. */
export type TabMessage =
  | { type: 'changed'; lane: LaneId }
  | { type: 'settled'; lane: LaneId; answer: unknown; entries: Entry[] };

/**
 * Tells other tabs what has changed in the storage. Where the browser has no
 * `BroadcastChannel` they see it when they are looked at again.
 */
export class TabChannel {
  readonly #channel?: BroadcastChannel;

  constructor(options: {
    userRef: string;
    onMessage: (message: TabMessage) => void;
  }) {
    if (typeof BroadcastChannel === 'undefined') return;
    this.#channel = new BroadcastChannel(
      `maintenance.entries.${options.userRef}`,
    );
    this.#channel.onmessage = ({ data }: MessageEvent<TabMessage>) =>
      options.onMessage(data);
  }

  post(message: TabMessage): void {
    try {
      this.#channel?.postMessage(message);
    } catch {
      // An answer that cannot be copied is heard in this tab alone.
    }
  }

  close(): void {
    this.#channel?.close();
  }
}
