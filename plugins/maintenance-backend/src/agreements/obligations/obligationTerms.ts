import {
  ObligationInput,
  ObligationPatch,
} from '@weibao/backstage-plugin-maintenance-common';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';
import { readAmount } from './checkObligation';
import { KeptKind } from './ObligationStore';

/** What an obligation is, and what all of a series have in common. */
export interface ObligationTerms {
  title: string;
  /** A normalised ref. */
  responsibleRef?: string;
  amount?: number;
  currency?: string;
  note?: string;
}

/** @throws InputError where responsible or amount cannot be used */
export function readTerms(
  input: Pick<
    ObligationInput,
    'kind' | 'title' | 'responsibleRef' | 'amount' | 'currency' | 'note'
  >,
): ObligationTerms {
  return {
    title: input.title,
    responsibleRef: userRef(input.responsibleRef),
    ...readAmount(input.kind, input.amount, input.currency),
    note: input.note || undefined,
  };
}

/**
 * Terms as a patch leaves them; `null` clears.
 *
 * @throws InputError where responsible or amount cannot be used
 */
export function changedTerms(
  current: ObligationTerms & { kind: KeptKind },
  patch: Pick<ObligationPatch, 'title' | 'responsibleRef' | 'amount' | 'note'>,
): ObligationTerms {
  return {
    title: patch.title ?? current.title,
    responsibleRef:
      patch.responsibleRef === undefined
        ? current.responsibleRef
        : userRef(patch.responsibleRef),
    ...(patch.amount === null
      ? { amount: undefined, currency: undefined }
      : readAmount(
          current.kind,
          patch.amount ?? current.amount,
          current.currency,
        )),
    note: patch.note === undefined ? current.note : patch.note || undefined,
  };
}

function userRef(ref: string | null | undefined): string | undefined {
  return ref ? normalizeEntityRef(ref, 'user', 'responsibleRef') : undefined;
}
