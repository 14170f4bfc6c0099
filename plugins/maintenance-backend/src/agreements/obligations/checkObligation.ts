import { InputError } from '@backstage/errors';
import { KeptKind, ObligationRecord } from './ObligationStore';

const MAX_AMOUNT = 999_999_999_999.99;

const DEFAULT_CURRENCY = 'CNY';

/**
 * The amount of a payment milestone with its currency, which is yuan where
 * none is named.
 *
 * @throws InputError where it is no amount of money, or something else has one
 */
export function readAmount(
  kind: KeptKind,
  amount: number | undefined,
  currency: string | undefined,
): Pick<ObligationRecord, 'amount' | 'currency'> {
  if (amount === undefined) {
    if (currency === undefined) return {};
    throw new InputError(`currency is ${currency}, but there is no amount`);
  }
  if (kind !== 'payment') {
    throw new InputError(
      `amount is ${amount}, but only a payment milestone has an amount; this is a ${kind}`,
    );
  }
  if (amount > MAX_AMOUNT || Number(amount.toFixed(2)) !== amount) {
    throw new InputError(
      `amount is ${amount}, but must be at most ${MAX_AMOUNT} with two decimals`,
    );
  }
  return { amount, currency: currency ?? DEFAULT_CURRENCY };
}

/** @throws InputError where a follow-up call has no score, or something else has one */
export function checkScore(kind: KeptKind, score: number | undefined): void {
  if (kind === 'follow-up-call' && score === undefined) {
    throw new InputError(
      'score is missing: a follow-up call is completed with a score from 1 to 5',
    );
  }
  if (kind !== 'follow-up-call' && score !== undefined) {
    throw new InputError(
      `score is ${score}, but only a follow-up call has a score; this is a ${kind}`,
    );
  }
}
