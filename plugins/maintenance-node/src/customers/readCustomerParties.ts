import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  CATALOG_FILTER_EXISTS,
  EntityFilterQuery,
} from '@backstage/catalog-client';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ANNOTATION_CUSTOMER,
  CustomerEntity,
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

const FILTER: EntityFilterQuery = [
  { kind: 'Customer' },
  {
    kind: 'Group',
    [`metadata.annotations.${ANNOTATION_CUSTOMER}`]: CATALOG_FILTER_EXISTS,
  },
];

/** {@link CustomerParties} as somebody reads them. @public */
export interface ReadCustomerParties extends CustomerParties {
  /** Whether the entity of the customer shows them by now. */
  areShown: boolean;
}

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
}): Promise<Map<string, ReadCustomerParties>> {
  const { catalog, credentials, signal } = options;
  const pages = catalog.streamEntities(
    { filter: FILTER, fields: FIELDS },
    { credentials },
  );
  const customers = new Map<string, CustomerEntity>();
  const groups = new Map<string, string[]>();
  for await (const page of pages) {
    signal?.throwIfAborted();
    for (const entity of page) {
      const ref = stringifyEntityRef(entity);
      if (isCustomerEntity(entity)) {
        customers.set(ref, entity);
      } else if (entity.kind === 'Group') {
        const customerRef = customerOfGroup(entity);
        if (!customerRef) continue;
        groups.set(customerRef, [...(groups.get(customerRef) ?? []), ref]);
      }
    }
  }
  return new Map(
    [...customers].map(([ref, customer]) => [
      ref,
      partiesOf(customer, groups.get(ref)),
    ]),
  );
}

function partiesOf(
  customer: CustomerEntity,
  groupRefs: readonly string[] = [],
): ReadCustomerParties {
  const { ownerRef, contactRefs } = partiesOfCustomer(customer);
  const contacts = [...new Set([...contactRefs, ...groupRefs])].sort();
  const { customerOwner, customerContacts = [] } = customer.spec;
  return {
    ownerRef,
    contactRefs: contacts,
    areShown:
      customerOwner === ownerRef && customerContacts.join() === contacts.join(),
  };
}
