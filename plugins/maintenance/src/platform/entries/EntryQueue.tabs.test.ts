import {
  Backend,
  endDevice,
  newDevice,
  note,
  openTab,
  pass,
  settle,
  unreachable,
} from './__testUtils__/tabs';

describe.each([
  { how: 'Web Locks', hasWebLocks: true },
  { how: 'a lease', hasWebLocks: false },
])('EntryQueue in two tabs, with $how', ({ hasWebLocks }) => {
  beforeEach(newDevice);
  afterEach(() => {
    jest.restoreAllMocks();
    return endDevice();
  });

  async function twoTabs(backend: Backend) {
    const [one, other] = [
      await openTab({ hasWebLocks }),
      await openTab({ hasWebLocks }),
    ];
    one.queue.register(backend.kind());
    other.queue.register(backend.kind());
    const states = () =>
      [one, other].map(({ queue }) => queue.getSnapshot('notes', 'r1'));
    return { one, other, states };
  }

  it('shows in both what waits, and what was saved', async () => {
    const backend = new Backend();
    const { one, states } = await twoTabs(backend);
    await one.queue.enter(note('a'));
    await settle();
    expect(states()).toMatchObject([
      { status: 'saving', count: 1 },
      { status: 'saving', count: 1 },
    ]);
    await pass(2000);
    await backend.sent[0].answer();
    await pass(2000);
    expect(states()).toMatchObject([{ status: 'saved' }, { status: 'saved' }]);
  });

  it('sends an entry once, and one request at a time', async () => {
    const backend = new Backend();
    const { one, other, states } = await twoTabs(backend);
    await one.queue.enter(note('a'));
    await other.queue.enter(note('b'));
    await pass(2000);
    window.dispatchEvent(new Event('online'));
    one.queue.flush('r1');
    other.queue.flush('r1');
    await pass(8000);
    expect(backend.sent).toHaveLength(1);
    await backend.sent[0].answer();
    await pass(3000);
    await backend.sent[1]?.answer();
    await pass(60_000);

    expect(backend.inputs.flat()).toEqual(['a', 'b']);
    expect(backend.mostOpen).toBe(1);
    expect(states()).toMatchObject([{ status: 'saved' }, { status: 'saved' }]);
  });

  it('does not send the same from both when both are left', async () => {
    const backend = new Backend();
    const { one } = await twoTabs(backend);
    await one.queue.enter(note('a'));
    await settle();
    window.dispatchEvent(new Event('pagehide'));
    await pass(5000);
    expect(backend.inputs).toEqual([['a']]);
  });

  it('does not replace what another tab has on its way', async () => {
    const backend = new Backend();
    const { one, other } = await twoTabs(backend);
    await one.queue.enter(note('a', 'first'));
    await pass(1000);
    await other.queue.enter(note('a', 'second'));
    await settle();
    expect(
      one.queue.getSnapshot('notes', 'r1').unsaved.map(({ input }) => input),
    ).toEqual(['first', 'second']);
    await backend.sent[0].answer();
    await pass(3000);
    expect(backend.inputs).toEqual([['first'], ['second']]);
  });

  it('tells the answer in both', async () => {
    const backend = new Backend().answering();
    const { one, other } = await twoTabs(backend);
    const heard = jest.fn();
    other.queue.onSettled('notes', 'r1', heard);
    await one.queue.enter(note('a'));
    await pass(3000);
    expect(heard).toHaveBeenCalledWith({ version: 1 }, [
      expect.objectContaining({ key: 'a' }),
    ]);
  });

  it('tries no more often than one tab does', async () => {
    const backend = new Backend().answering(() => unreachable);
    const { one, states } = await twoTabs(backend);
    await one.queue.enter(note('a'));
    await pass(700 + 16_000);
    expect(backend.sent.length).toBeLessThanOrEqual(4);
    expect(backend.sent.length).toBeGreaterThan(2);
    expect(states()).toMatchObject([
      { status: 'offline' },
      { status: 'offline' },
    ]);
  });

  it('sends nothing of an older view when the page is left', async () => {
    // Where the tabs cannot talk, or not in time.
    jest
      .spyOn(BroadcastChannel.prototype, 'postMessage')
      .mockImplementation(() => {});
    const backend = new Backend();
    const { one, other } = await twoTabs(backend);
    await one.queue.enter(note('a'));
    await pass(500);
    await other.queue.enter(note('b'));
    await pass(250);
    await backend.sent[0].answer();
    window.dispatchEvent(new Event('pagehide'));
    await pass(3000);
    expect(backend.inputs).toEqual([['a', 'b']]);
  });

  it('tries once when the network is back', async () => {
    const backend = new Backend();
    const { one } = await twoTabs(backend);
    await one.queue.enter(note('a'));
    await pass(1000);
    await backend.sent[0].refuse(unreachable);
    window.dispatchEvent(new Event('online'));
    await pass(1000);
    await backend.sent[1].refuse(unreachable);
    await pass(1000);
    expect(backend.sent).toHaveLength(2);
  });

  it('lets the other send when the one has done', async () => {
    const backend = new Backend().answering();
    const { one, other } = await twoTabs(backend);
    await one.queue.enter(note('a'));
    await pass(2000);
    one.kill();
    await other.queue.enter(note('b'));
    await pass(3000);
    expect(backend.inputs).toEqual([['a'], ['b']]);
  });

  it('sends from the other tab what one that died has left', async () => {
    const backend = new Backend();
    const { one, states } = await twoTabs(backend);
    await one.queue.enter(note('a'));
    await pass(1000);
    expect(backend.sent).toHaveLength(1);
    one.kill();
    await pass(25_000);
    expect(backend.inputs).toEqual([['a'], ['a']]);
    await backend.sent[1].answer();
    expect(states()[1].status).toBe('saved');
  });
});
