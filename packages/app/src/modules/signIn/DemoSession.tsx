import { ProxiedSignInPage } from '@backstage/core-components';
import {
  useTranslationRef,
  type IdentityApi,
} from '@backstage/frontend-plugin-api';
import { useCallback, useState } from 'react';
import { portalTranslationRef } from '../../translation';
import { forgetRole, rememberRole, type DemoRole } from './demoRoles';
import { SignInFailure } from './SignInFailure';

/**
 * Signs in with a role and keeps the token fresh. The role is remembered, so that
 * a reload signs in again, until the visitor signs out.
 */
export function DemoSession(props: {
  role: DemoRole;
  onSignInSuccess(identity: IdentityApi): void;
  onLeave(): void;
}) {
  const { role, onSignInSuccess, onLeave } = props;
  const { t } = useTranslationRef(portalTranslationRef);
  const [attempt, setAttempt] = useState(1);

  const Failure = useCallback(
    ({ error }: { error?: Error }) => (
      <SignInFailure
        error={error}
        onRetry={() => setAttempt(count => count + 1)}
        onLeave={onLeave}
      />
    ),
    [onLeave],
  );

  return (
    <div aria-busy aria-label={t('signIn.signingIn')}>
      <ProxiedSignInPage
        key={attempt}
        provider="demo"
        headers={{ 'x-demo-role': role }}
        ErrorComponent={Failure}
        onSignInSuccess={identity => {
          rememberRole(role);
          onSignInSuccess(forgettingRoleOnSignOut(identity));
        }}
      />
    </div>
  );
}

function forgettingRoleOnSignOut(identity: IdentityApi): IdentityApi {
  return {
    getProfileInfo: () => identity.getProfileInfo(),
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    async signOut() {
      forgetRole();
      await identity.signOut();
    },
  };
}
