import { mockErrorHandler, mockServices } from '@backstage/backend-test-utils';
import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import express, { Router } from 'express';
import request from 'supertest';

/** Routes behind a server as in the backend, and what they tell the audit log. */
export function createTestServer(
  createRoutes: (options: {
    auditor: AuditorService;
    httpAuth: HttpAuthService;
  }) => Router,
) {
  const audited = { success: jest.fn(), fail: jest.fn() };
  const auditor = mockServices.auditor.mock({
    createEvent: async () => audited,
  });
  const app = express()
    .use(createRoutes({ auditor, httpAuth: mockServices.httpAuth() }))
    .use(mockErrorHandler());
  return { app, audited, auditor, http: request(app) };
}
