import { AuthService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { isDeepStrictEqual } from 'node:util';

const SAMPLES = 20;

/**
 * Tells how far the catalog is with what it was handed: it processes entities
 * one after the other, in the order in which they came.
 *
 * @internal
 */
export class CatalogProgress {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;

  constructor(options: { catalog: CatalogService; auth: AuthService }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
  }

  /**
   * Whether about half of these entities are shown as they are given. A few may
   * never be: somebody else may have their names.
   */
  async isHalfWayThrough(entities: readonly Entity[]): Promise<boolean> {
    const step = Math.ceil(entities.length / SAMPLES);
    const samples = entities.filter((_, i) => i % step === 0);
    const { items } = await this.#catalog.getEntitiesByRefs(
      {
        entityRefs: samples.map(entity => stringifyEntityRef(entity)),
        fields: ['metadata.title', 'spec'],
      },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    const shown = samples.filter((sample, i) => isShownBy(sample, items[i]));
    return shown.length * 2 >= samples.length;
  }
}

/** What processors add to it does not matter. */
function isShownBy(entity: Entity, shown: Entity | undefined): boolean {
  return (
    shown !== undefined &&
    shown.metadata.title === entity.metadata.title &&
    Object.entries(entity.spec ?? {}).every(([field, value]) =>
      isDeepStrictEqual(shown.spec?.[field], value),
    )
  );
}
