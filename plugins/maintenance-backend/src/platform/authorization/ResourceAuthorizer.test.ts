import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  incidentReadPermission,
  incidentUpdatePermission,
} from '@weibao/backstage-plugin-maintenance-common';
import {
  createIncidentConditionalDecision,
  incidentConditions,
  incidentRules,
} from '@weibao/backstage-plugin-maintenance-node';
import { Authorizers } from './Authorizers';

const ownIncident = {
  customerRef: 'customer:default/acme',
  assigneeRef: 'user:default/li.na',
};
const otherIncident = { customerRef: 'customer:default/other' };

function authorizerWith(decision: PolicyDecision) {
  const permissionsRegistry = mockServices.permissionsRegistry.mock({
    getPermissionRuleset: () => ({
      getRuleByName: name => {
        const rule = Object.values(incidentRules).find(r => r.name === name);
        if (!rule) throw new Error(`no rule ${name}`);
        return rule as never;
      },
    }),
  });
  const permissions = mockServices.permissions.mock({
    authorizeConditional: async () => [decision],
  });
  const parties = { getParties: async () => new Map() };
  return new Authorizers({ permissions, permissionsRegistry, parties })
    .incident;
}

const onlyAcme = createIncidentConditionalDecision(incidentReadPermission, {
  anyOf: [
    incidentConditions.hasCustomer({ customers: ['customer:default/acme'] }),
    incidentConditions.isAssignee({ users: ['user:default/li.na'] }),
  ],
});
const caller = { credentials: mockCredentials.user() };

describe('ResourceAuthorizer', () => {
  it('lets everything through where the policy allows', async () => {
    const authorizer = authorizerWith({ result: AuthorizeResult.ALLOW });
    await expect(
      authorizer.isAllowed(incidentReadPermission, otherIncident, caller),
    ).resolves.toBe(true);
    await expect(
      authorizer.listScope(incidentReadPermission, caller),
    ).resolves.toBe('all');
  });

  it('refuses where the policy denies', async () => {
    const authorizer = authorizerWith({ result: AuthorizeResult.DENY });
    await expect(
      authorizer.check(incidentUpdatePermission, ownIncident, caller),
    ).rejects.toThrow('Not allowed: maintenance.incident.update');
    await expect(
      authorizer.listScope(incidentReadPermission, caller),
    ).rejects.toThrow('Not allowed: maintenance.incident.read');
  });

  it('evaluates conditions on the resource at hand', async () => {
    const authorizer = authorizerWith(onlyAcme);
    await expect(
      authorizer.isAllowed(incidentReadPermission, ownIncident, caller),
    ).resolves.toBe(true);
    await expect(
      authorizer.isAllowed(incidentReadPermission, otherIncident, caller),
    ).resolves.toBe(false);
  });

  it('turns conditions into what a list pushes into its query', async () => {
    await expect(
      authorizerWith(onlyAcme).listScope(incidentReadPermission, caller),
    ).resolves.toEqual({
      anyOf: [
        { field: 'customerRef', values: ['customer:default/acme'] },
        { field: 'assigneeRef', values: ['user:default/li.na'] },
      ],
    });
  });
});
