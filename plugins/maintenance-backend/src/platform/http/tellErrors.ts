import { LoggerService } from '@backstage/backend-plugin-api';
import {
  AuthenticationError,
  ConflictError,
  InputError,
  isError,
  NotAllowedError,
  NotFoundError,
  NotImplementedError,
  ServiceUnavailableError,
  toError,
} from '@backstage/errors';
import { ErrorRequestHandler } from 'express';
import { randomUUID } from 'node:crypto';

/** Those whose message is written for whoever asks. */
const TOLD = [
  AuthenticationError,
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  NotImplementedError,
  ServiceUnavailableError,
].map(({ name }) => name);

const CAUSE = '; caused by ';

/**
 * Passes on of an error what its client may read: name and message, no cause, no
 * stack, no fields. What we did not foresee speaks of SQL, files and other
 * backends: the log has it, under the id that the client is told.
 */
export function tellErrors(options: {
  logger: LoggerService;
}): ErrorRequestHandler {
  return (error, { method, path }, _response, next) => {
    if (isError(error)) {
      const status = error.statusCode ?? error.status;
      const isRefusal =
        typeof status === 'number' && status >= 400 && status < 500;
      if (isRefusal || TOLD.includes(error.name)) {
        // Backstage's errors say their cause at their end.
        const [message] = error.message.split(CAUSE, 1);
        next(clientError(error.name, message, isRefusal ? status : undefined));
        return;
      }
    }
    const logId = randomUUID();
    options.logger.error(
      `${method} ${path} failed, logId=${logId}`,
      toError(error),
    );
    next(clientError('Error', `An internal error occurred logId=${logId}`));
  };
}

function clientError(name: string, message: string, status?: number): Error {
  const error = new Error(message);
  error.name = name;
  delete error.stack;
  // Not enumerable: the body has it elsewhere.
  return Object.defineProperty(error, 'status', { value: status });
}
