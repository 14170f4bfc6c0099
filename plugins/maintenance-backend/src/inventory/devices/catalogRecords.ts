import {
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  CustomerEntity,
  DeviceEntity,
  SiteEntity,
} from '@weibao/backstage-plugin-maintenance-common';
import { CustomerRecord, DeviceRecord, SiteRecord } from './records';

/** What the plugin remembers of a customer that the catalog describes. */
export function customerRecordOf(entity: CustomerEntity): CustomerRecord {
  return {
    ...commonFields(entity),
    customerRef: stringifyEntityRef(entity),
    industry: entity.spec.industry,
    address: entity.spec.address,
  };
}

/** What the plugin remembers of a site that the catalog describes. */
export function siteRecordOf(entity: SiteEntity): SiteRecord {
  return {
    ...commonFields(entity),
    siteRef: stringifyEntityRef(entity),
    customerRef: fullRef(entity, 'Customer', entity.spec.customer),
    address: entity.spec.address,
  };
}

/** What the plugin remembers of a device that the catalog describes. */
export function deviceRecordOf(entity: DeviceEntity): DeviceRecord {
  const { spec } = entity;
  return {
    ...commonFields(entity),
    deviceRef: stringifyEntityRef(entity),
    type: spec.type,
    manufacturer: spec.manufacturer,
    model: spec.model,
    modelMatched: spec.modelMatched ?? false,
    serialNumber: spec.serialNumber,
    assetTag: spec.assetTag,
    customerRef: fullRef(entity, 'Customer', spec.customer),
    siteRef: spec.site && fullRef(entity, 'Site', spec.site),
    rack: spec.rack,
    position: spec.position,
    managementAddress: spec.managementAddress,
    lifecycle: spec.lifecycle,
    parameters:
      spec.parameters &&
      Object.fromEntries(
        Object.entries(spec.parameters).map(([name, value]) => [
          name,
          String(value),
        ]),
      ),
    installedOn: spec.installedOn,
    warrantyEndsOn: spec.warrantyEndsOn,
  };
}

function commonFields(entity: CustomerEntity | SiteEntity | DeviceEntity) {
  const { owner } = entity.spec;
  return {
    title: entity.metadata.title ?? entity.metadata.name,
    ownerRef: owner && fullRef(entity, 'Group', owner),
    source: 'catalog' as const,
  };
}

function fullRef(entity: Entity, defaultKind: string, ref: string): string {
  return stringifyEntityRef(
    parseEntityRef(ref, {
      defaultKind,
      defaultNamespace: entity.metadata.namespace ?? DEFAULT_NAMESPACE,
    }),
  );
}
