import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
} from '@backstage/catalog-model';
import {
  ANNOTATION_LEDGER,
  ANNOTATION_WITHDRAWN_AT,
  DeviceFeedItem,
  LIFECYCLE_WITHDRAWN,
  MAINTENANCE_API_VERSION,
} from '@weibao/backstage-plugin-maintenance-common';

/**
 * The entity of a feed item; of a device that was withdrawn, too. The same item always gives the same entity, so
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
        ...(item.withdrawnAt && {
          [ANNOTATION_WITHDRAWN_AT]: item.withdrawnAt,
        }),
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
        // Nothing stands any more where it stood, perhaps not even the site.
        site: item.withdrawn ? undefined : item.siteRef,
        rack: item.rack,
        position: item.position,
        parameters: item.parameters,
        managementAddress: item.managementAddress,
        lifecycle: item.withdrawn ? LIFECYCLE_WITHDRAWN : item.lifecycle,
        installedOn: item.installedOn,
        warrantyEndsOn: item.warrantyEndsOn,
      };
  }
}
