import { RELATION_MEMBER_OF } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { CallOptions } from '../authorization/CallOptions';
import { normalizeEntityRef } from './normalizeEntityRef';

/** The people whom work can be given to. */
export class UserDirectory {
  readonly #catalog: CatalogService;

  constructor(options: { catalog: CatalogService }) {
    this.#catalog = options.catalog;
  }

  /**
   * Makes sure of a user who is named anew; who was named before may have left
   * the catalog.
   *
   * @param current - the normalised ref of who was named before
   * @throws InputError as `requireUser`
   */
  async requireChangedUser(
    field: string,
    ref: string | null | undefined,
    current: string | undefined,
    options: CallOptions,
  ): Promise<void> {
    if (ref && normalizeEntityRef(ref, 'user', field) !== current) {
      await this.requireUser(field, ref, options);
    }
  }

  /**
   * Makes sure that the caller's catalog knows a user.
   *
   * @param field - where the ref was given
   * @throws InputError where it does not, or the ref is none of a user
   */
  async requireUser(
    field: string,
    ref: string,
    { credentials }: CallOptions,
  ): Promise<void> {
    const userRef = normalizeEntityRef(ref, 'user', field);
    if (!(await this.#catalog.getEntityByRef(userRef, { credentials }))) {
      throw new InputError(`${field}: there is no user ${userRef}`);
    }
  }

  /**
   * Entity refs of the groups that a user is a member of, in alphabetical
   * order; undefined where the caller's catalog does not know the user.
   */
  async listGroups(
    userRef: string,
    { credentials }: CallOptions,
  ): Promise<string[] | undefined> {
    const user = await this.#catalog.getEntityByRef(userRef, { credentials });
    return (
      user &&
      (user.relations ?? [])
        .filter(({ type }) => type === RELATION_MEMBER_OF)
        .map(({ targetRef }) => targetRef)
        .sort()
    );
  }
}
