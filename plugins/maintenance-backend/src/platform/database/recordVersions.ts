import { ConflictError } from '@backstage/errors';

/**
 * Two people who change a record at the same time do not overwrite each other:
 * whoever comes second is told so.
 *
 * @param name - of the record, as the beginning of a sentence
 * @throws ConflictError where a change was based on another version
 */
export function checkVersion(
  name: string,
  { version }: { version: number },
  basedOn: number,
): void {
  if (version !== basedOn) {
    throw new ConflictError(
      `${name} is at version ${version}, the change was based on version ${basedOn}; read it again`,
    );
  }
}

/** For a change that finds its record at the next version already. */
export function changedSince(name: string, version: number): ConflictError {
  return new ConflictError(
    `${name} has been changed since version ${version}; read it again`,
  );
}
