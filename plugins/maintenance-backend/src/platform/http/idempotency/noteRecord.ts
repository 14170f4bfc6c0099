import { Knex } from 'knex';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Claim } from './IdempotentRequestStore';

/** What a claimed request asks for while its routes answer it. */
interface ClaimedRequest {
  claim: Claim;
  /** Below the router, such as `/contracts`. */
  path: string;
}

/** What a request makes or changes. */
export interface WrittenRecord {
  /** The path of the request that is answered with it. */
  requestPath: string;
  /** The path at which it can be read, with the same answer. */
  address: string;
}

const claimed = new AsyncLocalStorage<ClaimedRequest>();

/** Lets what the routes write be noted for a claimed request. */
export function answerClaimed(request: ClaimedRequest, answer: () => void) {
  claimed.run(request, answer);
}

/**
 * Notes in the transaction that writes a record where it can be read, so that
 * the request can be answered also where its answer was cut off after the
 * commit. Nothing is noted where the record is not what a claimed request asks
 * for.
 */
export async function noteRecord(
  transaction: Knex.Transaction,
  record: WrittenRecord,
): Promise<void> {
  await recordNote(transaction, record);
}

/** The statement of {@link noteRecord}, for those who combine it with others. */
export function recordNote(
  db: Knex,
  { requestPath, address }: WrittenRecord,
): Knex.QueryBuilder | undefined {
  const request = claimed.getStore();
  if (request?.path !== requestPath) return undefined;
  const { actorRef, key, claim } = request.claim;
  return db('idempotent_requests')
    .where({ actor_ref: actorRef, key, claim })
    .update({ record_address: address });
}
