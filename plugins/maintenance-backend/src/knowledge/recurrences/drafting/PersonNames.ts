import { AuthService } from '@backstage/backend-plugin-api';
import { parseEntityRef, UserEntity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Secret } from '../../redaction/Secret';

/** What people are called and how they are reached, as the catalog has it. */
export class PersonNames {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;

  constructor(options: { auth: AuthService; catalog: CatalogService }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
  }

  /** Users nobody knows are called by their refs alone. */
  async namePeople(userRefs: readonly string[]): Promise<Secret[]> {
    if (userRefs.length === 0) return [];
    const { items } = await this.#catalog.getEntitiesByRefs(
      {
        entityRefs: [...userRefs],
        fields: ['metadata.title', 'spec.profile'],
      },
      // A name goes whether or not the author of the draft may see the user.
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    const names = items.flatMap(entity => [
      entity?.metadata?.title,
      (entity as UserEntity | undefined)?.spec?.profile?.displayName,
    ]);
    return [...names, ...userRefs.map(nameOfRef)].flatMap(text =>
      text ? [{ kind: 'person' as const, text }] : [],
    );
  }
}

/** A ref such as `user:default/desk` is called by a word, not by a name. */
function nameOfRef(ref: string): string | undefined {
  const { name } = parseEntityRef(ref);
  return /[^a-z]/.test(name) ? name : undefined;
}
