import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ANNOTATION_CUSTOMER,
  CustomerParties,
  customerOfGroup,
  isCustomerEntity,
  partiesOfCustomer,
} from '@weibao/backstage-plugin-maintenance-common';

const FIELDS = [
  'apiVersion',
  'kind',
  'metadata.annotations',
  'metadata.name',
  'metadata.namespace',
  'spec',
];

/**
 * The people of every customer in the catalog, by entity ref of the customer:
 * those it names, and the groups that say by annotation that they are its
 * contacts.
 *
 * @param options - `credentials` that see all customers and groups, such as a
 * backend's own
 * @throws Error where the catalog cannot be read to its end
 *
 * @public
 */
export async function readCustomerParties(options: {
  catalog: CatalogService;
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}): Promise<Map<string, CustomerParties>> {
  const { catalog, credentials, signal } = options;
  const pages = catalog.streamEntities(
    {
      filter: [
        { kind: 'Customer' },
        {
          kind: 'Group',
          [`metadata.annotations.${ANNOTATION_CUSTOMER}`]:
            CATALOG_FILTER_EXISTS,
        },
      ],
      fields: FIELDS,
    },
    { credentials },
  );
  const customers = new Map<string, CustomerParties>();
  const groups = new Array<{ customerRef: string; groupRef: string }>();
  for await (const page of pages) {
    signal?.throwIfAborted();
    for (const entity of page) {
      if (isCustomerEntity(entity)) {
        customers.set(stringifyEntityRef(entity), partiesOfCustomer(entity));
        continue;
      }
      const customerRef = entity.kind === 'Group' && customerOfGroup(entity);
      if (customerRef) {
        groups.push({ customerRef, groupRef: stringifyEntityRef(entity) });
      }
    }
  }
  for (const { customerRef, groupRef } of groups) {
    const customer = customers.get(customerRef);
    if (!customer) continue;
    const contactRefs = new Set([...customer.contactRefs, groupRef]);
    customers.set(customerRef, {
      ...customer,
      contactRefs: [...contactRefs].sort(),
    });
  }
  return customers;
}
