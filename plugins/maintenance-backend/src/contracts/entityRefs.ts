import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/**
 * An entity ref in the one form in which refs are kept and compared.
 *
 * @param field - where the ref comes from, for the error
 * @throws InputError where it is no full ref to this kind
 */
export function normalizeEntityRef(
  ref: string,
  kind: string,
  field: string,
): string {
  try {
    const parsed = parseEntityRef(ref);
    if (parsed.kind.toLowerCase() === kind) {
      return stringifyEntityRef(parsed);
    }
  } catch {
    // Told below, together with refs to other kinds.
  }
  throw new InputError(
    `${field} is "${ref}", but must be an entity ref of the form ${kind}:namespace/name`,
  );
}
