import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { incidentReadPermission } from '@weibao/backstage-plugin-maintenance-common';
import {
  createIncidentConditionalDecision,
  incidentConditions,
} from './conditions';
import { contractRules, incidentRules } from './rules';

describe('permission rules', () => {
  it('HAS_CUSTOMER looks at the customer of the record', () => {
    const params = { customers: ['customer:default/acme'] };
    const { hasCustomer } = contractRules;
    expect(
      hasCustomer.apply({ customerRef: 'customer:default/acme' }, params),
    ).toBe(true);
    expect(
      hasCustomer.apply({ customerRef: 'customer:default/other' }, params),
    ).toBe(false);
    expect(hasCustomer.toQuery(params)).toEqual({
      field: 'customerRef',
      values: ['customer:default/acme'],
    });
  });

  it('IS_ASSIGNEE does not mistake an incident nobody has taken for one’s own', () => {
    const params = { users: ['user:default/li.na'] };
    const { isAssignee } = incidentRules;
    const customerRef = 'customer:default/acme';
    expect(isAssignee.apply({ customerRef }, params)).toBe(false);
    expect(
      isAssignee.apply(
        { customerRef, assigneeRef: 'user:default/li.na' },
        params,
      ),
    ).toBe(true);
  });

  it('makes decisions for policies', () => {
    expect(
      createIncidentConditionalDecision(
        incidentReadPermission,
        incidentConditions.hasCustomer({
          customers: ['customer:default/acme'],
        }),
      ),
    ).toEqual({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'maintenance',
      resourceType: 'maintenance-incident',
      conditions: {
        resourceType: 'maintenance-incident',
        rule: 'HAS_CUSTOMER',
        params: { customers: ['customer:default/acme'] },
      },
    });
  });
});
