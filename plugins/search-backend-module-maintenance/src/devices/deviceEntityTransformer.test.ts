import { Entity } from '@backstage/catalog-model';
import { defaultCatalogCollatorEntityTransformer } from '@backstage/plugin-search-backend-module-catalog';
import { deviceEntityTransformer } from './deviceEntityTransformer';

function anEntity(changes: Partial<Entity>): Entity {
  return {
    apiVersion: 'weibao.io/v1alpha1',
    kind: 'Device',
    metadata: { name: 'x', title: '核心数据库' },
    ...changes,
  };
}

describe('deviceEntityTransformer', () => {
  it('makes a device findable by what is on its label and where it stands', () => {
    const document = deviceEntityTransformer(
      anEntity({
        metadata: {
          name: 'haibin-db-01',
          title: '核心数据库',
          description: '主库',
        },
        spec: {
          type: 'server',
          manufacturer: 'HPE',
          model: 'ProLiant DL380 Gen10',
          serialNumber: 'CN70290GXQ',
          assetTag: 'ZC-0042',
          customer: 'customer:default/haibin-bank',
          site: 'site:default/haibin-bank-futian',
          rack: 'A07',
          position: 'U12-U13',
          managementAddress: '10.8.1.20',
          lifecycle: 'production',
          owner: 'group:default/engineers',
        },
      }),
    );

    expect(document).toEqual({
      title: '核心数据库',
      text: '主库 · CN70290GXQ · ZC-0042 · HPE ProLiant DL380 Gen10 · server · 10.8.1.20 · haibin-bank · haibin-bank-futian · A07 · U12-U13',
      kind: 'Device',
      type: 'server',
      componentType: 'server',
      namespace: 'default',
      lifecycle: 'production',
      owner: 'group:default/engineers',
    });
  });

  it('leaves out what is not known of a device', () => {
    const { text } = deviceEntityTransformer(
      anEntity({
        spec: {
          type: 'switch',
          manufacturer: '华为',
          model: 'CE6881',
          customer: 'acme',
          assetTag: ' ',
          lifecycle: 'production',
          owner: 'engineers',
        },
      }),
    );

    expect(text).toBe('华为 CE6881 · switch · acme');
  });

  it('makes a site findable by customer and address', () => {
    const { text } = deviceEntityTransformer(
      anEntity({
        kind: 'Site',
        spec: {
          customer: 'customer:default/haibin-bank',
          address: '深圳市福田区深南大道 1066 号',
        },
      }),
    );

    expect(text).toBe('haibin-bank · 深圳市福田区深南大道 1066 号');
  });

  it('makes a customer findable by industry and address', () => {
    const { title, text } = deviceEntityTransformer(
      anEntity({
        kind: 'Customer',
        metadata: { name: 'haibin-bank', title: '海滨银行' },
        spec: { owner: 'engineers', industry: '银行', address: '深圳市' },
      }),
    );

    expect([title, text]).toEqual(['海滨银行', '银行 · 深圳市']);
  });

  it.each([
    anEntity({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'portal', description: 'The portal' },
      spec: { type: 'website', lifecycle: 'production', owner: 'platform' },
    }),
    anEntity({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'User',
      spec: { profile: { displayName: '李娜', email: 'li.na@example.com' } },
    }),
    anEntity({
      apiVersion: 'example.com/v1',
      kind: 'Device',
      spec: { serialNumber: 'a kind of somebody else' },
    }),
  ])('leaves other kinds as Backstage describes them', entity => {
    expect(deviceEntityTransformer(entity)).toEqual(
      defaultCatalogCollatorEntityTransformer(entity),
    );
  });
});
