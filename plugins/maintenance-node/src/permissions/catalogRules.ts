import { Entity } from '@backstage/catalog-model';
import { catalogEntityPermissionResourceRef } from '@backstage/plugin-catalog-node/alpha';
import {
  createConditionExports,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { CustomerPartiesSpec } from '@weibao/backstage-plugin-maintenance-common';
import { z } from 'zod';
import { folded } from './folded';

function partiesIn(entity: Entity): CustomerPartiesSpec {
  return entity.spec ?? {};
}

const paramsSchema = z.object({
  refs: z
    .array(z.string())
    .describe('Entity refs of users and groups, such as those of a user'),
});

/**
 * For the catalog's own permissions: customers, sites and devices by the people
 * of the customer, without a list of customers. Entities of other kinds meet
 * none of them.
 *
 * @public
 */
export const catalogRules = {
  isServedBy: createPermissionRule({
    name: 'MAINTENANCE_IS_SERVED_BY',
    description:
      'Allow customers, their sites and devices whose service team is one of these',
    resourceRef: catalogEntityPermissionResourceRef,
    paramsSchema,
    apply: (entity, { refs }) => {
      const { customerOwner } = partiesIn(entity);
      return (
        customerOwner !== undefined && folded(refs).includes(customerOwner)
      );
    },
    toQuery: ({ refs }) => ({
      key: 'spec.customerOwner',
      values: folded(refs),
    }),
  }),
  hasContact: createPermissionRule({
    name: 'MAINTENANCE_HAS_CONTACT',
    description:
      'Allow customers, their sites and devices who have one of these for a contact',
    resourceRef: catalogEntityPermissionResourceRef,
    paramsSchema,
    apply: (entity, { refs }) => {
      const { customerContacts = [] } = partiesIn(entity);
      return folded(refs).some(ref => customerContacts.includes(ref));
    },
    toQuery: ({ refs }) => ({
      key: 'spec.customerContacts',
      values: folded(refs),
    }),
  }),
};

/** For authors of policies: conditions on the catalog's entities. @public */
export const {
  conditions: maintenanceCatalogConditions,
  createConditionalDecision: createCatalogEntityConditionalDecision,
} = createConditionExports({
  resourceRef: catalogEntityPermissionResourceRef,
  rules: catalogRules,
});
