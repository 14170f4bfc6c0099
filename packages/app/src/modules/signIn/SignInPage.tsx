import {
  configApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { Alert, Text } from '@backstage/ui';
import { useState } from 'react';
import { Logo } from '../../components/Logo';
import { portalTranslationRef } from '../../translation';
import { LanguageToggle } from '../language';
import { configuredRoles, forgetRole, readRememberedRole } from './demoRoles';
import { DemoSession } from './DemoSession';
import { RoleChoice } from './RoleChoice';
import styles from './SignInPage.module.css';

/** Where a visitor chooses whose work to see, and returns to after signing out. */
export function SignInPage({ onSignInSuccess }: SignInPageProps) {
  const { t } = useTranslationRef(portalTranslationRef);
  const roles = configuredRoles(useApi(configApiRef));
  const [chosen, setChosen] = useState(readRememberedRole);
  const role = roles.find(name => name === chosen);

  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <Logo size={44} />
        <Text as="h1" variant="title-medium" weight="bold">
          {t('signIn.title')}
        </Text>
        <LanguageToggle />
      </header>
      <Text as="p" variant="body-large" color="secondary">
        {t('signIn.subtitle')}
      </Text>
      {roles.length === 0 && (
        <Alert
          status="warning"
          icon
          title={t('signIn.noProvider')}
          description={t('signIn.noProviderHelp')}
        />
      )}
      {roles.length > 0 && !role && (
        <RoleChoice roles={roles} onChoose={setChosen} />
      )}
      {role && (
        <DemoSession
          role={role}
          onSignInSuccess={onSignInSuccess}
          onLeave={() => {
            forgetRole();
            setChosen(undefined);
          }}
        />
      )}
    </main>
  );
}
