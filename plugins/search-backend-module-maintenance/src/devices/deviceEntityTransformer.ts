import { Entity } from '@backstage/catalog-model';
import {
  CatalogCollatorEntityTransformer,
  defaultCatalogCollatorEntityTransformer,
} from '@backstage/plugin-search-backend-module-catalog';
import {
  isCustomerEntity,
  isDeviceEntity,
  isSiteEntity,
} from '@weibao/backstage-plugin-maintenance-common';

const SEPARATOR = ' · ';

/**
 * The search document of an entity: that of Backstage, and in the text of a
 * device, site or customer also the facts that people look it up by.
 *
 * @public
 */
export const deviceEntityTransformer: CatalogCollatorEntityTransformer =
  entity => {
    const document = defaultCatalogCollatorEntityTransformer(entity);
    const facts = factsOf(entity).filter(fact => fact?.trim());
    return facts.length
      ? {
          ...document,
          text: [...(document.text ? [document.text] : []), ...facts].join(
            SEPARATOR,
          ),
        }
      : document;
  };

function factsOf(entity: Entity): (string | undefined)[] {
  if (isDeviceEntity(entity)) {
    const { spec } = entity;
    return [
      spec.serialNumber,
      spec.assetTag,
      `${spec.manufacturer} ${spec.model}`,
      spec.type,
      spec.managementAddress,
      nameOf(spec.customer),
      spec.site && nameOf(spec.site),
      spec.rack,
      spec.position,
    ];
  }
  if (isSiteEntity(entity)) {
    return [nameOf(entity.spec.customer), entity.spec.address];
  }
  if (isCustomerEntity(entity)) {
    return [entity.spec.industry, entity.spec.address];
  }
  return [];
}

/** Kind and namespace would be in all documents alike. */
function nameOf(entityRef: string): string {
  return entityRef.replace(/^.*[:/]/, '');
}
