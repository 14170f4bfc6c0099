import { mockServices } from '@backstage/backend-test-utils';
import { IncidentEventType } from '@weibao/backstage-plugin-maintenance-common';
import { IncidentChange } from '@weibao/backstage-plugin-maintenance-node';
import { IncidentAnnouncer } from './IncidentAnnouncer';

function change(
  incidentId: string,
  version: number,
  type: IncidentEventType = version === 1 ? 'report' : 'note',
): IncidentChange {
  return {
    incidentId,
    type,
    version,
    customerRef: 'customer:default/acme',
    deviceRef: 'device:default/acme-db01',
  };
}

function setUp() {
  const published: IncidentChange[][] = [];
  const signalled: unknown[] = [];
  const events = {
    publish: jest.fn(async ({ eventPayload }) => {
      expect(eventPayload.version).toBe(1);
      published.push(eventPayload.changes);
    }),
    subscribe: jest.fn(),
  };
  const signals = {
    publish: jest.fn(async ({ message }) => {
      expect(message.version).toBe(1);
      signalled.push(message.incidents);
    }),
  };
  const logger = mockServices.logger.mock();
  const announcer = new IncidentAnnouncer({ events, signals, logger });
  return { announcer, events, signals, logger, published, signalled };
}

describe('IncidentAnnouncer', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('tells the first change at once, and those of the next 100 ms together', async () => {
    const { announcer, published, signalled } = setUp();
    const all = [change('INC-1', 1), change('INC-2', 1), change('INC-3', 1)];
    announcer.announce(all[0]);
    expect(published).toEqual([[all[0]]]);
    expect(signalled).toEqual([[{ incidentId: 'INC-1', version: 1 }]]);

    await jest.advanceTimersByTimeAsync(60);
    announcer.announce(all[1]);
    await jest.advanceTimersByTimeAsync(39);
    announcer.announce(all[2]);
    expect(published).toHaveLength(1);

    await jest.advanceTimersByTimeAsync(1);
    expect(published).toEqual([[all[0]], [all[1], all[2]]]);
    expect(signalled).toHaveLength(2);
  });

  it('goes on gathering while changes come, and is quick again after a pause', async () => {
    const { announcer, published } = setUp();
    for (let version = 1; version <= 21; version++) {
      announcer.announce(change('INC-1', version));
      await jest.advanceTimersByTimeAsync(10);
    }
    await jest.advanceTimersByTimeAsync(1000);
    // At 0, 100, 200 and 300 ms.
    expect(published.map(({ length }) => length)).toEqual([1, 9, 10, 1]);
    announcer.announce(change('INC-1', 22));
    expect(published).toHaveLength(5);
    expect(published.flat().map(({ version }) => version)).toEqual(
      Array.from({ length: 22 }, (_, i) => i + 1),
    );
  });

  it('keeps all changes of an incident in order, and signals the latest', async () => {
    const { announcer, published, signalled } = setUp();
    announcer.announce(change('INC-9', 1));
    const gathered = [
      change('INC-1', 1),
      change('INC-2', 7),
      change('INC-1', 2, 'acknowledge'),
      change('INC-1', 3, 'resolve'),
    ];
    gathered.forEach(it => announcer.announce(it));
    await jest.advanceTimersByTimeAsync(100);
    expect(published[1]).toEqual(gathered);
    expect(signalled[1]).toEqual([
      { incidentId: 'INC-1', version: 3 },
      { incidentId: 'INC-2', version: 7 },
    ]);
  });

  it('tells what comes after a failure', async () => {
    const { announcer, events, signals, logger, published, signalled } =
      setUp();
    events.publish.mockImplementationOnce(() => {
      throw new Error('bus is down');
    });
    signals.publish.mockRejectedValueOnce(new Error('no sockets'));
    announcer.announce(change('INC-1', 1));
    announcer.announce(change('INC-2', 1));
    await jest.advanceTimersByTimeAsync(100);
    expect(logger.warn.mock.calls.map(([message]) => message)).toEqual([
      'Could not announce report of INC-1: Error: bus is down',
      'Could not announce report of INC-1: Error: no sockets',
    ]);
    expect(published).toEqual([[change('INC-2', 1)]]);
    expect(signalled).toEqual([[{ incidentId: 'INC-2', version: 1 }]]);
  });

  it('loses nothing when the backend stops', async () => {
    const { announcer, events, published, signalled } = setUp();
    announcer.announce(change('INC-1', 1));
    announcer.announce(change('INC-2', 1));
    let deliver = () => {};
    events.publish.mockImplementationOnce(async ({ eventPayload }) => {
      await new Promise<void>(resolve => {
        deliver = resolve;
      });
      published.push(eventPayload.changes);
    });
    const stopped = announcer.stop();
    deliver();
    await stopped;
    expect(published).toEqual([[change('INC-1', 1)], [change('INC-2', 1)]]);

    // A backend that stops may still answer requests for a while.
    announcer.announce(change('INC-3', 1));
    announcer.announce(change('INC-4', 1));
    expect(published).toHaveLength(4);
    expect(signalled).toHaveLength(4);
    expect(jest.getTimerCount()).toBe(0);
  });
});
