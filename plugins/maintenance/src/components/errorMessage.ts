import { ErrorLike } from '@backstage/errors';

/** What went wrong, in the words of the backend where it answered. */
export function errorMessage(error: ErrorLike): string {
  return responseBody(error)?.error?.message ?? error.message;
}

/** Whether somebody changed the thing after it was read. */
export function isStaleVersion(error: ErrorLike): boolean {
  return responseBody(error)?.response?.statusCode === 409;
}

interface ErrorBody {
  error?: { message?: string };
  response?: { statusCode?: number };
}

function responseBody(error: ErrorLike): ErrorBody | undefined {
  return error.name === 'ResponseError'
    ? (error.body as ErrorBody | undefined)
    : undefined;
}
