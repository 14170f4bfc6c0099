import { writeFileSync } from 'node:fs';
import { HttpClient } from './HttpClient';
import { USERS } from './scale';

const NAMES = Array.from({ length: USERS }, (_, i) => `engineer-${i + 1}`);

/** Each under the role by which they enter. */
export const USER_REFS = Object.fromEntries(
  NAMES.map(name => [name, `user:default/${name}`]),
);

/** Writes their catalog entities. */
export function writeUsers(file: string): void {
  const documents = NAMES.map(name =>
    JSON.stringify({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'User',
      metadata: { name },
      spec: { memberOf: [] },
    }),
  );
  writeFileSync(file, documents.join('\n---\n'));
}

/**
 * Signs everybody in as a browser does.
 *
 * @returns the token of each
 */
export async function signInUsers(anonymous: HttpClient): Promise<string[]> {
  const tokens: string[] = [];
  for (const role of NAMES) {
    const { backstageIdentity } = await anonymous.sendForJson<{
      backstageIdentity: { token: string };
    }>({
      method: 'GET',
      path: '/api/auth/demo/refresh',
      headers: { 'x-demo-role': role },
    });
    tokens.push(backstageIdentity.token);
  }
  return tokens;
}
