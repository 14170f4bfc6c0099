import {
  type BackstageCredentials,
  type PermissionsService,
} from '@backstage/backend-plugin-api';
import { isError, ResponseError } from '@backstage/errors';
import {
  type AuthorizePermissionRequest,
  type QueryPermissionRequest,
} from '@backstage/plugin-permission-common';
import { type Question } from '../parseQuestion';

/** A call of the permissions service, also with what its types rule out. */
export interface Call {
  method: keyof PermissionsService;
  questions: Question[];
}

export function authorize(...questions: Question[]): Call {
  return { method: 'authorize', questions };
}

export function authorizeConditional(...questions: Question[]): Call {
  return { method: 'authorizeConditional', questions };
}

/** The decisions, without the ids that HTTP adds to them, or which error it was. */
export async function outcomeOf(
  permissions: PermissionsService,
  { method, questions }: Call,
  options: { credentials: BackstageCredentials },
): Promise<object[] | string> {
  try {
    const answers =
      method === 'authorize'
        ? await permissions.authorize(
            questions as AuthorizePermissionRequest[],
            options,
          )
        : await permissions.authorizeConditional(
            questions as QueryPermissionRequest[],
            options,
          );
    return answers.map(answer => {
      const { id, ...decision } = { id: undefined, ...answer };
      return decision;
    });
  } catch (error) {
    if (error instanceof ResponseError) {
      return `${error.statusCode} ${error.body.error.message}`;
    }
    return isError(error) ? error.name : String(error);
  }
}
