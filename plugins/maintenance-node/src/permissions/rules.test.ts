import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { JsonObject } from '@backstage/types';
import { incidentReadPermission } from '@weibao/backstage-plugin-maintenance-common';
import { catalogRules } from './catalogRules';
import {
  createIncidentConditionalDecision,
  incidentConditions,
} from './conditions';
import { contractRules, incidentRules, obligationRules } from './rules';

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

  it('IS_SERVED_BY and HAS_CONTACT look at the people of the customer', () => {
    const params = { refs: ['Group:Default/East', 'user:default/li.na'] };
    const refs = ['group:default/east', 'user:default/li.na'];
    const { isServedBy, hasContact } = obligationRules;
    const customerRef = 'customer:default/acme';
    const served = { customerRef, customerOwnerRef: 'group:default/east' };
    const visited = {
      customerRef,
      customerContactRefs: ['group:default/acme-it', 'user:default/li.na'],
    };
    expect(isServedBy.apply(served, params)).toBe(true);
    expect(isServedBy.apply(visited, params)).toBe(false);
    expect(hasContact.apply(visited, params)).toBe(true);
    expect(hasContact.apply(served, params)).toBe(false);
    expect(isServedBy.toQuery(params)).toEqual({
      field: 'customerOwnerRef',
      values: refs,
    });
    expect(hasContact.toQuery(params)).toEqual({
      field: 'customerContactRef',
      values: refs,
    });
  });

  it('judge entities of the catalog by the people of the customer', () => {
    const params = { refs: ['Group:Default/East', 'user:default/li.na'] };
    const refs = ['group:default/east', 'user:default/li.na'];
    const { isServedBy, hasContact } = catalogRules;
    const entity = (spec?: JsonObject) => ({
      apiVersion: 'weibao.io/v1alpha1',
      kind: 'Device',
      metadata: { name: 'db-1' },
      spec,
    });
    const served = entity({ customerOwner: 'group:default/east' });
    const visited = entity({ customerContacts: ['x', 'user:default/li.na'] });
    expect(isServedBy.apply(served, params)).toBe(true);
    expect(isServedBy.apply(visited, params)).toBe(false);
    expect(hasContact.apply(visited, params)).toBe(true);
    expect(hasContact.apply(served, params)).toBe(false);
    expect(hasContact.apply(entity(), params)).toBe(false);
    expect(isServedBy.toQuery(params)).toEqual({
      key: 'spec.customerOwner',
      values: refs,
    });
    expect(hasContact.toQuery(params)).toEqual({
      key: 'spec.customerContacts',
      values: refs,
    });
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
