import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';

/** Who acts: the entity ref of a user, or the subject of a service. */
export function actorOf(credentials: BackstageCredentials): string {
  const principal = credentials.principal as {
    type?: string;
    userEntityRef?: string;
    subject?: string;
  };
  const actor =
    principal.type === 'user' ? principal.userEntityRef : principal.subject;
  if (!actor) {
    throw new NotAllowedError('Only users and services may do this');
  }
  return actor;
}
