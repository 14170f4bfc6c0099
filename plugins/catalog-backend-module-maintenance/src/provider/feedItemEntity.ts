import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
} from '@backstage/catalog-model';
import {
  ANNOTATION_LEDGER,
  DeviceFeedItem,
  MAINTENANCE_API_VERSION,
} from '@weibao/backstage-plugin-maintenance-common';

/**
 * The entity of a feed item. The same item always gives the same entity, so
 * that the catalog can tell by its hash that nothing has changed.
 *
 * @internal
 */
export function feedItemEntity(
  item: DeviceFeedItem,
  options: { owner: string; location: string },
): Entity {
  const { owner, location } = options;
  return {
    apiVersion: MAINTENANCE_API_VERSION,
    kind: item.kind,
    metadata: {
      namespace: item.namespace,
      name: item.name,
      title: item.title,
      annotations: {
        [ANNOTATION_LOCATION]: location,
        [ANNOTATION_ORIGIN_LOCATION]: location,
        ...(item.ledger && { [ANNOTATION_LEDGER]: item.ledger }),
      },
    },
    spec: { owner, ...feedItemSpec(item) },
  };
}

function feedItemSpec(item: DeviceFeedItem): Entity['spec'] {
  switch (item.kind) {
    case 'Customer':
      return { industry: item.industry, address: item.address };
    case 'Site':
      return { customer: item.customerRef, address: item.address };
    default:
      return {
        type: item.type,
        manufacturer: item.manufacturer,
        model: item.model,
        modelMatched: item.modelMatched,
        serialNumber: item.serialNumber,
        assetTag: item.assetTag,
        customer: item.customerRef,
        site: item.siteRef,
        rack: item.rack,
        position: item.position,
        parameters: item.parameters,
        managementAddress: item.managementAddress,
        lifecycle: item.lifecycle,
        installedOn: item.installedOn,
        warrantyEndsOn: item.warrantyEndsOn,
      };
  }
}
