import { Entity } from '@backstage/catalog-model';
import { isCustomerEntity } from './CustomerEntityV1alpha1';
import { isDeviceEntity } from './DeviceEntityV1alpha1';
import { isSiteEntity } from './SiteEntityV1alpha1';

function entity(kind: string, apiVersion = 'weibao.io/v1alpha1'): Entity {
  return { apiVersion, kind, metadata: { name: 'x' } };
}

describe('kind guards', () => {
  it.each([
    { guard: isCustomerEntity, kind: 'Customer' },
    { guard: isSiteEntity, kind: 'Site' },
    { guard: isDeviceEntity, kind: 'Device' },
  ])('recognise $kind by kind and apiVersion', ({ guard, kind }) => {
    expect(guard(entity(kind))).toBe(true);
    expect(guard(entity('Component'))).toBe(false);
    expect(guard(entity(kind, 'backstage.io/v1alpha1'))).toBe(false);
  });
});
