import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { CatalogProgress } from './CatalogProgress';

function entity(number: number, rack?: string): Entity {
  return {
    apiVersion: 'weibao.io/v1alpha1',
    kind: 'Device',
    metadata: { namespace: 'default', name: `d${number}`, title: 'A device' },
    spec: { rack, parameters: { CPU: '2' } },
  };
}

const handedOver = Array.from({ length: 100 }, (_, i) => entity(i, 'A01'));

function progressOf(shown: Entity[]) {
  return new CatalogProgress({
    catalog: catalogServiceMock({ entities: shown }),
    auth: mockServices.auth(),
  }).isHalfWayThrough(handedOver);
}

describe('CatalogProgress', () => {
  it.each([
    ['nothing', [], false],
    ['a third', handedOver.slice(0, 33), false],
    ['half of them', handedOver.slice(0, 50), true],
    ['all of them', handedOver, true],
    [
      'all of them as they were before',
      handedOver.map((_, i) => entity(i, 'B07')),
      false,
    ],
    [
      'all of them with what processors add',
      handedOver.map(each => ({ ...each, spec: { ...each.spec, more: 1 } })),
      true,
    ],
  ])('goes by what the catalog shows: %s', async (_, shown, isThrough) => {
    expect(await progressOf(shown)).toBe(isThrough);
  });
});
