import {
  createSpecializedBackend,
  type ExtensionPointFactoryMiddleware,
} from '@backstage/backend-app-api';
import { defaultServiceFactories } from '@backstage/backend-defaults';
import {
  type BackstageCredentials,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import permissionPlugin from '@backstage/plugin-permission-backend';
import { type PermissionPolicy } from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { createInProcessPermissions } from '../createInProcessPermissions';
import { authModuleTest, type Claims } from './authModuleTest';
import { type Asker, createNotesPlugin } from './notes';

/** The static token of a service that may only do `allowed`. */
export const RESTRICTED_TOKEN = 'restricted-service';

/** A real backend with sign-in, permission backend and the plugin `notes`. */
export async function startPortal(options: {
  policy: PermissionPolicy;
  permissionsEnabled?: boolean;
  otherMiddleware?: ExtensionPointFactoryMiddleware[];
}) {
  const { policy, permissionsEnabled = true, otherMiddleware = [] } = options;
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const permissions = createInProcessPermissions();
  const backend = createSpecializedBackend({
    defaultServiceFactories,
    extensionPointFactoryMiddleware: [
      permissions.policyMiddleware,
      ...otherMiddleware,
    ],
  });
  backend.add(permissions.serviceFactory);
  backend.add(mockServices.rootLogger.factory());
  backend.add(
    mockServices.rootConfig.factory({
      data: {
        app: { baseUrl },
        backend: {
          baseUrl,
          listen: { host: '127.0.0.1', port },
          database: { client: 'better-sqlite3', connection: ':memory:' },
          auth: {
            externalAccess: [
              {
                type: 'static',
                options: { token: RESTRICTED_TOKEN, subject: 'restricted' },
                accessRestrictions: [
                  { plugin: 'notes', permission: 'allowed' },
                ],
              },
            ],
          },
        },
        auth: {
          // Groups in tokens, which a later sign-in makes out of date.
          omitIdentityTokenOwnershipClaim: false,
          providers: { test: {} },
        },
        permission: { enabled: permissionsEnabled },
      },
    }),
  );
  backend.add(authPlugin);
  backend.add(authModuleTest);
  backend.add(permissionPlugin);
  backend.add(
    createBackendModule({
      pluginId: 'permission',
      moduleId: 'notes-policy',
      register(env) {
        env.registerInit({
          deps: { policies: policyExtensionPoint },
          async init({ policies }) {
            policies.setPolicy(policy);
          },
        });
      },
    }),
  );
  let asker: Asker | undefined;
  backend.add(
    createNotesPlugin(started => {
      asker = started;
    }),
  );
  await backend.start();
  if (!asker) throw new Error('The plugin notes has not started');
  const { auth } = asker;

  return {
    ...asker,
    /** What the user has who comes with a cookie. */
    async limit(credentials: BackstageCredentials) {
      if (!auth.isPrincipal(credentials, 'user')) throw new Error('No user');
      const { token } = await auth.getLimitedUserToken(credentials);
      return auth.authenticate(token, { allowLimitedAccess: true });
    },
    stop: () => backend.stop(),
    async signIn(claims: Claims): Promise<string> {
      const response = await fetch(`${baseUrl}/api/auth/test/refresh`, {
        headers: { 'x-claims': JSON.stringify(claims) },
      });
      const { backstageIdentity } = await response.json();
      return backstageIdentity.token;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
