import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import {
  HttpAuthService,
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { ConflictError, CustomErrorBase, toError } from '@backstage/errors';
import {
  ErrorRequestHandler,
  NextFunction,
  Request,
  RequestHandler,
  Response,
  Router,
} from 'express';
import { createHash } from 'node:crypto';
import { actorOf } from '../../authorization/actorOf';
import { answerInside } from '../answerInside';
import {
  Claim,
  EarlierRequest,
  IdempotentRequestStore,
  StoredAnswer,
} from './IdempotentRequestStore';
import { answerClaimed } from './noteRecord';

/** The same key with another request. */
class KeyReusedError extends CustomErrorBase {
  readonly statusCode = 422;
}

/** As the validator leaves a request that it let through. */
type DescribedRequest = Request & {
  openapi?: { schema?: { responses?: Record<string, unknown> } };
};

/** What a claimed request came to is told by its response. */
const claims = new WeakMap<Response, Claim>();

/**
 * Lets a request that creates something and carries an `Idempotency-Key` take
 * effect once. It is claimed before, and its answer kept before it is sent. One
 * that was cut off in between is answered with the record that it wrote, which
 * the writing transaction has noted; where none is noted it keeps its key until
 * that expires, because nobody knows whether it came through. To be mounted
 * after validation and before the routes.
 *
 * @param options.router - it is mounted on, which reads that record
 */
export function answerOnce(options: {
  config: RootConfigService;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  requests: IdempotentRequestStore;
  router: Router;
}): RequestHandler {
  const { config, httpAuth, logger, requests, router } = options;
  const handleError = MiddlewareFactory.create({ config, logger }).error();
  return async (request: DescribedRequest, response, next) => {
    const key = request.header('idempotency-key');
    if (!key || !request.openapi?.schema?.responses?.['201']) return next();

    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const keyed = {
      actorRef: actorOf(credentials),
      key,
      request: hashOf(request),
    };
    const found = await requests.claim(keyed);
    if (!isClaim(found)) {
      const { status, body } = await earlierAnswer(
        found,
        keyed.request,
        async address => answerInside(router, request, address, handleError),
      );
      return response.status(status).json(body);
    }
    claims.set(response, found);
    keepAnswer(response, answer =>
      requests.answer(found, answer).catch(error => {
        logger.warn('The answer to a request was not kept', toError(error));
      }),
    );
    return answerClaimed({ claim: found, path: request.path }, next);
  };
}

/** Frees the key of a request that failed. To be mounted after the routes. */
export function freeKeyOfFailure(options: {
  requests: IdempotentRequestStore;
}): ErrorRequestHandler {
  return async (
    error: Error,
    _request: Request,
    response: Response,
    next: NextFunction,
  ) => {
    const claim = claims.get(response);
    if (claim && !response.headersSent) await options.requests.giveUp(claim);
    next(error);
  };
}

function isClaim(found: Claim | EarlierRequest): found is Claim {
  return 'claim' in found;
}

async function earlierAnswer(
  earlier: EarlierRequest,
  request: string,
  read: (address: string) => Promise<StoredAnswer>,
): Promise<StoredAnswer> {
  if (earlier.request !== request) {
    throw new KeyReusedError(
      'This Idempotency-Key was used for another request; choose a new one',
    );
  }
  if (earlier.answer) return earlier.answer;
  const record = earlier.recordAddress && (await read(earlier.recordAddress));
  if (record && record.status === 200) return { ...record, status: 201 };
  throw new ConflictError(
    'The request with this Idempotency-Key is still being answered, or was cut off; look whether it came through before you ask with a new key',
  );
}

function keepAnswer(
  response: Response,
  keep: (answer: { status: number; body: unknown }) => Promise<void>,
): void {
  const send = response.json.bind(response);
  response.json = body => {
    keep({ status: response.statusCode, body }).then(() => send(body));
    return response;
  };
}

function hashOf({ method, originalUrl, body }: Request): string {
  return createHash('sha256')
    .update(`${method} ${originalUrl}\n`)
    .update(Buffer.isBuffer(body) ? body : JSON.stringify(body ?? null))
    .digest('hex');
}
