import { mockServices } from '@backstage/backend-test-utils';
import { maintenancePermissions } from '@weibao/backstage-plugin-maintenance-common';
import {
  deviceResourceRef,
  deviceRules,
} from '@weibao/backstage-plugin-maintenance-node';
import { Capability } from '../capability/Capability';
import { registerPermissions } from './registerPermissions';
import { permissionsOf } from './resourceTypes';

describe('registerPermissions', () => {
  const registry = mockServices.permissionsRegistry.mock();
  const devices: Capability = {
    registerResourceType: types =>
      types.addResourceType({
        resourceRef: deviceResourceRef,
        permissions: permissionsOf(deviceResourceRef),
        rules: Object.values(deviceRules),
        getResources: async refs =>
          refs.map(ref => (ref === 'none' ? undefined : { customerRef: ref })),
      }),
  };

  it('has other plugins judge records by the people of the customer', async () => {
    const acme = { ownerRef: 'group:default/east', contactRefs: ['user:a/b'] };
    registerPermissions(registry, [devices, {}], {
      getParties: async () => new Map([['acme', acme]]),
    });

    const [{ getResources, resourceRef, rules }] =
      registry.addResourceType.mock.calls[0];
    expect(resourceRef).toBe(deviceResourceRef);
    expect(rules).toHaveLength(3);
    expect(await getResources?.(['acme', 'none', 'other'])).toEqual([
      {
        customerRef: 'acme',
        customerOwnerRef: 'group:default/east',
        customerContactRefs: ['user:a/b'],
      },
      undefined,
      { customerRef: 'other' },
    ]);
  });

  it('registers what is about no record once for all', () => {
    const [[registered]] = registry.addPermissions.mock.calls;
    expect(registered).toEqual(
      maintenancePermissions.filter(each => !('resourceType' in each)),
    );
  });
});
