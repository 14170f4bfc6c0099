import { mockServices } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  DeferredEntity,
  EntityProviderMutation,
} from '@backstage/plugin-catalog-node';
import { InMemoryLedgerFeed } from '../__testUtils__/InMemoryLedgerFeed';
import { DeviceLedgerEntityProvider } from './DeviceLedgerEntityProvider';

const WITHDRAWN = {
  withdrawn: true,
  withdrawnAt: '2026-11-23T04:00:00.000Z',
};

type Delta = { added: DeferredEntity[]; removed: Array<{ entityRef: string }> };

async function connectedProvider(options?: { defaultOwner?: string }) {
  const feed = new InMemoryLedgerFeed();
  const events = mockServices.events();
  const logger = mockServices.logger.mock();
  const progress = { isHalfWayThrough: jest.fn(async () => true) };
  const deltas = new Array<Delta>();
  const connection = {
    refresh: jest.fn(),
    applyMutation: jest.fn(async (mutation: EntityProviderMutation) => {
      deltas.push(mutation as Delta);
    }),
  };
  const tasks = new Array<(signal?: AbortSignal) => unknown>();
  const provider = new DeviceLedgerEntityProvider({
    feed,
    events,
    logger,
    progress,
    location: 'url:https://portal.test/maintenance/ledgers',
    taskRunner: {
      run: async task => {
        tasks.push((signal = new AbortController().signal) => task.fn(signal));
      },
    },
    ...options,
  });
  await provider.connect(connection);

  /** Reads the feed and returns the mutations that followed from it. */
  async function refresh(): Promise<Delta[]> {
    deltas.length = 0;
    await provider.refresh();
    return [...deltas];
  }

  return {
    provider,
    feed,
    events,
    logger,
    progress,
    connection,
    tasks,
    refresh,
  };
}

function addedRefs(delta: Delta): string[] {
  return delta.added.map(({ entity }) => stringifyEntityRef(entity));
}

function ownersByName(deltas: Delta[]) {
  return Object.fromEntries(
    deltas
      .flatMap(delta => delta.added)
      .map(({ entity }) => [entity.metadata.name, entity.spec?.owner]),
  );
}

describe('DeviceLedgerEntityProvider', () => {
  describe('reading', () => {
    it('applies a large ledger in mutations of 500 entities', async () => {
      const { feed, refresh } = await connectedProvider();
      feed.devices(1_200);

      const deltas = await refresh();

      expect(deltas.map(delta => delta.added.length)).toEqual([500, 500, 200]);
      expect(new Set(deltas.flatMap(addedRefs)).size).toBe(1_200);
    });

    it('ends in time when its task has to, and goes on the next time', async () => {
      const { feed, connection, tasks, refresh } = await connectedProvider();
      feed.devices(1_200);
      const task = new AbortController();
      connection.applyMutation.mockImplementationOnce(async () => task.abort());
      await tasks[0](task.signal);
      expect(connection.applyMutation).toHaveBeenCalledTimes(1);

      expect((await refresh()).map(delta => delta.added.length)).toEqual([
        500, 200,
      ]);
    });

    it('goes on where it stopped', async () => {
      const { feed, refresh } = await connectedProvider();
      feed.devices(3);
      await refresh();
      expect(await refresh()).toEqual([]);

      feed.device({ name: 'device-2', rack: 'B07' });
      const [delta] = await refresh();

      expect(addedRefs(delta)).toEqual(['device:default/device-2']);
      expect(delta.added[0].entity.spec?.rack).toBe('B07');
    });

    it('keeps and marks a device that was withdrawn, until it returns', async () => {
      const { feed, refresh } = await connectedProvider();
      feed.devices(2);
      await refresh();

      feed.device({ name: 'device-1', ...WITHDRAWN });
      const [{ added, removed }] = await refresh();
      expect(removed).toEqual([]);
      expect(added.map(({ entity }) => entity)).toMatchObject([
        {
          metadata: {
            name: 'device-1',
            annotations: {
              'weibao.io/withdrawn-at': '2026-11-23T04:00:00.000Z',
            },
          },
          spec: { lifecycle: 'withdrawn' },
        },
      ]);

      feed.device({ name: 'device-1' });
      const [back] = await refresh();
      expect(back.added[0].entity.spec?.lifecycle).toBe('production');
      expect(back.added[0].entity.metadata.annotations).not.toHaveProperty(
        'weibao.io/withdrawn-at',
      );
    });

    it('removes a site that was withdrawn, and names it no more', async () => {
      const { feed, refresh } = await connectedProvider();
      feed.site({ name: 'hq' });
      feed.device({ name: 'device-1', siteRef: 'site:default/hq' });
      const [before] = await refresh();
      expect(before.added[1].entity.spec?.site).toBe('site:default/hq');

      feed.site({ name: 'hq', ...WITHDRAWN });
      feed.device({
        name: 'device-1',
        siteRef: 'site:default/hq',
        ...WITHDRAWN,
      });
      const [{ added, removed }] = await refresh();
      expect(removed).toEqual([
        { entityRef: 'site:default/hq', locationKey: 'maintenance-ledger' },
      ]);
      expect(added[0].entity.spec?.site).toBeUndefined();
    });

    it('misses nothing that changes while it reads', async () => {
      const { feed, refresh } = await connectedProvider();
      feed.devices(600);
      const read = feed.read.bind(feed);
      jest.spyOn(feed, 'read').mockImplementationOnce(async options => {
        const page = await read(options);
        feed.device({ name: 'device-1', rack: 'B07' });
        return page;
      });

      const [first, second, third] = await refresh();

      expect(addedRefs(first)).toContain('device:default/device-1');
      expect(addedRefs(second)).toEqual(['device:default/device-1']);
      expect(second.added[0].entity.spec?.rack).toBe('B07');
      expect(third.added).toHaveLength(100);
    });

    it('withdraws nothing and starts over when the ledgers were reset', async () => {
      const { feed, refresh, logger } = await connectedProvider();
      feed.devices(3);
      await refresh();

      feed.forgetEverything();
      expect(await refresh()).toEqual([]);
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('went back from sequence 3 to 0'),
      );

      feed.device({ name: 'device-1' });
      expect((await refresh()).map(addedRefs)).toEqual([
        ['device:default/device-1'],
      ]);
    });

    it('gives up on a feed that does not advance', async () => {
      const { feed, refresh, logger } = await connectedProvider();
      feed.devices(1);
      const page = await feed.read({ after: 0, limit: 1 });
      jest
        .spyOn(feed, 'read')
        .mockResolvedValue({ ...page, lastSequence: 5, more: true });

      expect(await refresh()).toHaveLength(1);
      expect(logger.error).toHaveBeenCalledWith(
        expect.any(String),
        new Error('The feed returned sequence 1 after 1'),
      );
    });
  });

  describe('a large ledger', () => {
    const names = (deltas: Delta[]) =>
      deltas.map(({ added }) =>
        added.map(({ entity }) => entity.metadata.name),
      );

    it('lets a small one that came later go first', async () => {
      const { feed, refresh, connection } = await connectedProvider();
      feed.devices(2_000);
      connection.applyMutation.mockImplementationOnce(async mutation => {
        feed.customer({ name: 'other' });
        feed.device({ name: 'six', customerRef: 'customer:default/other' });
        await connection.applyMutation(mutation);
      });

      const applied = names(await refresh());
      expect(applied.map(each => each.length)).toEqual([500, 2, 500, 500, 500]);
      expect(applied[1]).toEqual(['other', 'six']);
    });

    it('misses nothing that moves from one range to another', async () => {
      const { feed, refresh, connection } = await connectedProvider();
      feed.devices(1_100);
      connection.applyMutation.mockImplementationOnce(async mutation => {
        feed.device({ name: 'device-1', rack: 'B07' });
        feed.device({ name: 'device-1000', rack: 'B08' });
        await connection.applyMutation(mutation);
      });

      const applied = names(await refresh());
      expect(applied.map(each => each.length)).toEqual([500, 2, 500, 99]);
      expect(new Set(applied.flat()).size).toBe(1_100);
      expect(await refresh()).toEqual([]);
    });

    it('is handed over as fast as the catalog takes it in', async () => {
      const { feed, refresh, connection, progress } = await connectedProvider();
      feed.devices(2_000);
      const mutations = () => connection.applyMutation.mock.calls.length;
      const seen = new Array<[number, string, number]>();
      let looks = 0;
      progress.isHalfWayThrough.mockImplementation(async (...args) => {
        const [[first]] = args as unknown as [Entity[]];
        looks += 1;
        seen.push([mutations(), first.metadata.name, looks]);
        return looks !== 1;
      });

      await refresh();
      // After two pages it waits for the first one, after three for the second.
      expect(seen).toEqual([
        [2, 'device-1', 1],
        [2, 'device-1', 2],
        [3, 'device-501', 3],
      ]);
    });

    it('is not waited for where something new is said to be there', async () => {
      const { feed, events, provider, connection, progress } =
        await connectedProvider();
      feed.devices(1_500);
      progress.isHalfWayThrough.mockImplementationOnce(async () => {
        feed.device({ name: 'six' });
        await events.publish({ topic: 'maintenance.ledger', eventPayload: {} });
        return false;
      });
      await provider.refresh();

      const [, , third] = connection.applyMutation.mock.calls;
      expect(names([third[0] as Delta])).toEqual([['six']]);
    });

    it('goes on where the catalog cannot be asked', async () => {
      const { feed, refresh, progress, logger } = await connectedProvider();
      feed.devices(1_200);
      progress.isHalfWayThrough.mockRejectedValue(new Error('503'));
      expect(await refresh()).toHaveLength(3);
      expect(logger.warn).toHaveBeenCalled();
    });
  });

  describe('failures', () => {
    it('logs a failing feed, changes nothing, and reads on next time', async () => {
      const { feed, refresh, logger } = await connectedProvider();
      feed.devices(2);
      await refresh();
      feed.device({ name: 'device-3' });

      feed.failure = new Error('connect ECONNREFUSED');
      expect(await refresh()).toEqual([]);
      expect(logger.error).toHaveBeenCalledWith(
        'Reading the device ledgers failed after sequence 2 and is tried again',
        feed.failure,
      );

      feed.failure = undefined;
      expect((await refresh()).map(addedRefs)).toEqual([
        ['device:default/device-3'],
      ]);
    });

    it('applies anew what a failed mutation left out, and only that', async () => {
      const { feed, refresh, connection, logger } = await connectedProvider();
      feed.devices(700);
      connection.applyMutation
        .mockImplementationOnce(
          connection.applyMutation.getMockImplementation()!,
        )
        .mockRejectedValueOnce(new Error('deadlock'));

      expect((await refresh()).map(delta => delta.added.length)).toEqual([500]);
      expect(logger.error).toHaveBeenCalledTimes(1);
      expect((await refresh()).map(delta => delta.added.length)).toEqual([200]);
    });
  });

  describe('when it reads', () => {
    it('reads on its schedule', async () => {
      const { feed, tasks, connection } = await connectedProvider();
      feed.devices(1);

      expect(tasks).toHaveLength(1);
      await tasks[0]();

      expect(connection.applyMutation).toHaveBeenCalledTimes(1);
    });

    it('reads at once when the ledgers changed, without holding up whoever says so', async () => {
      const { feed, events, provider, connection } = await connectedProvider();
      let release = () => {};
      connection.applyMutation.mockImplementationOnce(
        () => new Promise<void>(resolve => (release = resolve)),
      );
      feed.devices(1);

      await events.publish({ topic: 'maintenance.ledger', eventPayload: {} });
      const following = provider.refresh();
      await new Promise(setImmediate);

      expect(connection.applyMutation).toHaveBeenCalledTimes(1);
      release();
      await following;
    });

    it('shares one further read among all who ask during a read', async () => {
      const { feed, provider } = await connectedProvider();
      let release = () => {};
      const held = new Promise<void>(resolve => (release = resolve));
      const read = feed.read.bind(feed);
      jest.spyOn(feed, 'read').mockImplementationOnce(async options => {
        await held;
        return read(options);
      });

      const first = provider.refresh();
      await new Promise(setImmediate);
      const others = [provider.refresh(), provider.refresh()];
      release();
      await Promise.all([first, ...others]);

      expect(feed.requests).toHaveLength(2);
    });
  });

  describe('owners', () => {
    it("prefers the item's own, then the customer's, then the default", async () => {
      const { feed, refresh } = await connectedProvider({
        defaultOwner: 'group:default/engineers',
      });
      feed.customer({ name: 'acme', ownerRef: 'group:default/north' });
      feed.customer({ name: 'other' });
      feed.device({ name: 'own', ownerRef: 'user:default/li.na' });
      feed.device({ name: 'of-customer' });
      feed.device({ name: 'of-other', customerRef: 'customer:default/other' });

      expect(ownersByName(await refresh())).toEqual({
        acme: 'group:default/north',
        other: 'group:default/engineers',
        own: 'user:default/li.na',
        'of-customer': 'group:default/north',
        'of-other': 'group:default/engineers',
      });
    });

    it('says so when nobody is known', async () => {
      const { feed, refresh } = await connectedProvider();
      feed.device({ name: 'db' });
      expect(ownersByName(await refresh())).toEqual({
        db: 'group:default/unknown',
      });
    });

    it('corrects devices that came before their customer', async () => {
      const { feed, refresh } = await connectedProvider();
      feed.device({ name: 'db' });
      feed.customer({ name: 'acme', ownerRef: 'group:default/north' });

      expect(ownersByName(await refresh())).toMatchObject({
        db: 'group:default/north',
      });
    });

    it('follows a customer that changes hands', async () => {
      const { feed, refresh } = await connectedProvider();
      feed.customer({ name: 'acme', ownerRef: 'group:default/north' });
      feed.device({ name: 'db' });
      expect(await refresh()).toHaveLength(1);

      feed.customer({ name: 'acme', ownerRef: 'group:default/south' });

      expect(ownersByName(await refresh())).toEqual({
        acme: 'group:default/south',
        db: 'group:default/south',
      });
    });
  });
});
