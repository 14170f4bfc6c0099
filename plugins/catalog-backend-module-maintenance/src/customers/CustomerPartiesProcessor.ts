import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  CatalogProcessor,
  CatalogProcessorEmit,
  LocationSpec,
  processingResult,
} from '@backstage/plugin-catalog-node';
import {
  isCustomerEntity,
  isDeviceEntity,
  isSiteEntity,
} from '@weibao/backstage-plugin-maintenance-common';
import { CustomerPartiesWatcher, refreshKeyOf } from './CustomerPartiesWatcher';

/**
 * Writes into customers, sites and devices who the people of the customer are,
 * where permission rules look for them. Not as relations: a group with the
 * devices of all its customers would be a very large entity.
 *
 * @internal
 */
export class CustomerPartiesProcessor implements CatalogProcessor {
  readonly #watcher: CustomerPartiesWatcher;

  constructor(options: { watcher: CustomerPartiesWatcher }) {
    this.#watcher = options.watcher;
  }

  getProcessorName(): string {
    return 'MaintenanceCustomerPartiesProcessor';
  }

  /** References must have been completed before. */
  async preProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    const customerRef = customerRefOf(entity);
    if (!customerRef) return entity;
    emit(processingResult.refresh(refreshKeyOf(customerRef)));
    const parties = await this.#watcher.getParties(customerRef);
    // What a description claims is dropped.
    const { customerOwner, customerContacts, ...spec } = entity.spec ?? {};
    return {
      ...entity,
      spec: {
        ...spec,
        ...(parties?.ownerRef && { customerOwner: parties.ownerRef }),
        ...(parties?.contactRefs.length && {
          customerContacts: [...parties.contactRefs],
        }),
      },
    };
  }
}

/** Empty where the customer is missing, which the schema refuses. */
function customerRefOf(entity: Entity): string | undefined {
  if (isCustomerEntity(entity)) return stringifyEntityRef(entity);
  return isSiteEntity(entity) || isDeviceEntity(entity)
    ? String(entity.spec?.customer ?? '')
    : undefined;
}
