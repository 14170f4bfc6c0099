import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Router } from 'express';
import { createAuthorizers } from './authorization';
import { createRouter } from './router';
import { loadOpenApiDocument } from './schema/loadOpenApiDocument';
import { createServices } from './services';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

function documentedOperations(): string[] {
  const { paths = {} } = loadOpenApiDocument();
  return Object.entries(paths).flatMap(([path, item]) =>
    METHODS.filter(method => method in (item ?? {})).map(
      method => `${method} ${path}`,
    ),
  );
}

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
    const router = createRouter({
      services: createServices({
        database: await databases.init('SQLITE_3'),
        auth: mockServices.auth(),
        catalog: catalogServiceMock(),
        config: mockServices.rootConfig(),
        discovery: mockServices.discovery(),
        events: mockServices.events.mock(),
        logger: mockServices.logger.mock(),
        notifications: { send: async () => {} },
        signals: { publish: async () => {} },
        urlReader: mockServices.urlReader.mock(),
      }),
      authorizers: createAuthorizers({
        permissions: mockServices.permissions.mock(),
        permissionsRegistry: mockServices.permissionsRegistry.mock({
          getPermissionRuleset: () => ({
            getRuleByName: name => {
              throw new Error(`The test asks for no rule, but got ${name}`);
            },
          }),
        }),
      }),
      auditor: mockServices.auditor.mock(),
      auth: mockServices.auth(),
      httpAuth: mockServices.httpAuth(),
      permissions: mockServices.permissions.mock(),
    });
    expect(
      mountedOperations(router)
        .filter(operation => operation !== 'get /openapi.json')
        .sort(),
    ).toEqual(documentedOperations().sort());
  });
});
