import express, { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { middleware } from 'express-openapi-validator';
import { IMAGE_LIMIT_BYTES } from '../platform/files/inspectImage';
import { loadOpenApiDocument } from './loadOpenApiDocument';
import { nameWhatIsWrong } from './nameWhatIsWrong';

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
  router.use(express.raw({ type: 'image/*', limit: IMAGE_LIMIT_BYTES }));
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
