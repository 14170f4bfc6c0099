import { Entity } from '@backstage/catalog-model';
import { MAINTENANCE_API_VERSION } from './constants';
import { CustomerPartiesSpec } from './customerParties';

/**
 * A person to call at a customer.
 *
 * @public
 */
export type CustomerContact = {
  name: string;
  role?: string;
  phone?: string;
  email?: string;
  /** Entity ref of the user that the person signs in as. */
  ref?: string;
};

/**
 * An organisation whose hardware is maintained.
 *
 * @public
 */
export interface CustomerEntityV1alpha1 extends Entity {
  apiVersion: 'weibao.io/v1alpha1';
  kind: 'Customer';
  spec: {
    /** Entity ref of the group or user that serves the customer. */
    owner: string;
    industry?: string;
    address?: string;
    /**
     * People to call, and entity refs of users and groups of the customer. Those
     * who can sign in may see what is the customer's, as far as policies say.
     */
    contacts?: (CustomerContact | string)[];
  } & CustomerPartiesSpec;
}

/**
 * The current version of the kind Customer.
 *
 * @public
 */
export type CustomerEntity = CustomerEntityV1alpha1;

/**
 * Whether an entity is a {@link CustomerEntity}.
 *
 * @public
 */
export function isCustomerEntity(entity: Entity): entity is CustomerEntity {
  return (
    entity.apiVersion === MAINTENANCE_API_VERSION && entity.kind === 'Customer'
  );
}
