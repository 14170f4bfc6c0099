import {
  createPermissionRule,
  PermissionResourceRef,
} from '@backstage/plugin-permission-node';
import { z } from 'zod';
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

function hasCustomer<
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
  return createPermissionRule({
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
  });
}

/** @public */
export const customerRules = {
  hasCustomer: hasCustomer(customerResourceRef),
};

/** @public */
export const deviceRules = { hasCustomer: hasCustomer(deviceResourceRef) };

/** @public */
export const contractRules = { hasCustomer: hasCustomer(contractResourceRef) };

/** @public */
export const ledgerRules = { hasCustomer: hasCustomer(ledgerResourceRef) };

/** @public */
export const inspectionRules = {
  hasCustomer: hasCustomer(inspectionResourceRef),
};

/** @public */
export const findingRules = { hasCustomer: hasCustomer(findingResourceRef) };

/** @public */
export const obligationRules = {
  hasCustomer: hasCustomer(obligationResourceRef),
};

/** @public */
export const incidentRules = {
  hasCustomer: hasCustomer(incidentResourceRef),
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
