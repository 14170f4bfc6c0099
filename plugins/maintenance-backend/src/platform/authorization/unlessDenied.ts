import { NotAllowedError } from '@backstage/errors';
import { ListScope } from './ResourceAuthorizer';

/** A list scope, or nothing where the caller may see none of it. */
export async function unlessDenied(
  scope: Promise<ListScope>,
): Promise<ListScope | undefined> {
  try {
    return await scope;
  } catch (error) {
    if (error instanceof NotAllowedError) return undefined;
    throw error;
  }
}
