import { mockErrorHandler, mockServices } from '@backstage/backend-test-utils';
import { HttpAuthService } from '@backstage/backend-plugin-api';
import express, { Router } from 'express';
import request from 'supertest';
import { ChangeAudit } from '../platform/audit/ChangeAudit';

/** Routes behind a server as in the backend, and what they tell the audit log. */
export function createTestServer(
  createRoutes: (options: {
    audit: ChangeAudit;
    httpAuth: HttpAuthService;
  }) => Router,
) {
  const audited = { success: jest.fn(), fail: jest.fn() };
  const auditor = mockServices.auditor.mock({
    createEvent: async () => audited,
  });
  const logger = mockServices.logger.mock();
  const audit = new ChangeAudit({ auditor, logger });
  const app = express()
    .use(createRoutes({ audit, httpAuth: mockServices.httpAuth() }))
    .use(mockErrorHandler());
  return { app, audited, auditor, http: request(app) };
}
