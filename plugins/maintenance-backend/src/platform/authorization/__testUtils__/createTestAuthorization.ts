import { mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  Permission,
  PermissionRuleParams,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { incidentRules } from '@weibao/backstage-plugin-maintenance-node';
import { Authorizers } from '../Authorizers';
import { CustomerPartiesSource } from '../CustomerParties';

/** Decides what the user of a request may do. */
export type Policy = (
  permission: Permission,
  userRef: string,
) => PolicyDecision;

/** Lets everything through. */
export function allow(_permission: Permission): PolicyDecision {
  return { result: AuthorizeResult.ALLOW };
}

/** Lets records through that meet a rule, and whatever is about no record. */
export function only(rule: string, params: PermissionRuleParams) {
  return (permission: Permission): PolicyDecision =>
    'resourceType' in permission
      ? {
          result: AuthorizeResult.CONDITIONAL,
          pluginId: 'maintenance',
          resourceType: permission.resourceType,
          conditions: { rule, resourceType: permission.resourceType, params },
        }
      : allow(permission);
}

/** Lets the records of customers through. */
export function onlyOf(...customers: string[]) {
  return only('HAS_CUSTOMER', { customers });
}

export const onlyAcme = onlyOf('customer:default/acme');

/** Permissions as a policy decides them, and the authorizers that ask for them. */
export function createTestAuthorization(
  policy: Policy = allow,
  parties: CustomerPartiesSource = { getParties: async () => new Map() },
) {
  const permissions = mockServices.permissions.mock({
    authorizeConditional: async (questions, options) =>
      questions.map(({ permission }) => policy(permission, userOf(options))),
  });
  const permissionsRegistry = mockServices.permissionsRegistry.mock({
    // The resources share their rules; only incidents have one more.
    getPermissionRuleset: () => ({
      getRuleByName: name => {
        const rule = Object.values(incidentRules).find(r => r.name === name);
        if (!rule) throw new Error(`There is no rule ${name}`);
        return rule as never;
      },
    }),
  });
  return {
    authorizers: new Authorizers({ permissions, permissionsRegistry, parties }),
    permissions,
  };
}

function userOf(options?: { credentials: { principal: unknown } }): string {
  const principal = options?.credentials.principal as
    | { userEntityRef?: string }
    | undefined;
  return principal?.userEntityRef ?? '';
}
