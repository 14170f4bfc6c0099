import { AuthService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { noreplyAddress } from '../knowledgeBase/createKnowledgeBase';
import { CommitPerson } from '../knowledgeBase/KnowledgeBase';

/** Names and addresses of users, for commits. */
export class CommitPeople {
  readonly #options: ConstructorParameters<typeof CommitPeople>[0];

  constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    config: Config;
  }) {
    this.#options = options;
  }

  /** Whoever has left the catalog is called by the name they had in it. */
  async find(userRef: string): Promise<CommitPerson> {
    const { catalog, auth, config } = this.#options;
    const user = await catalog.getEntityByRef(userRef, {
      credentials: await auth.getOwnServiceCredentials(),
    });
    const { name } = parseEntityRef(userRef, { defaultKind: 'user' });
    const profile = user?.spec?.profile as
      | { displayName?: string; email?: string }
      | undefined;
    return {
      name: profile?.displayName ?? user?.metadata.title ?? name,
      email: profile?.email ?? noreplyAddress(name, config),
    };
  }
}
