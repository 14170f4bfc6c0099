/** What went wrong, in the words of the backend where it answered. */
export function errorMessage(error: Error): string {
  return responseBody(error)?.error?.message ?? error.message;
}

/** Whether somebody changed the thing after it was read. */
export function isStaleVersion(error: Error): boolean {
  return responseBody(error)?.response?.statusCode === 409;
}

/** Whether somebody asked for what is not theirs to see. */
export function isNotAllowed(error: Error): boolean {
  return responseBody(error)?.response?.statusCode === 403;
}

/** Whether what was asked for is not there, or not for the user to see. */
export function isMissing(error: Error): boolean {
  return responseBody(error)?.response?.statusCode === 404;
}

/** Whether sending the same again would be in vain. */
export function isRefusal(error: Error): boolean {
  const status = responseBody(error)?.response?.statusCode;
  return !!status && [400, 403, 404, 409, 413, 422].includes(status);
}

interface ErrorBody {
  error?: { message?: string };
  response?: { statusCode?: number };
}

function responseBody(error: Error): ErrorBody | undefined {
  return error.name === 'ResponseError'
    ? (error as { body?: ErrorBody }).body
    : undefined;
}
