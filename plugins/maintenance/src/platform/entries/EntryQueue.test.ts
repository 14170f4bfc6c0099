import {
  answerOf,
  Backend,
  endDevice,
  ENGINEER,
  newDevice,
  note,
  openTab,
  pass,
  settle,
} from './__testUtils__/tabs';

describe('EntryQueue', () => {
  beforeEach(newDevice);
  afterEach(endDevice);

  it('sends in the order entered, together, a moment after the last', async () => {
    const backend = new Backend();
    const { queue } = await openTab();
    queue.register(backend.kind());
    await queue.enter(note('b'));
    await pass(600);
    await queue.enter(note('a'));
    await pass(600);
    expect(backend.sent).toEqual([]);
    expect(queue.getSnapshot('notes', 'r1').status).toBe('saving');

    await pass(200);
    expect(backend.inputs).toEqual([['b', 'a']]);
    await backend.sent[0].answer();
    expect(queue.getSnapshot('notes', 'r1')).toMatchObject({
      status: 'saved',
      count: 0,
    });
    await pass(60_000);
    expect(backend.sent).toHaveLength(1);
  });

  it('sends no more at once than the kind takes, one request at a time', async () => {
    const backend = new Backend();
    const { queue } = await openTab();
    queue.register(backend.kind('notes', 2));
    for (const key of ['e', 'd', 'c', 'b', 'a']) await queue.enter(note(key));
    await pass(5000);
    expect(backend.inputs).toEqual([['e', 'd']]);

    await backend.sent[0].answer();
    await pass(1000);
    await backend.sent[1].answer();
    await pass(1000);
    await backend.sent[2].answer();
    expect(backend.inputs).toEqual([['e', 'd'], ['c', 'b'], ['a']]);
    expect(backend.mostOpen).toBe(1);
  });

  it('replaces what still waits, and only the same', async () => {
    const backend = new Backend().answering();
    const { queue } = await openTab();
    queue.register(backend.kind());
    await queue.enter(note('a', 'old'));
    await queue.enter(note('b'));
    await queue.enter(note('a', 'new'));
    expect([...queue.getSnapshot('notes', 'r1').waiting.keys()]).toEqual([
      'b',
      'a',
    ]);

    await pass(1000);
    expect(backend.inputs).toEqual([['b', 'new']]);
  });

  it('lets the newer follow what is on its way', async () => {
    const backend = new Backend();
    const { queue } = await openTab();
    queue.register(backend.kind());
    await queue.enter(note('a', 'first'));
    await pass(1000);
    await queue.enter(note('a', 'second'));
    await queue.enter(note('a', 'third'));
    await pass(5000);
    expect(backend.inputs).toEqual([['first']]);
    const { waiting, count } = queue.getSnapshot('notes', 'r1');
    expect(waiting.get('a')?.input).toBe('third');
    expect(count).toBe(1);

    await backend.sent[0].answer();
    await pass(1000);
    expect(backend.inputs).toEqual([['first'], ['third']]);
  });

  it('never sends two entries with one key together', async () => {
    const backend = new Backend();
    const { queue } = await openTab();
    queue.register(backend.kind());
    await queue.enter(note('a', 'first'));
    await pass(1000);
    await queue.enter(note('a', 'second'));
    await backend.sent[0].refuse(new TypeError('Failed to fetch'));
    await pass(2000);
    expect(backend.inputs).toEqual([['first'], ['first']]);

    await backend.sent[1].answer();
    await pass(1000);
    expect(backend.inputs).toEqual([['first'], ['first'], ['second']]);
  });

  it('builds what follows on the answer before', async () => {
    const sent: Array<{ version: number }[]> = [];
    let arrive = () => {};
    const { queue } = await openTab();
    queue.register<{ version: number; text: string }, { version: number }>({
      kind: 'notes',
      maxBatch: 1,
      send: (_, inputs) => {
        sent.push(inputs);
        return new Promise(resolve => {
          arrive = () => resolve({ version: inputs[0].version + 1 });
        });
      },
      rebase: (input, { version }) => ({ ...input, version }),
    });
    await queue.enter(note('text', { version: 3, text: 'one' }));
    await pass(1000);
    await queue.enter(note('text', { version: 3, text: 'two' }));
    arrive();
    await pass(1000);
    expect(sent[1]).toEqual([{ version: 4, text: 'two' }]);
  });

  it('does not let one record or kind wait for another', async () => {
    const backend = new Backend();
    const { queue } = await openTab();
    queue.register(backend.kind());
    queue.register(backend.kind('checks'));
    await queue.enter(note('a', 'a', 'r1'));
    await queue.enter(note('b', 'b', 'r2'));
    await queue.enter({ ...note('c', 'c', 'r1'), kind: 'checks' });
    await pass(1000);
    expect(backend.inputs).toEqual([['a'], ['b'], ['c']]);
  });

  it('flushes a record at once, with what is just being entered', async () => {
    const backend = new Backend().answering();
    const { queue } = await openTab();
    queue.register(backend.kind());
    queue.enter(note('a'));
    queue.enter(note('b', 'b', 'r2'));
    const flushed = queue.flush('r1');
    await settle();
    expect(backend.inputs).toEqual([['a']]);
    expect(await flushed).toBe(true);
  });

  it('says that a flush left something', async () => {
    const gone = await answerOf(404, 'No such record');
    const backend = new Backend().answering(() => gone);
    const { queue } = await openTab();
    queue.register(backend.kind());
    queue.enter(note('a'));
    const flushed = queue.flush('r1');
    await settle();
    expect(await flushed).toBe(false);
  });

  it('tells the answer before its entries are gone from the state', async () => {
    const backend = new Backend().answering();
    const { queue } = await openTab();
    queue.register(backend.kind());
    const heard = jest.fn(() => queue.getSnapshot('notes', 'r1').count);
    queue.onSettled('notes', 'r1', heard);
    const { id } = await queue.enter(note('a'));
    await pass(1000);
    expect(heard.mock.calls).toEqual([
      [{ version: 1 }, [expect.objectContaining({ id, key: 'a' })]],
    ]);
    expect(heard.mock.results[0].value).toBe(1);
  });

  it('shows an entry only once it is stored', async () => {
    const backend = new Backend();
    const { queue } = await openTab();
    queue.register(backend.kind());
    const entered = queue.enter(note('a'));
    expect(queue.getSnapshot('notes', 'r1').count).toBe(0);
    await entered;
    expect(queue.getSnapshot('notes', 'r1')).toMatchObject({
      count: 1,
      isKept: true,
    });
  });

  it('sends again after a reload what was on its way, under its id', async () => {
    const backend = new Backend();
    const before = await openTab();
    before.queue.register(backend.kind());
    const { id } = await before.queue.enter(note('a'));
    await pass(1000);
    before.kill();
    await settle();

    const { queue } = await openTab();
    expect(queue.getSnapshot('notes', 'r1').waiting.get('a')).toMatchObject({
      id,
      label: 'Note a',
      input: 'a',
    });
    queue.register(backend.kind());
    await pass(3000);
    expect(backend.sent).toHaveLength(1);
    await pass(2000);
    expect(backend.sent.map(({ ids }) => ids)).toEqual([[id], [id]]);
    await backend.sent[1].answer();
    expect(queue.getSnapshot('notes', 'r1').status).toBe('saved');
    expect((await openTab()).queue.getSnapshot('notes', 'r1').count).toBe(0);
  });

  it('survives a tab that is killed right after the entry', async () => {
    const before = await openTab();
    await before.queue.enter(note('a'));
    before.kill();

    const { queue } = await openTab();
    expect(queue.getSnapshot('notes', 'r1').count).toBe(1);
  });

  it('keeps entries from another user of the phone', async () => {
    const backend = new Backend();
    const mine = await openTab();
    await mine.queue.enter(note('a'));
    mine.kill();

    const theirs = await openTab({ userRef: 'user:default/other' });
    theirs.queue.register(backend.kind());
    await pass(60_000);
    expect(theirs.queue.getSnapshot('notes', 'r1').count).toBe(0);
    expect(backend.sent).toEqual([]);
  });

  it('sends nothing in the name of whoever signed in meanwhile', async () => {
    const backend = new Backend().answering();
    let userRef = 'user:default/other';
    const { queue } = await openTab({ identify: async () => userRef });
    queue.register(backend.kind());
    await queue.enter(note('a'));
    await pass(1000);
    expect(backend.sent).toEqual([]);
    expect(queue.getSnapshot('notes', 'r1').status).toBe('signedOut');

    userRef = ENGINEER;
    await pass(30_000);
    expect(backend.inputs).toEqual([['a']]);
  });

  it('takes back what is not on its way', async () => {
    const backend = new Backend();
    const { queue } = await openTab();
    queue.register(backend.kind());
    const one = await queue.enter(note('a'));
    expect(await queue.discard(one)).toBe(true);
    expect(await queue.discard(one)).toBe(false);
    const other = await queue.enter(note('b'));
    await pass(1000);
    expect(await queue.discard(other)).toBe(false);
    expect(backend.inputs).toEqual([['b']]);
  });
});
