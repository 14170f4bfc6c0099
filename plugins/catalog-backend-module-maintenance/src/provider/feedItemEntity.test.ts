import { feedItemEntity } from './feedItemEntity';

const location = 'url:https://portal.test/maintenance/ledgers';
const options = { owner: 'group:default/north', location };

const annotations = {
  'backstage.io/managed-by-location': location,
  'backstage.io/managed-by-origin-location': location,
};

function item(kind: 'Customer' | 'Site' | 'Device', title: string) {
  return {
    kind,
    title,
    sequence: 7,
    namespace: 'default',
    name: 'acme-1',
    withdrawn: false,
  };
}

function entity(kind: string, title: string) {
  return {
    apiVersion: 'weibao.io/v1alpha1',
    kind,
    metadata: { namespace: 'default', name: 'acme-1', title, annotations },
  };
}

describe('feedItemEntity', () => {
  it('makes a customer', () => {
    const customer = { industry: '港口', address: '滨海路 1 号' };
    expect(
      feedItemEntity({ ...item('Customer', '海滨港务'), ...customer }, options),
    ).toEqual({
      ...entity('Customer', '海滨港务'),
      spec: { owner: 'group:default/north', ...customer },
    });
  });

  it('makes a site', () => {
    expect(
      feedItemEntity(
        {
          ...item('Site', '一号机房'),
          customerRef: 'customer:default/acme',
          address: '滨海路 1 号',
        },
        options,
      ),
    ).toEqual({
      ...entity('Site', '一号机房'),
      spec: {
        owner: 'group:default/north',
        customer: 'customer:default/acme',
        address: '滨海路 1 号',
      },
    });
  });

  it('makes a device, with the ledger it comes from', () => {
    const facts = {
      type: 'server',
      manufacturer: 'Huawei',
      model: '2288H V6',
      modelMatched: false,
      serialNumber: 'SN1',
      assetTag: 'IT-0042',
      rack: 'A03',
      position: 'U12-U13',
      parameters: { CPU: '2 × Xeon' },
      managementAddress: '10.1.2.3',
      lifecycle: 'production',
      installedOn: '2021-03-09',
      warrantyEndsOn: '2024-03-08',
    };
    const device = entity('Device', '核心数据库 1');

    expect(
      feedItemEntity(
        {
          ...item('Device', '核心数据库 1'),
          ...facts,
          customerRef: 'customer:default/acme',
          siteRef: 'site:default/acme-hq',
          ledger: 'acme-2025',
        },
        options,
      ),
    ).toEqual({
      ...device,
      metadata: {
        ...device.metadata,
        annotations: { ...annotations, 'weibao.io/ledger': 'acme-2025' },
      },
      spec: {
        owner: 'group:default/north',
        customer: 'customer:default/acme',
        site: 'site:default/acme-hq',
        ...facts,
      },
    });
  });

  it('depends on nothing but what the item says, not on when it was changed', () => {
    const first = feedItemEntity(item('Device', 'db'), options);
    const later = { ...item('Device', 'db'), sequence: 99 };
    expect(feedItemEntity(later, options)).toEqual(first);
  });
});
