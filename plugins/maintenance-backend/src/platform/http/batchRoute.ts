import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import {
  HttpAuthService,
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { Response, Router } from 'express';
import { answerInside } from './answerInside';

/** As the backend's compression makes it. */
type Flushable = Response & { flush?(): void };

/**
 * Many questions in one request, for pages that show a lot at once. Each is
 * answered as soon as its answer is known, so that none waits for another.
 */
export function registerBatchRoute(
  router: Router,
  options: {
    httpAuth: HttpAuthService;
    config: RootConfigService;
    logger: LoggerService;
  },
): void {
  const { httpAuth, ...deps } = options;
  const handleError = MiddlewareFactory.create(deps).error();

  router.post('/batch', async (request, response) => {
    await httpAuth.credentials(request, { allow: ['user', 'service'] });
    const addresses: string[] = request.body.addresses;
    // A text, because such are compressed on their way.
    response.type('text/x-ndjson');
    await Promise.all(
      addresses.map(async (address, index) => {
        const answer = await answerInside(
          router,
          request,
          address,
          handleError,
        );
        response.write(`${JSON.stringify({ index, ...answer })}\n`);
        // What compresses keeps lines back until they are worth it.
        (response as Flushable).flush?.();
      }),
    );
    response.end();
  });
}
