import {
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CustomerEntity } from './CustomerEntityV1alpha1';
import { ANNOTATION_CUSTOMER } from './constants';

/**
 * The people of a customer as entity refs in full: who may have to do with it.
 *
 * @public
 */
export interface CustomerParties {
  /** The group or user that serves the customer. */
  ownerRef?: string;
  /** Users and groups of the customer itself, in alphabetical order. */
  contactRefs: readonly string[];
}

/**
 * The {@link CustomerParties} of its customer in an entity, where permission
 * rules look for them. The catalog writes them; what a description says is
 * ignored.
 *
 * @public
 */
export type CustomerPartiesSpec = {
  customerOwner?: string;
  customerContacts?: string[];
};

/**
 * The people that a customer names.
 *
 * @public
 */
export function partiesOfCustomer(customer: CustomerEntity): CustomerParties {
  const { owner, contacts = [] } = customer.spec;
  const contactRefs = contacts.flatMap(contact => {
    const ref = typeof contact === 'string' ? contact : contact.ref;
    return readRef(customer, ref, 'User') ?? [];
  });
  return {
    ownerRef: readRef(customer, owner, 'Group'),
    contactRefs: [...new Set(contactRefs)].sort(),
  };
}

/**
 * The customer whose contacts the members of a group are, by
 * {@link ANNOTATION_CUSTOMER}; undefined where it is of no customer.
 *
 * @public
 */
export function customerOfGroup(group: Entity): string | undefined {
  return readRef(
    group,
    group.metadata.annotations?.[ANNOTATION_CUSTOMER],
    'Customer',
  );
}

/** What cannot be read as a ref is nobody. */
function readRef(
  entity: Entity,
  ref: string | undefined,
  defaultKind: string,
): string | undefined {
  if (!ref) return undefined;
  try {
    return stringifyEntityRef(
      parseEntityRef(ref, {
        defaultKind,
        defaultNamespace: entity.metadata.namespace ?? DEFAULT_NAMESPACE,
      }),
    );
  } catch {
    return undefined;
  }
}
