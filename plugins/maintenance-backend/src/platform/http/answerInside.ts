import { InputError } from '@backstage/errors';
import { ErrorRequestHandler, Request, Response, Router } from 'express';
import { Writable } from 'node:stream';

/** What a route answered, as it would have gone over the network. */
export interface InsideAnswer {
  status: number;
  body: unknown;
}

const notJson = () =>
  new InputError('What is not answered with JSON has to be asked for alone');

/** As much of a response as routes use; it refuses what is not JSON. */
class JsonResponse extends Writable {
  statusCode = 200;
  headersSent = false;
  readonly #resolve: (answer: InsideAnswer) => void;

  constructor(resolve: (answer: InsideAnswer) => void) {
    super();
    this.#resolve = resolve;
  }

  status(code: number): this {
    this.statusCode = code;
    return this;
  }

  set(): this {
    return this;
  }

  json(body: unknown): this {
    this.headersSent = true;
    this.#resolve({ status: this.statusCode, body });
    return this;
  }

  send(): never {
    throw notJson();
  }

  override _write(
    _chunk: unknown,
    _encoding: string,
    callback: (error: Error) => void,
  ): void {
    callback(notJson());
  }
}

function insideRequest(request: Request, address: string): Request {
  const { searchParams } = new URL(address, 'http://inside');
  return Object.assign(Object.create(request), {
    method: 'GET',
    url: address,
    originalUrl: address,
    baseUrl: '',
    params: {},
    query: Object.fromEntries(searchParams),
    body: {},
    // What was found out about the request around it.
    route: undefined,
    openapi: undefined,
  });
}

/**
 * Lets a router answer a GET of another address with the headers of a request,
 * so that it is validated and permitted as if it had come by itself.
 *
 * @param address - path and query below the router
 * @param handleError - answers what the router throws
 */
export function answerInside(
  router: Router,
  request: Request,
  address: string,
  handleError: ErrorRequestHandler,
): Promise<InsideAnswer> {
  return new Promise((resolve, reject) => {
    const inside = insideRequest(request, address);
    const response = new JsonResponse(resolve) as Writable as Response;
    router(inside, response, error =>
      handleError(error, inside, response, reject),
    );
  });
}
