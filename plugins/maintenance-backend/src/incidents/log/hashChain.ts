import { IncidentEvent } from '@weibao/backstage-plugin-maintenance-common';
import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';

/** An event before it is sealed. */
export type UnsealedEvent = Omit<IncidentEvent, 'hash'>;

/**
 * Whether a log is as it was recorded, or the first event at which it is not.
 */
export type HashChainVerdict =
  | { intact: true }
  | { intact: false; sequence: number; problem: string };

/** SHA-256 in hex over the canonical JSON (RFC 8785) of any value. */
export function contentHash(value: unknown): string {
  return createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('hex');
}

/**
 * Seals an event: its hash covers everything it says, the incident it belongs
 * to and the hash of the event before it.
 */
export function sealEvent(
  incidentId: string,
  event: UnsealedEvent,
  previousHash: string | undefined,
): IncidentEvent {
  return {
    ...event,
    hash: contentHash({ ...event, incidentId, previousHash }),
  };
}

/**
 * Recomputes the hashes of a log, which shows whether an event was changed,
 * removed, added or moved after it had been recorded. Events cut off at the
 * end cannot be noticed here; the version of the incident tells.
 *
 * @param events - in the order in which they were recorded
 */
export function verifyHashChain(
  incidentId: string,
  events: readonly IncidentEvent[],
): HashChainVerdict {
  let previousHash: string | undefined;
  for (const [index, { hash, ...event }] of events.entries()) {
    const expected = index + 1;
    if (event.sequence !== expected) {
      return {
        intact: false,
        sequence: expected,
        problem: `Event ${expected} of ${incidentId} is missing`,
      };
    }
    if (sealEvent(incidentId, event, previousHash).hash !== hash) {
      return {
        intact: false,
        sequence: expected,
        problem: `Event ${expected} of ${incidentId} does not fit its hash`,
      };
    }
    previousHash = hash;
  }
  return { intact: true };
}
