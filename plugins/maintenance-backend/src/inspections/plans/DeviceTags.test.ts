import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { DeviceTags } from './DeviceTags';

function entity(kind: string, name: string, tags?: string[]) {
  return {
    apiVersion: 'weibao.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default', tags },
  };
}

describe('DeviceTags', () => {
  it('finds the devices that carry one of the tags', async () => {
    const tags = new DeviceTags({
      auth: mockServices.auth(),
      catalog: catalogServiceMock({
        entities: [
          entity('Device', 'a', ['critical', 'core']),
          entity('Device', 'b', ['core']),
          entity('Device', 'c'),
          entity('Component', 'd', ['critical']),
        ],
      }),
    });
    expect(await tags.listTagged(['critical'])).toEqual(['device:default/a']);
    expect(await tags.listTagged(['critical', 'core'])).toEqual([
      'device:default/a',
      'device:default/b',
    ]);
    expect(await tags.listTagged(['unknown'])).toEqual([]);
  });
});
