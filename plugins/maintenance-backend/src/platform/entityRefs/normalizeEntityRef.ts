import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/**
 * An entity ref in the one form in which refs are kept and compared: in full
 * and in lower case.
 *
 * @param kind - what it must refer to, or one of several
 * @param field - where the ref comes from, for the error
 * @throws InputError where it is no full ref to this kind
 */
export function normalizeEntityRef(
  ref: string,
  kind: string | readonly string[],
  field: string,
): string {
  const kinds = [kind].flat();
  try {
    const parsed = parseEntityRef(ref);
    if (kinds.includes(parsed.kind.toLowerCase())) {
      return stringifyEntityRef(parsed);
    }
  } catch {
    // Told below, together with refs to other kinds.
  }
  const forms = kinds.map(each => `${each}:namespace/name`).join(' or ');
  throw new InputError(
    `${field} is "${ref}", but must be an entity ref of the form ${forms}`,
  );
}
