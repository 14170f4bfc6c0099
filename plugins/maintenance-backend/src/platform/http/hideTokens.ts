import { NextFunction, Request, Response } from 'express';

const TOKEN = /([?&]token=)[^&]*/g;

/**
 * Keeps tokens in addresses out of the portal's access log, which takes the
 * address of a request when it has been answered. Ours is the listener before.
 */
export function hideTokens(
  request: Request,
  response: Response,
  next: NextFunction,
): void {
  if (request.originalUrl.search(TOKEN) >= 0) {
    response.prependListener('finish', () => {
      request.originalUrl = request.originalUrl.replace(TOKEN, '$1***');
    });
  }
  next();
}
