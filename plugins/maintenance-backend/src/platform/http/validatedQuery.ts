import { Request } from 'express';

/**
 * The query as the validated router leaves it: of the types that the API
 * describes, with the default of `limit` filled in.
 */
export function validatedQuery<Query extends object>(
  request: Request,
): Query & { limit: number } {
  return request.query as unknown as Query & { limit: number };
}
