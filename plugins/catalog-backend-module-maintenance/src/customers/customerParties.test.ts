import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  EntityProviderConnection,
  processingResult,
} from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { CustomerPartiesProcessor } from './CustomerPartiesProcessor';
import { CustomerPartiesWatcher } from './CustomerPartiesWatcher';

function entityOf(kind: string, name: string, spec: Entity['spec']): Entity {
  return {
    apiVersion: 'weibao.io/v1alpha1',
    kind,
    metadata: { name },
    spec,
  };
}

const ACME = entityOf('Customer', 'acme', {
  owner: 'east',
  contacts: ['group:acme-it'],
});
const OTHER = entityOf('Customer', 'other', { owner: 'west' });

/** As the catalog shows it once it has been processed. */
const ACME_PROCESSED = entityOf('Customer', 'acme', {
  ...ACME.spec,
  customerOwner: 'group:default/east',
  customerContacts: ['group:default/acme-it'],
});

const KEY_OF_ACME = 'maintenance-customer:customer:default/acme';
const KEY_OF_OTHER = 'maintenance-customer:customer:default/other';

async function setUp(...entities: Entity[]) {
  const described = { entities };
  const catalog = catalogServiceMock({ entities: [] });
  const stream = jest
    .spyOn(catalog, 'streamEntities')
    .mockImplementation((...args) =>
      catalogServiceMock(described).streamEntities(...args),
    );
  const refresh = jest.fn(async (_: { keys: string[] }) => {});
  const watcher = new CustomerPartiesWatcher({
    auth: mockServices.auth(),
    catalog,
    taskRunner: { run: async () => {} },
    logger: mockServices.logger.mock(),
  });
  await watcher.connect({
    refresh,
  } as Partial<EntityProviderConnection> as any);
  /** What a look at the catalog asks to be processed again. */
  async function watch(...now: Entity[]): Promise<string[]> {
    described.entities = now;
    refresh.mockClear();
    await watcher.watch();
    return refresh.mock.calls.flatMap(([{ keys }]) => keys);
  }
  return { refresh, stream, watch, watcher };
}

describe('CustomerPartiesWatcher', () => {
  it('has processed again what shows other people than the customer names', async () => {
    const { watch } = await setUp();
    expect(await watch(ACME_PROCESSED, OTHER)).toEqual([KEY_OF_OTHER]);
    expect(await watch(ACME_PROCESSED, OTHER)).toEqual([]);
  });

  it('has processed again what another instance may have seen before', async () => {
    const { watch } = await setUp();
    await watch(ACME_PROCESSED);
    const handedOver = { ...ACME_PROCESSED.spec, owner: 'west' };
    const processed = { ...handedOver, customerOwner: 'group:default/west' };
    expect(await watch(entityOf('Customer', 'acme', processed))).toEqual([
      KEY_OF_ACME,
    ]);
    expect(await watch()).toEqual([KEY_OF_ACME]);
    expect(await watch()).toEqual([]);
  });

  it('asks again where asking failed', async () => {
    const { refresh, watch, watcher } = await setUp(ACME);
    refresh.mockRejectedValueOnce(new Error('out of order'));
    await expect(watcher.watch()).rejects.toThrow('out of order');
    expect(await watch(ACME)).toEqual([KEY_OF_ACME]);
  });

  it('waits for a catalog that does not answer yet', async () => {
    const { stream, watcher } = await setUp(ACME);
    stream.mockImplementationOnce(() => {
      throw new Error('not yet');
    });
    const asked = ['customer:default/acme', 'customer:default/gone'].map(ref =>
      watcher.getParties(ref),
    );
    expect(await Promise.all(asked)).toEqual([
      expect.objectContaining({
        ownerRef: 'group:default/east',
        contactRefs: ['group:default/acme-it'],
      }),
      undefined,
    ]);
    expect(stream).toHaveBeenCalledTimes(2);
  });
});

describe('CustomerPartiesProcessor', () => {
  async function process(entity: Entity) {
    const { watcher } = await setUp(ACME, OTHER);
    const emit = jest.fn();
    const processor = new CustomerPartiesProcessor({ watcher });
    const { spec } = await processor.preProcessEntity(
      entity,
      { type: 'url', target: '' },
      emit,
    );
    return { spec, emitted: emit.mock.calls.flat() };
  }

  it.each([
    ['a customer', ACME],
    ['a site', entityOf('Site', 'hq', { customer: 'customer:default/acme' })],
    [
      'a device',
      entityOf('Device', 'db', { customer: 'customer:default/acme' }),
    ],
  ])('writes the people of the customer into %s', async (_, entity) => {
    const { spec, emitted } = await process(entity);
    expect(spec).toEqual({
      ...entity.spec,
      customerOwner: 'group:default/east',
      customerContacts: ['group:default/acme-it'],
    });
    expect(emitted).toEqual([processingResult.refresh(KEY_OF_ACME)]);
  });

  it('drops what a description claims', async () => {
    const claims = {
      customerOwner: 'group:default/east',
      customerContacts: ['user:default/me'],
    };
    const ofOther = { customer: 'customer:default/other' };
    const { spec } = await process(
      entityOf('Device', 'db', { ...ofOther, ...claims }),
    );
    expect(spec).toEqual({ ...ofOther, customerOwner: 'group:default/west' });

    const ofNobody = { customer: 'customer:default/gone' };
    const gone = await process(
      entityOf('Device', 'db', { ...ofNobody, ...claims }),
    );
    expect(gone.spec).toEqual(ofNobody);
  });

  it('leaves other kinds alone', async () => {
    const component = {
      ...entityOf('Component', 'portal', { owner: 'east' }),
      apiVersion: 'backstage.io/v1alpha1',
    };
    expect(await process(component)).toEqual({
      spec: component.spec,
      emitted: [],
    });
  });
});
