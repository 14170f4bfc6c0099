import { NotFoundError } from '@backstage/errors';
import express, { Request, RequestHandler, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { middleware } from 'express-openapi-validator';
import { IMAGE_LIMIT_BYTES } from '../platform/files/inspectImage';
import { hideTokens } from '../platform/http/hideTokens';
import { loadOpenApiDocument, OpenApiDocument } from './loadOpenApiDocument';
import { partOfDocument } from './partOfDocument';
import { DATE_FORMATS } from './dateFormats';
import { nameWhatIsWrong } from './nameWhatIsWrong';
import {
  refuseOddAddress,
  refuseOddText,
} from '../platform/http/refuseOddText';

/** Far above any form, far below what could hurt. Spreadsheets have a limit of their own. */
const JSON_LIMIT = '1mb';

/** Uploads larger than this are refused before they are read. */
export const SPREADSHEET_LIMIT_BYTES = 20 * 1024 * 1024;

const SPREADSHEET_TYPES = [
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/csv',
  'application/octet-stream',
];

/**
 * A router that lets only requests through which `openapi.yaml` describes:
 * unknown fields, wrong types and missing parameters answer 400 before a route
 * runs, and defaults are filled in.
 *
 * @remarks
 *
 * Backstage's `createValidatedOpenApiRouter` does the same with the same
 * library, but its errors do not say which field was unknown.
 */
export function createApiRouter(): Router {
  const document = loadOpenApiDocument();
  const router = PromiseRouter();
  router.use(hideTokens);
  router.use(refuseOddAddress);
  router.use(express.json({ limit: JSON_LIMIT, reviver: refuseOddText }));
  router.use(
    express.raw({ type: SPREADSHEET_TYPES, limit: SPREADSHEET_LIMIT_BYTES }),
  );
  router.use(express.raw({ type: 'image/*', limit: IMAGE_LIMIT_BYTES }));
  router.get('/openapi.json', (_req, res) => {
    res.json(document);
  });
  router.use(createValidator(document));
  router.use(nameWhatIsWrong);
  return router;
}

/**
 * Validates requests against the part of the document that their first path
 * segment names. The library compares a request with the expression of every
 * path it was given, compiled anew each time.
 *
 * Express finds its routes without regard to case and answers HEAD by GET, so
 * both are validated alike, and what the document does not describe reaches no
 * route.
 */
function createValidator(document: OpenApiDocument): RequestHandler {
  const pathsBySegment = new Map<
    string,
    NonNullable<OpenApiDocument['paths']>
  >();
  for (const [path, operations] of Object.entries(document.paths ?? {})) {
    const segment = firstSegment(path);
    pathsBySegment.set(segment, {
      ...pathsBySegment.get(segment),
      [path]: operations,
    });
  }
  const validators = new Map<string, Router>();
  for (const [segment, paths] of pathsBySegment) {
    validators.set(
      segment,
      Router().use(
        middleware({
          apiSpec: partOfDocument(document, paths),
          validateRequests: { allowUnknownQueryParameters: false },
          validateResponses: false,
          validateFormats: true,
          ajvFormats: { mode: 'full' },
          formats: DATE_FORMATS,
          fileUploader: false,
          ignoreUndocumented: true,
          useRequestUrl: true,
        }),
      ),
    );
  }
  return (request: Request & { openapi?: object }, response, next) => {
    const { method, path } = request;
    const absent = new NotFoundError(`There is no ${method} ${path}`);
    const validate = validators.get(firstSegment(path));
    if (!validate) throw absent;
    if (method === 'HEAD') request.method = 'GET';
    validate(request, response, error => {
      request.method = method;
      next(error ?? (request.openapi ? undefined : absent));
    });
  };
}

function firstSegment(path: string): string {
  return path.split('/', 2)[1].toLocaleLowerCase('en');
}
