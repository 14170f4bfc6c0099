import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';

const MILLISECONDS_KEPT = 24 * 3_600_000;

/** A request by the key that its caller chose for it. */
export interface KeyedRequest {
  actorRef: string;
  key: string;
  /** SHA-256 of what is asked for. */
  request: string;
}

export interface StoredAnswer {
  status: number;
  body: unknown;
}

/** A request that was made before with the same key. */
export interface EarlierRequest {
  request: string;
  /** Absent while it is being answered, and where that was cut off. */
  answer?: StoredAnswer;
  /** Where to read what came of it, once that has been written. */
  recordAddress?: string;
}

/** The right to answer a request, which one attempt gets. */
export interface Claim extends KeyedRequest {
  claim: string;
}

/**
 * Remembers for a day what was asked for by which key, and the answer. Several
 * instances agree by the primary key.
 */
export class IdempotentRequestStore {
  readonly #db: Knex;
  readonly #now: () => Date;

  constructor(options: { db: Knex; now?: () => Date }) {
    this.#db = options.db;
    this.#now = options.now ?? (() => new Date());
  }

  /** Claims a request, or finds the one that was made before. */
  async claim(keyed: KeyedRequest): Promise<Claim | EarlierRequest> {
    const { actorRef, key, request } = keyed;
    const now = this.#now();
    const claim = randomUUID();
    await this.#requests()
      .where('claimed_at', '<', new Date(now.getTime() - MILLISECONDS_KEPT))
      .delete();
    await this.#requests()
      .insert({ actor_ref: actorRef, key, request, claim, claimed_at: now })
      .onConflict(['actor_ref', 'key'])
      .ignore();
    const row = await this.#requests()
      .where({ actor_ref: actorRef, key })
      .first('request', 'claim', 'status', 'answer', 'record_address');
    // Given up by another attempt in between: the caller may ask again.
    if (!row) return { request };
    if (row.claim === claim) return { ...keyed, claim };
    return {
      request: row.request,
      answer:
        row.status === null
          ? undefined
          : { status: row.status, body: JSON.parse(row.answer) },
      recordAddress: row.record_address ?? undefined,
    };
  }

  async answer(
    { actorRef, key, claim }: Claim,
    answer: StoredAnswer,
  ): Promise<void> {
    await this.#requests()
      .where({ actor_ref: actorRef, key, claim })
      .update({ status: answer.status, answer: JSON.stringify(answer.body) });
  }

  /** Frees the key of a request that failed, unless it had written already. */
  async giveUp({ actorRef, key, claim }: Claim): Promise<void> {
    await this.#requests()
      .where({ actor_ref: actorRef, key, claim })
      .whereNull('record_address')
      .delete();
  }

  #requests() {
    return this.#db('idempotent_requests');
  }
}
