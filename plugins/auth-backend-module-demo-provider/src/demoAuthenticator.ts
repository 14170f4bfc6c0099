import { type UserEntity } from '@backstage/catalog-model';
import {
  AuthenticationError,
  isError,
  NotAllowedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { createProxyAuthenticator } from '@backstage/plugin-auth-node';

/** Names the role the visitor chose; its user is looked up here, never sent by the browser. */
export const DEMO_ROLE_HEADER = 'x-demo-role';

/** The user somebody becomes by choosing a demo role. */
export interface DemoUser {
  userEntityRef: string;
}

/**
 * Signs a visitor in as one of the users of `auth.providers.demo.users`, without
 * a password. Refuses everybody outside of development unless
 * `dangerouslyAllowOutsideDevelopment` is set, as the guest provider does.
 */
export const demoAuthenticator = createProxyAuthenticator({
  initialize({ config }) {
    const users = config.getConfig('users');
    return {
      userByRole: new Map(
        users.keys().map(role => [role, users.getString(role)]),
      ),
      allowedEverywhere:
        config.getOptionalBoolean('dangerouslyAllowOutsideDevelopment') ??
        false,
    };
  },

  async authenticate(
    { req },
    { userByRole, allowedEverywhere },
  ): Promise<{ result: DemoUser }> {
    if (process.env.NODE_ENV !== 'development' && !allowedEverywhere) {
      throw new NotAllowedError(
        'The demo roles cannot be used outside of a development environment',
      );
    }
    const userEntityRef = userByRole.get(req.get(DEMO_ROLE_HEADER) ?? '');
    if (!userEntityRef) {
      throw new AuthenticationError(
        `The header ${DEMO_ROLE_HEADER} must be one of: ${[
          ...userByRole.keys(),
        ].join(', ')}`,
      );
    }
    return { result: { userEntityRef } };
  },

  async defaultProfileTransform({ userEntityRef }, context) {
    try {
      const { entity } = await context.findCatalogUser({
        entityRef: userEntityRef,
      });
      return { profile: (entity as UserEntity).spec.profile ?? {} };
    } catch (error) {
      // At the very first start the catalog is still reading the organisation.
      // A token issued now would lack the user's groups for as long as it lives.
      if (isError(error) && error.name === 'NotFoundError') {
        throw new ServiceUnavailableError(
          `${userEntityRef} is not in the catalog yet; try again in a few seconds`,
        );
      }
      throw error;
    }
  },
});
