import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/**
 * An entity ref as records hold it: in full and in lower case.
 *
 * @throws InputError where it is none
 */
export function normalizeEntityRef(ref: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(ref));
  } catch {
    throw new InputError(
      `${ref} is not an entity ref of the form kind:namespace/name`,
    );
  }
}
