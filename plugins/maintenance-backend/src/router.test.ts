import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Router } from 'express';
import { documentedOperations } from './__testUtils__/documentedOperations';
import { createTestDeps } from './__testUtils__/createTestDeps';
import { ChangeAudit } from './platform/audit/ChangeAudit';
import { createTestAuthorization } from './platform/authorization/__testUtils__/createTestAuthorization';
import { createRouter } from './router';
import { createServices } from './services';

function mountedOperations(router: Router): string[] {
  return router.stack.flatMap(({ route }) =>
    route
      ? route.stack.map(
          ({ method }: { method: string }) =>
            `${method} ${route.path.replace(/:(\w+)/g, '{$1}')}`,
        )
      : [],
  );
}

describe('createRouter', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

  it('serves what the document describes, and nothing else', async () => {
    const deps = createTestDeps(await databases.init('SQLITE_3'));
    const router = createRouter({
      ...deps,
      ...createTestAuthorization(),
      audit: new ChangeAudit({
        ...deps,
        auditor: mockServices.auditor.mock(),
      }),
      httpAuth: mockServices.httpAuth(),
      services: createServices(deps),
    });
    expect(
      mountedOperations(router)
        .filter(operation => operation !== 'get /openapi.json')
        .sort(),
    ).toEqual(documentedOperations().sort());
  });
});
