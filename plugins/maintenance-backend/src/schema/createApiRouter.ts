import { InputError } from '@backstage/errors';
import express, { ErrorRequestHandler, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import {
  error as validatorErrors,
  middleware,
} from 'express-openapi-validator';
import { loadOpenApiDocument } from './loadOpenApiDocument';

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
  router.use(express.json({ limit: JSON_LIMIT }));
  router.use(
    express.raw({ type: SPREADSHEET_TYPES, limit: SPREADSHEET_LIMIT_BYTES }),
  );
  router.use(
    middleware({
      apiSpec: document,
      validateRequests: { allowUnknownQueryParameters: false },
      validateResponses: false,
      validateFormats: true,
      ajvFormats: { mode: 'full' },
      fileUploader: false,
      ignoreUndocumented: true,
      useRequestUrl: true,
    }),
  );
  router.use(nameWhatIsWrong);
  router.get('/openapi.json', (_req, res) => {
    res.json(document);
  });
  return router;
}

type ValidationProblem = { path: string; message: string };

const nameWhatIsWrong: ErrorRequestHandler = (error, _req, _res, next) => {
  if (error instanceof validatorErrors.BadRequest) {
    next(new InputError(describe(error.errors) || error.message));
  } else if (error instanceof validatorErrors.UnsupportedMediaType) {
    next(
      new InputError(
        `${error.message}; a spreadsheet is sent as xlsx or csv, anything else as JSON`,
      ),
    );
  } else if (error.type === 'entity.too.large') {
    next(
      new InputError(
        `The request is too large: ${error.length} bytes, at most ${error.limit} are read`,
      ),
    );
  } else if (error.type === 'entity.parse.failed') {
    next(new InputError(`The body is not valid JSON: ${error.message}`));
  } else {
    next(error);
  }
};

/** Patterns as people say them; the rest of what a schema asks for reads well enough. */
const PATTERNS: { [message: string]: string } = {
  'must match pattern "\\S"': 'must not be blank',
  'must match pattern "^[a-zA-Z][a-zA-Z0-9-]*:[^:/\\s]+/[^:/\\s]+$"':
    'must be an entity ref of the form kind:namespace/name',
};

function describe(problems: ValidationProblem[]): string {
  return problems
    .map(({ path, message }) => {
      const place = path
        .replace(/^\/(?:body\/?|query\/|params\/)?/, '')
        .replaceAll('/', '.');
      if (message === 'must NOT have additional properties') {
        return `${place} is not a known field`;
      }
      if (message.startsWith('Unknown query parameter')) return message;
      return `${place || 'The body'} ${PATTERNS[message] ?? message}`;
    })
    .join('; ');
}
