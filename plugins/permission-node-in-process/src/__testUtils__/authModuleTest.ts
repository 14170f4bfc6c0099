import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';

/** Whom the provider `test` signs in, as JSON in the header `x-claims`. */
export interface Claims {
  sub: string;
  ent: string[];
}

/** A sign-in that believes everything. */
export const authModuleTest = createBackendModule({
  pluginId: 'auth',
  moduleId: 'test',
  register(env) {
    env.registerInit({
      deps: { providers: authProvidersExtensionPoint },
      async init({ providers }) {
        providers.registerProvider({
          providerId: 'test',
          factory: createProxyAuthProviderFactory({
            authenticator: createProxyAuthenticator({
              initialize: () => undefined,
              authenticate: async ({ req }) => ({
                result: JSON.parse(req.get('x-claims') ?? '') as Claims,
              }),
              defaultProfileTransform: async () => ({ profile: {} }),
            }),
            signInResolver: ({ result }, context) =>
              context.issueToken({ claims: { ...result } }),
          }),
        });
      },
    });
  },
});
