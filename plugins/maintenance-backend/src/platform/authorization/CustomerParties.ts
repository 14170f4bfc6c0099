import { CustomerParties } from '@weibao/backstage-plugin-maintenance-common';
import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';

/** Customers' people by entity ref of the customer; who has none is missing. */
export type PartiesByCustomer = ReadonlyMap<string, CustomerParties>;

/** Tells who serves customers and who their contacts are. */
export interface CustomerPartiesSource {
  /** Of all customers, at most some seconds old. */
  getParties(): Promise<PartiesByCustomer>;
}

/** A record as permission rules see it, with the people of its customer. */
export function withParties<Resource extends CustomerResource>(
  resource: Resource,
  parties: PartiesByCustomer,
): Resource {
  const { ownerRef, contactRefs } = parties.get(resource.customerRef) ?? {};
  return {
    ...resource,
    customerOwnerRef: ownerRef,
    customerContactRefs: contactRefs,
  };
}
