import { NotFoundError, toError } from '@backstage/errors';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, resolve } from 'node:path';

/**
 * The folder whose files a new knowledge base begins with: a path, which is
 * absolute or begins with a dot, or the name of a package that the backend has.
 *
 * @throws NotFoundError where there is no such package
 */
export function seedFolder(seed: string): string {
  if (seed.startsWith('.') || isAbsolute(seed)) return resolve(seed);
  const { resolve: find } = createRequire(resolve('package.json'));
  try {
    return dirname(find(`${seed}/package.json`));
  } catch (error) {
    throw new NotFoundError(
      `maintenance.knowledgeBase.seed is ${seed}, but the backend has no such package; a folder is given as ./${seed}`,
      toError(error),
    );
  }
}
