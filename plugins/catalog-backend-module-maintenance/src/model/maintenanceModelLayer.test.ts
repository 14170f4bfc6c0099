import { Entity } from '@backstage/catalog-model';
import {
  CatalogModelKind,
  compileCatalogModel,
  defaultCatalogEntityModel,
} from '@backstage/catalog-model/alpha';
import { JsonObject } from '@backstage/types';
import Ajv from 'ajv';
import { maintenanceModelLayer } from './maintenanceModelLayer';

const model = compileCatalogModel([
  defaultCatalogEntityModel,
  maintenanceModelLayer,
]);

function kindOf(entity: Entity): CatalogModelKind {
  const kind = model.getKind(entity);
  if (!kind) {
    throw new Error(`The model has no kind ${entity.kind}`);
  }
  return kind;
}

function errorsOf(entity: Entity): string[] {
  const validate = new Ajv({ allowUnionTypes: true, allErrors: true }).compile(
    kindOf(entity).jsonSchema,
  );
  validate(entity);
  return (validate.errors ?? []).map(
    error =>
      `${error.instancePath} ${error.message} ${
        error.params.additionalProperty ?? ''
      }`,
  );
}

function entityOf(kind: string, spec: JsonObject): Entity {
  return {
    apiVersion: 'weibao.io/v1alpha1',
    kind,
    metadata: { name: 'x', title: '核心数据库' },
    spec,
  };
}

const smallestDevice = {
  type: 'server',
  manufacturer: 'Huawei',
  model: 'FusionServer 2288H V6',
  customer: 'customer:default/acme',
  lifecycle: 'production',
  owner: 'group:default/engineers',
};

const fullDevice = {
  ...smallestDevice,
  modelMatched: true,
  serialNumber: '2102313CFX10K8000123',
  assetTag: 'IT-0042',
  site: 'site:default/acme-shanghai',
  rack: 'A03',
  position: 'U12-U13',
  parameters: { CPU: '2 × Xeon 6330', 内存GB: 512, redundantPower: true },
  managementAddress: '10.1.2.3',
  installedOn: '2021-03-09',
  warrantyEndsOn: '2024-03-08',
};

const fullCustomer = {
  owner: 'group:default/service-managers',
  industry: '港口',
  address: '滨海路 1 号',
  contacts: [
    {
      name: '何志强',
      role: '机房主管',
      phone: '138',
      email: 'he@acme.test',
      ref: 'user:default/he.zhiqiang',
    },
    { name: '值班室' },
    'group:default/acme-it',
  ],
};

const fullSite = {
  customer: 'customer:default/acme',
  owner: 'group:default/engineers',
  address: '滨海路 1 号 3 楼',
  timeZone: 'Asia/Shanghai',
  access: '提前一天登记；由值班人员陪同。',
};

describe('maintenanceModelLayer', () => {
  it.each([
    ['Device', 'with what it must have', smallestDevice],
    ['Device', 'with all it can have', fullDevice],
    [
      'Device',
      'of a type nobody thought of',
      { ...smallestDevice, type: 'kvm' },
    ],
    ['Customer', 'with what it must have', { owner: 'a' }],
    ['Customer', 'with all it can have', fullCustomer],
    ['Site', 'with what it must have', { customer: 'acme' }],
    ['Site', 'with all it can have', fullSite],
  ])('accepts a %s %s', (kind, _, spec) => {
    expect(errorsOf(entityOf(kind, spec))).toEqual([]);
  });

  it.each([
    ...Object.keys(smallestDevice).map(field => ['Device', field] as const),
    ['Customer', 'owner'] as const,
    ['Site', 'customer'] as const,
  ])('refuses a %s without %s', (kind, field) => {
    const full = {
      Device: fullDevice,
      Customer: fullCustomer,
      Site: fullSite,
    }[kind];
    const { [field]: _, ...spec } = full as JsonObject;

    expect(errorsOf(entityOf(kind, spec))).toEqual([
      `/spec must have required property '${field}' `,
    ]);
  });

  it.each([
    [
      'a misspelt property',
      { serialNumbr: 'X' },
      '/spec must NOT have additional properties serialNumbr',
    ],
    [
      'an empty serial number',
      { serialNumber: '' },
      '/spec/serialNumber must NOT have fewer than 1 characters ',
    ],
    [
      'a serial number that YAML reads as a number',
      { serialNumber: 12 },
      '/spec/serialNumber must be string ',
    ],
    [
      'a date with a month 13',
      { installedOn: '2024-13-01' },
      expect.stringMatching(/^\/spec\/installedOn must match pattern/),
    ],
    [
      'a date in words',
      { warrantyEndsOn: '2024年3月' },
      expect.stringMatching(/^\/spec\/warrantyEndsOn must match pattern/),
    ],
    [
      'a nested parameter',
      { parameters: { disks: { count: 2 } } },
      '/spec/parameters/disks must be string,number,boolean ',
    ],
    [
      'modelMatched as text',
      { modelMatched: 'no' },
      '/spec/modelMatched must be boolean ',
    ],
  ])('refuses a Device with %s', (_, change, error) => {
    expect(errorsOf(entityOf('Device', { ...fullDevice, ...change }))).toEqual([
      error,
    ]);
  });

  it('refuses a contact without a name', () => {
    const spec = { ...fullCustomer, contacts: [{ phone: '138' }] };
    expect(errorsOf(entityOf('Customer', spec))).toEqual([
      "/spec/contacts/0 must have required property 'name' ",
    ]);
  });

  it('refuses other versions', () => {
    expect(() =>
      kindOf({ ...entityOf('Device', fullDevice), apiVersion: 'weibao.io/v9' }),
    ).toThrow('no version matching apiVersion "weibao.io/v9"');
  });

  it('takes relations from owner, customer and site', () => {
    const owner = {
      path: 'spec.owner',
      relation: 'ownedBy',
      defaultKind: 'Group',
      allowedKinds: ['Group', 'User'],
    };
    const customer = {
      path: 'spec.customer',
      relation: 'belongsTo',
      defaultKind: 'Customer',
      allowedKinds: ['Customer'],
    };
    const site = {
      path: 'spec.site',
      relation: 'locatedAt',
      defaultKind: 'Site',
      allowedKinds: ['Site'],
    };

    expect(kindOf(entityOf('Customer', {})).relationFields).toEqual([owner]);
    expect(kindOf(entityOf('Site', {})).relationFields).toEqual([
      owner,
      customer,
    ]);
    expect(kindOf(entityOf('Device', {})).relationFields).toEqual([
      owner,
      customer,
      site,
    ]);
  });

  it('has reverse relations where the reverse end stays small, so none for devices', () => {
    const pairsOf = (kind: string) =>
      model
        .getRelations({ kind })
        ?.map(({ forward, reverse, toKind }) => [
          forward.type,
          toKind,
          reverse.type,
        ]);

    expect(pairsOf('Device')).toEqual([]);
    expect(pairsOf('Site')).toEqual([
      ['ownedBy', ['Group', 'User'], 'ownerOf'],
      ['belongsTo', ['Customer'], 'hasSite'],
    ]);
    expect(pairsOf('Customer')).toEqual([
      ['ownedBy', ['Group', 'User'], 'ownerOf'],
      ['hasSite', ['Site'], 'belongsTo'],
    ]);
  });

  it('leaves the kinds of Backstage as they are', () => {
    const plain = compileCatalogModel([defaultCatalogEntityModel]);
    for (const kind of ['Component', 'Group', 'User', 'Location']) {
      const query = { kind, apiVersion: 'backstage.io/v1alpha1' };
      const { relationFields, names } = plain.getKind(query)!;
      expect(model.getKind(query)).toMatchObject({ relationFields, names });
    }
  });

  it('describes its annotations', () => {
    expect(model.getMetadata().annotations).toEqual(
      expect.arrayContaining([
        {
          name: 'weibao.io/customer',
          title: 'Customer',
          description:
            'The customer whose contacts are the members of the group.',
        },
        {
          name: 'weibao.io/ledger',
          title: 'Device ledger',
          description: 'The device ledger that the entity comes from.',
        },
      ]),
    );
  });
});
