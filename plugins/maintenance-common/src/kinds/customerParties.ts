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
    return readRef(customer, ref, ['User', 'Group']) ?? [];
  });
  return {
    ownerRef: readRef(customer, owner, ['Group', 'User']),
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
  return readRef(group, group.metadata.annotations?.[ANNOTATION_CUSTOMER], [
    'Customer',
  ]);
}

/**
 * What is no ref, or one of another kind, is nobody.
 *
 * @param kinds - the first is meant where the ref names none
 */
function readRef(
  entity: Entity,
  text: string | undefined,
  kinds: readonly [string, ...string[]],
): string | undefined {
  if (!text) return undefined;
  try {
    const ref = parseEntityRef(text, {
      defaultKind: kinds[0],
      defaultNamespace: entity.metadata.namespace ?? DEFAULT_NAMESPACE,
    });
    const isOfKind = kinds.some(
      kind => kind.toLowerCase() === ref.kind.toLowerCase(),
    );
    return isOfKind ? stringifyEntityRef(ref) : undefined;
  } catch {
    return undefined;
  }
}
