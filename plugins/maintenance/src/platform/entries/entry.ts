/** Entries of one kind about one record. Lanes do not wait for each other. */
export interface LaneId {
  kind: string;
  recordId: string;
}

/** What was entered, until the backend has it. */
export interface Entry<Input = unknown> extends LaneId {
  /** A UUID, the same over retries and reloads. */
  id: string;
  /** What is said anew by a later entry with the same key. */
  key: string;
  /** Says to a person what was entered. */
  label: string;
  /** JSON that the browser can store; may hold ids of local files. */
  input: Input;
  /** ISO instant by the clock of the device. */
  enteredAt: string;
  /** How often it was sent. */
  attempts: number;
  /** Milliseconds since the epoch; only while it is on its way. */
  sentAt?: number;
  refusal?: Refusal;
}

/** Why the backend does not take an entry. */
export interface Refusal {
  /** Of the error, for example `ConflictError`. */
  name: string;
  message: string;
  /** Of the HTTP answer; none where the entry could not even be sent. */
  status?: number;
}

/** Why entries of a lane could not be sent though nobody refused them. */
export interface Trouble {
  /**
   * `network`: nobody answered; `server`: it answered that it cannot now;
   * `signIn`: the session of this user is over.
   */
  cause: 'network' | 'server' | 'signIn';
  failures: number;
  /** Milliseconds since the epoch. */
  failedAt: number;
  /** Milliseconds since the epoch. */
  retryAt: number;
  /** The backend named the instant; nothing may be sent earlier. */
  isRetryAtBinding?: boolean;
}

/** How entries of a kind reach the backend. */
export interface EntryKind<Input, Answer> {
  kind: string;
  /** How many inputs `send` takes at once. */
  maxBatch: number;
  /**
   * Brings inputs to the backend, all or none. The same ones may come again
   * after a lost answer. Rejects as the maintenance client does; what the
   * backend answered with 4xx is a refusal, all else is tried again.
   */
  send(
    recordId: string,
    inputs: Input[],
    options: SendOptions,
  ): Promise<Answer>;
  /**
   * What becomes of an input that was entered while an earlier one with its
   * key was on its way, now that this was answered; for example the version
   * that it builds on.
   */
  rebase?(input: Input, answer: Answer): Input;
}

export interface SendOptions {
  /** Of the entries, in the order of the inputs. */
  ids: string[];
  signal: AbortSignal;
  /** To be handed to `fetch`: the request outlives the page. */
  keepalive: boolean;
}

/** What a record's entries look like now; another object after each change. */
export interface EntriesState<Input = unknown> {
  /**
   * `opening` until it is known what the device keeps. `saved`: the backend
   * has everything. `offline`: nobody answers. `retrying`: the backend answers
   * that it cannot now. `signedOut`: waits until the user has signed in again.
   * `refused`: nothing waits, something was not taken.
   */
  status:
    | 'opening'
    | 'saved'
    | 'saving'
    | 'retrying'
    | 'offline'
    | 'signedOut'
    | 'refused';
  /** What waits or is on its way, by key; the newest of each. */
  waiting: ReadonlyMap<string, Entry<Input>>;
  /** What was not taken, by key. */
  refused: ReadonlyMap<string, Entry<Input> & { refusal: Refusal }>;
  /** Both in the order entered, for `overlay`. */
  unsaved: readonly Entry<Input>[];
  /** How many keys are not saved. */
  count: number;
  /** Whether all of it outlives the page. */
  isKept: boolean;
}
