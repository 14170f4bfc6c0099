import { ErrorLike, toError } from '@backstage/errors';
import { errorMessage } from '../components/errorMessage';
import { Refusal, Trouble } from './entry';

const FIRST_RETRY_MILLISECONDS = 2_000;
const LONGEST_RETRY_MILLISECONDS = 30_000;
/** Longer than any maintenance window that a proxy would announce. */
const LONGEST_RETRY_AFTER_MILLISECONDS = 3_600_000;
/** 4xx that say nothing against the request itself. */
const PASSING_STATUS = [401, 408, 425, 429];

/** The name of the refusal of an entry whose photo is lost. */
export const LOCAL_FILE_GONE = 'LocalFileGoneError';

/** Somebody else has signed in, or nobody is. */
export class SignedOutError extends Error {
  override name = 'SignedOutError';
}

/** A file that an entry refers to is not on this device any more. */
export class LocalFileGoneError extends Error {
  override name = LOCAL_FILE_GONE;

  constructor(id: string) {
    super(`There is no file ${id} on this device`);
  }
}

/** Why the backend does not take what was sent; undefined where it may yet. */
export function refusalOf(failure: unknown): Refusal | undefined {
  const error = toError(failure);
  const status = statusOf(error);
  const message = errorMessage(error);
  if (error.name === LOCAL_FILE_GONE) return { name: error.name, message };
  if (!status || status < 400 || status >= 500) return undefined;
  if (PASSING_STATUS.includes(status)) return undefined;
  return { name: causeName(error) ?? error.name, message, status };
}

/** When to try again what could not be sent. */
export function troubleOf(failure: unknown, failuresBefore: number): Trouble {
  const error = toError(failure);
  const failedAt = Date.now();
  const retryAfter = retryAfterOf(error);
  const pause =
    error.name === 'SignedOutError' || statusOf(error) === 401
      ? LONGEST_RETRY_MILLISECONDS
      : Math.min(
          FIRST_RETRY_MILLISECONDS * 2 ** failuresBefore,
          LONGEST_RETRY_MILLISECONDS,
        );
  return {
    cause: causeOf(error),
    failures: failuresBefore + 1,
    failedAt,
    retryAt: failedAt + (retryAfter ?? pause),
    ...(retryAfter !== undefined && { isRetryAtBinding: true }),
  };
}

function causeOf(error: ErrorLike): Trouble['cause'] {
  const status = statusOf(error);
  if (error.name === 'SignedOutError' || status === 401) return 'signIn';
  return status ? 'server' : 'network';
}

interface AnsweredError extends ErrorLike {
  response?: { status?: number; headers?: Headers };
  body?: { error?: { name?: string }; response?: { statusCode?: number } };
}

function statusOf(error: AnsweredError): number | undefined {
  return error.body?.response?.statusCode ?? error.response?.status;
}

function causeName(error: AnsweredError): string | undefined {
  return error.body?.error?.name;
}

/** In milliseconds; the header has seconds or a date. */
function retryAfterOf(error: AnsweredError): number | undefined {
  const value = error.response?.headers?.get('retry-after');
  if (!value) return undefined;
  const seconds = Number(value);
  const milliseconds = Number.isNaN(seconds)
    ? Date.parse(value) - Date.now()
    : seconds * 1000;
  return milliseconds >= 0
    ? Math.min(milliseconds, LONGEST_RETRY_AFTER_MILLISECONDS)
    : undefined;
}
