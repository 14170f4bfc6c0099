import type { ConfigApi } from '@backstage/frontend-plugin-api';

/** The roles a visitor may try, in the order they are offered. */
export const DEMO_ROLES = [
  'engineer',
  'serviceManager',
  'caseAuthor',
  'platform',
  'customerContact',
] as const;

export type DemoRole = (typeof DEMO_ROLES)[number];

const STORAGE_KEY = 'portal.demoRole';

/** The roles that this portal has a user for; none in production. */
export function configuredRoles(config: ConfigApi): DemoRole[] {
  const users = config.getOptionalConfig('auth.providers.demo.users');
  return DEMO_ROLES.filter(role => users?.has(role));
}

/** The role last signed in with on this browser. A name, never a credential. */
export function readRememberedRole(): string | undefined {
  return window.localStorage.getItem(STORAGE_KEY) ?? undefined;
}

export function rememberRole(role: DemoRole) {
  window.localStorage.setItem(STORAGE_KEY, role);
}

export function forgetRole() {
  window.localStorage.removeItem(STORAGE_KEY);
}
