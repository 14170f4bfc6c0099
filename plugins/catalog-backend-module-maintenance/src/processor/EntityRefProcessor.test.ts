import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { EntityRefProcessor } from './EntityRefProcessor';

const processor = new EntityRefProcessor();

function device(spec: JsonObject, namespace?: string): Entity {
  return {
    apiVersion: 'weibao.io/v1alpha1',
    kind: 'Device',
    metadata: { name: 'db-01', namespace },
    spec,
  };
}

describe('EntityRefProcessor', () => {
  it('completes customer and site and leaves the rest alone', async () => {
    const processed = await processor.preProcessEntity(
      device({ customer: 'Acme', site: 'other/Shanghai', model: 'Acme' }),
    );
    expect(processed).toEqual(
      device({
        customer: 'customer:default/acme',
        site: 'site:other/shanghai',
        model: 'Acme',
      }),
    );
  });

  it("takes the entity's own namespace for a short reference", async () => {
    const processed = await processor.preProcessEntity(
      device({ customer: 'acme' }, 'north'),
    );
    expect(processed.spec?.customer).toBe('customer:north/acme');
  });

  it('keeps full references', async () => {
    const entity = device({ customer: 'customer:default/acme' });
    expect(await processor.preProcessEntity(entity)).toEqual(entity);
  });

  it.each([
    ['customer', 'group:default/acme', 'must refer to a Customer'],
    ['site', 'customer:acme', 'must refer to a Site'],
  ])('refuses %s %s', async (field, ref, message) => {
    await expect(
      processor.preProcessEntity(device({ [field]: ref })),
    ).rejects.toThrow(message);
  });

  it('leaves what is not text to the schema', async () => {
    const entity = device({ customer: 42, site: '' });
    expect(await processor.preProcessEntity(entity)).toEqual(entity);
  });

  it('leaves other kinds alone', async () => {
    const entity = {
      ...device({ customer: 'Acme' }),
      apiVersion: 'backstage.io/v1alpha1',
    };
    expect(await processor.preProcessEntity(entity)).toBe(entity);
  });
});
