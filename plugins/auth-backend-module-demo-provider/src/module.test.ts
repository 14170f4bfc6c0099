import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { type Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { type JsonObject } from '@backstage/types';
import authPlugin from '@backstage/plugin-auth-backend';
import request from 'supertest';
import { authModuleDemoProvider } from './module';

const engineer: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'chen.wei', namespace: 'default' },
  spec: { profile: { displayName: '陈伟' }, memberOf: ['engineers'] },
  relations: [{ type: 'memberOf', targetRef: 'group:default/engineers' }],
};

async function startPortal(options: {
  entities: Entity[];
  settings?: JsonObject;
}) {
  const { entities, settings } = options;
  const { server } = await startTestBackend({
    features: [
      authPlugin,
      authModuleDemoProvider,
      catalogServiceMock.factory({ entities }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          auth: {
            providers: {
              demo: {
                users: { engineer: 'user:default/chen.wei' },
                ...settings,
              },
            },
          },
        },
      }),
    ],
  });
  return {
    signIn: (role?: string) =>
      request(server)
        .get('/api/auth/demo/refresh')
        .set(role ? { 'x-demo-role': role } : {}),
  };
}

describe('authModuleDemoProvider', () => {
  const environment = process.env.NODE_ENV;

  function runIn(nodeEnv: string) {
    Object.assign(process.env, { NODE_ENV: nodeEnv });
  }

  beforeEach(() => runIn('development'));
  afterEach(() => runIn(environment ?? 'test'));

  it('signs in the user of the chosen role, with their name and groups', async () => {
    const { signIn } = await startPortal({ entities: [engineer] });

    const response = await signIn('engineer');

    expect(response.status).toBe(200);
    expect(response.body.profile).toEqual({ displayName: '陈伟' });
    expect(response.body.backstageIdentity.identity).toEqual({
      type: 'user',
      userEntityRef: 'user:default/chen.wei',
      ownershipEntityRefs: ['user:default/chen.wei', 'group:default/engineers'],
    });
  });

  it.each([undefined, 'director', 'user:default/chen.wei', '__proto__'])(
    'refuses the role %p, which is not configured',
    async role => {
      const { signIn } = await startPortal({ entities: [engineer] });

      const response = await signIn(role);

      expect(response.status).toBe(401);
      expect(response.body.error.name).toBe('AuthenticationError');
    },
  );

  it('asks to come back while the user is not in the catalog yet', async () => {
    const { signIn } = await startPortal({ entities: [] });

    const response = await signIn('engineer');

    expect(response.status).toBe(503);
    expect(response.body.error.message).toContain(
      'user:default/chen.wei is not in the catalog yet',
    );
  });

  it.each(['production', 'test'])('refuses everybody in %s', async nodeEnv => {
    const { signIn } = await startPortal({ entities: [engineer] });
    runIn(nodeEnv);

    const response = await signIn('engineer');

    expect(response.status).toBe(403);
    expect(response.body.error.name).toBe('NotAllowedError');
    expect(response.body.backstageIdentity).toBeUndefined();
  });

  it('lets somebody in everywhere where the configuration dares to', async () => {
    const { signIn } = await startPortal({
      entities: [engineer],
      settings: { dangerouslyAllowOutsideDevelopment: true },
    });
    runIn('production');

    const response = await signIn('engineer');

    expect(response.status).toBe(200);
  });
});
