import {
  createPermissionRule,
  PermissionResourceRef,
} from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { folded } from './folded';
import {
  contractResourceRef,
  customerResourceRef,
  CustomerResource,
  deviceResourceRef,
  incidentResourceRef,
  IncidentResource,
  findingResourceRef,
  inspectionResourceRef,
  ledgerResourceRef,
  MaintenanceFilter,
  obligationResourceRef,
} from './resources';

/** What may be said of every record: whose it is, and who that customer's people are. */
function rulesOfCustomers<
  Resource extends CustomerResource,
  ResourceType extends string,
>(
  resourceRef: PermissionResourceRef<
    Resource,
    MaintenanceFilter,
    ResourceType,
    'maintenance'
  >,
) {
  return {
    hasCustomer: createPermissionRule({
      name: 'HAS_CUSTOMER',
      description: 'Allow records that belong to one of these customers',
      resourceRef,
      paramsSchema: z.object({
        customers: z
          .array(z.string())
          .describe('Entity refs of customers, such as customer:default/acme'),
      }),
      apply: (resource, { customers }) =>
        customers.includes(resource.customerRef),
      toQuery: ({ customers }) => ({ field: 'customerRef', values: customers }),
    }),
    isServedBy: createPermissionRule({
      name: 'IS_SERVED_BY',
      description:
        'Allow records of customers whose owner, the service team, is one of these',
      resourceRef,
      paramsSchema: z.object({
        refs: z
          .array(z.string())
          .describe('Entity refs of users and groups, such as those of a user'),
      }),
      apply: ({ customerOwnerRef }, { refs }) =>
        customerOwnerRef !== undefined &&
        folded(refs).includes(customerOwnerRef),
      toQuery: ({ refs }) => ({
        field: 'customerOwnerRef',
        values: folded(refs),
      }),
    }),
    hasContact: createPermissionRule({
      name: 'HAS_CONTACT',
      description:
        'Allow records of customers who have one of these for a contact',
      resourceRef,
      paramsSchema: z.object({
        refs: z
          .array(z.string())
          .describe('Entity refs of users and groups, such as those of a user'),
      }),
      apply: ({ customerContactRefs = [] }, { refs }) =>
        folded(refs).some(ref => customerContactRefs.includes(ref)),
      toQuery: ({ refs }) => ({
        field: 'customerContactRef',
        values: folded(refs),
      }),
    }),
  };
}

/** @public */
export const customerRules = rulesOfCustomers(customerResourceRef);

/** @public */
export const deviceRules = rulesOfCustomers(deviceResourceRef);

/** @public */
export const contractRules = rulesOfCustomers(contractResourceRef);

/** @public */
export const ledgerRules = rulesOfCustomers(ledgerResourceRef);

/** @public */
export const inspectionRules = rulesOfCustomers(inspectionResourceRef);

/** @public */
export const findingRules = rulesOfCustomers(findingResourceRef);

/** @public */
export const obligationRules = rulesOfCustomers(obligationResourceRef);

/** @public */
export const incidentRules = {
  ...rulesOfCustomers(incidentResourceRef),
  isAssignee: createPermissionRule({
    name: 'IS_ASSIGNEE',
    description: 'Allow incidents that one of these users has taken',
    resourceRef: incidentResourceRef,
    paramsSchema: z.object({
      users: z.array(z.string()).describe('Entity refs of users'),
    }),
    apply: (resource: IncidentResource, { users }) =>
      resource.assigneeRef !== undefined &&
      users.includes(resource.assigneeRef),
    toQuery: ({ users }) => ({ field: 'assigneeRef', values: users }),
  }),
};
