import {
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { CatalogProcessor } from '@backstage/plugin-catalog-node';
import { MAINTENANCE_API_VERSION } from '@weibao/backstage-plugin-maintenance-common';

const REFERENCES = { customer: 'Customer', site: 'Site' } as const;

/**
 * Writes `spec.customer` and `spec.site` of devices and sites as full entity
 * refs, so that a filter such as `spec.customer=customer:default/acme` finds a
 * device wherever it was described: in a ledger, or in YAML as `acme`.
 *
 * @internal
 */
export class EntityRefProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'MaintenanceEntityRefProcessor';
  }

  async preProcessEntity(entity: Entity): Promise<Entity> {
    if (entity.apiVersion !== MAINTENANCE_API_VERSION || !entity.spec) {
      return entity;
    }
    const spec = { ...entity.spec };
    for (const [field, kind] of Object.entries(REFERENCES)) {
      const reference = spec[field];
      // Whether the field must be there, and as text, is for the schema to say.
      if (typeof reference === 'string' && reference !== '') {
        spec[field] = fullRef(entity, field, kind, reference);
      }
    }
    return { ...entity, spec };
  }
}

function fullRef(
  entity: Entity,
  field: string,
  kind: string,
  reference: string,
): string {
  const ref = parseEntityRef(reference, {
    defaultKind: kind,
    defaultNamespace: entity.metadata.namespace ?? DEFAULT_NAMESPACE,
  });
  // The catalog itself would leave the relation out without a word.
  if (ref.kind.toLowerCase() !== kind.toLowerCase()) {
    throw new InputError(
      `spec.${field} of ${stringifyEntityRef(
        entity,
      )} must refer to a ${kind}, not to "${reference}"`,
    );
  }
  return stringifyEntityRef(ref);
}
