import {
  answerOf,
  Backend,
  endDevice,
  newDevice,
  note,
  openTab,
  pass,
  Sent,
  setVisibility,
  settle,
  unreachable,
} from './__testUtils__/tabs';

async function entered(backend: Backend, ...keys: string[]) {
  const { queue } = await openTab();
  queue.register(backend.kind());
  for (const key of keys) await queue.enter(note(key));
  await pass(700);
  return {
    queue,
    state: () => queue.getSnapshot('notes', 'r1'),
  };
}

/** Fails so often, then answers. */
function failing(...failures: Error[]) {
  return new Backend().answering(() => failures.shift());
}

describe('EntryQueue, when sending fails', () => {
  beforeEach(newDevice);
  afterEach(() => {
    setVisibility('visible');
    return endDevice();
  });

  it('tries again less and less often while nobody answers', async () => {
    const backend = new Backend().answering(() => unreachable);
    const { state } = await entered(backend, 'a');
    const began = Date.now();
    const tries: number[] = [];
    for (let seen = 1, step = 0; step < 130; step += 1) {
      await pass(1000);
      if (backend.sent.length > seen) {
        seen = backend.sent.length;
        tries.push(Math.round((Date.now() - began) / 1000));
      }
    }
    expect(tries).toEqual([2, 6, 14, 30, 60, 90, 120]);
    expect(state()).toMatchObject({ status: 'offline', count: 1 });
  });

  it('sends what failed, in order, with what was entered since', async () => {
    const backend = failing(unreachable);
    const { queue, state } = await entered(backend, 'a');
    expect(state().status).toBe('offline');
    await queue.enter(note('b'));
    await pass(1000);
    expect(backend.sent).toHaveLength(1);

    await pass(1000);
    expect(backend.inputs).toEqual([['a'], ['a', 'b']]);
    expect(state().status).toBe('saved');
  });

  it.each([503, 500, 502, 429, 408])('tries again after a %s', async status => {
    const backend = failing(await answerOf(status, 'Busy'));
    const { state } = await entered(backend, 'a');
    expect(state().status).toBe('retrying');
    await pass(2000);
    expect(state().status).toBe('saved');
  });

  it('tries again though somebody set the clock back', async () => {
    const backend = failing(unreachable);
    const { state } = await entered(backend, 'a');
    jest.setSystemTime(Date.now() - 3_600_000);
    await pass(2000);
    expect(state().status).toBe('saved');
  });

  it('waits as long as the backend asks for', async () => {
    const later = await answerOf(503, 'Busy', { 'retry-after': '90' });
    const backend = failing(later);
    const { queue, state } = await entered(backend, 'a');
    await pass(60_000);
    window.dispatchEvent(new Event('online'));
    queue.flush('r1');
    await pass(29_000);
    expect(backend.sent).toHaveLength(1);

    await pass(1000);
    expect(state().status).toBe('saved');
  });

  it('sends at once when the network is back', async () => {
    const backend = failing(unreachable, unreachable, unreachable);
    const { state } = await entered(backend, 'a');
    await pass(7000);
    expect(backend.sent).toHaveLength(3);
    window.dispatchEvent(new Event('online'));
    await settle();
    expect(backend.sent).toHaveLength(4);
    expect(state().status).toBe('saved');
  });

  it('sends at once when the page is looked at again', async () => {
    const backend = failing(unreachable, unreachable, unreachable);
    const { state } = await entered(backend, 'a');
    await pass(7000);
    setVisibility('visible');
    await settle();
    expect(state().status).toBe('saved');
  });

  it('tries again when a request is never answered', async () => {
    const backend = new Backend();
    const { state } = await entered(backend, 'a');
    backend.sent[0].signal.addEventListener('abort', () =>
      backend.sent[0].refuse(unreachable),
    );
    await pass(59_000);
    expect(state().status).toBe('saving');
    await pass(3000);
    expect(backend.sent).toHaveLength(2);
  });

  it('waits for the user to sign in', async () => {
    const backend = failing(await answerOf(401, 'Token expired'));
    const { state } = await entered(backend, 'a');
    expect(state()).toMatchObject({ status: 'signedOut', count: 1 });
    await pass(29_000);
    expect(backend.sent).toHaveLength(1);

    setVisibility('visible');
    await settle();
    expect(state().status).toBe('saved');
  });

  it('finds what is refused, alone and in order, and saves the others', async () => {
    const refusal = await answerOf(400, '"b" is no number');
    const backend = new Backend().answering(({ inputs }: Sent) =>
      inputs.includes('b') ? refusal : undefined,
    );
    const { queue, state } = await entered(backend, 'a', 'b', 'c');
    expect(backend.inputs).toEqual([['a', 'b', 'c'], ['a'], ['b'], ['c']]);
    expect(state()).toMatchObject({ status: 'refused', count: 1 });
    expect(state().refused.get('b')?.refusal).toEqual({
      name: 'InputError',
      message: '"b" is no number',
      status: 400,
    });

    await queue.enter(note('d'));
    await pass(60_000);
    expect(backend.inputs.slice(4)).toEqual([['d']]);
  });

  it('goes on where the network was lost among those tried alone', async () => {
    const refusal = await answerOf(422, 'No');
    let isLost = true;
    const backend = new Backend().answering(({ inputs }: Sent) => {
      if (inputs.length > 1) return refusal;
      return inputs[0] === 'b' && isLost ? unreachable : undefined;
    });
    const { state } = await entered(backend, 'a', 'b', 'c');
    expect(backend.inputs).toEqual([['a', 'b', 'c'], ['a'], ['b']]);
    isLost = false;
    await pass(2000);
    expect(backend.inputs.slice(3)).toEqual([['b', 'c'], ['b'], ['c']]);
    expect(state().status).toBe('saved');
  });

  it('keeps a refused entry over a reload, until it is discarded', async () => {
    const refusal = await answerOf(403, 'Not yours');
    const backend = new Backend().answering(() => refusal);
    await entered(backend, 'a');

    const { queue } = await openTab();
    queue.register(backend.kind());
    await pass(60_000);
    expect(backend.sent).toHaveLength(1);
    const { refused } = queue.getSnapshot('notes', 'r1');
    expect(refused.get('a')).toMatchObject({
      label: 'Note a',
      refusal: { message: 'Not yours' },
    });
    await queue.discard(refused.get('a')!);
    expect(queue.getSnapshot('notes', 'r1').status).toBe('saved');
    expect((await openTab()).queue.getSnapshot('notes', 'r1').count).toBe(0);
  });

  it('sends a refused entry again when the user wishes, or changes it', async () => {
    const backend = failing(
      await answerOf(400, 'No'),
      await answerOf(400, 'Still no'),
    );
    const { queue, state } = await entered(backend, 'a');
    queue.retry(state().refused.get('a')!);
    await settle();
    expect(state().refused.get('a')?.refusal.message).toBe('Still no');

    await queue.enter(note('a', 'better'));
    expect(state()).toMatchObject({ status: 'saving', count: 1 });
    await pass(700);
    expect(backend.inputs).toEqual([['a'], ['a'], ['better']]);
    expect(state().status).toBe('saved');
  });

  it('keeps a conflict, and what is typed on meanwhile, for the user to choose', async () => {
    const backend = failing(await answerOf(409, 'Version 4 is there'));
    const { queue, state } = await entered(backend, 'a');
    const conflict = state().refused.get('a')!;
    expect(conflict.refusal).toEqual({
      name: 'ConflictError',
      message: 'Version 4 is there',
      status: 409,
    });
    await queue.amend(conflict, 'more');
    await pass(60_000);
    expect(backend.sent).toHaveLength(1);
    expect(state().refused.get('a')).toMatchObject({ input: 'more' });

    const waiting = await queue.enter(note('b'));
    await queue.amend(waiting, 'other');
    expect(state().waiting.get('b')?.input).toBe('b');
  });

  it('forgets a refusal of what was said anew meanwhile', async () => {
    const backend = new Backend();
    const { queue, state } = await entered(backend, 'a');
    await queue.enter(note('a', 'new'));
    await backend.sent[0].refuse(await answerOf(400, 'No'));
    await pass(700);
    expect(state()).toMatchObject({ status: 'saving', count: 1 });
    expect(state().refused.size).toBe(0);
    expect(backend.inputs).toEqual([['a'], ['new']]);
  });

  it('sends what waits when the page is left, in requests that outlive it', async () => {
    const backend = new Backend();
    const { queue } = await openTab();
    queue.register(backend.kind());
    await queue.enter(note('a'));
    await settle();
    window.dispatchEvent(new Event('pagehide'));
    setVisibility('hidden');
    expect(backend.sent).toMatchObject([{ inputs: ['a'], keepalive: true }]);
    await settle();
    const { waiting } = queue.getSnapshot('notes', 'r1');
    expect(await queue.discard(waiting.get('a')!)).toBe(false);

    await pass(5000);
    expect(backend.sent).toHaveLength(1);
    expect((await openTab()).queue.getSnapshot('notes', 'r1').count).toBe(1);
    await backend.sent[0].answer();
    expect(queue.getSnapshot('notes', 'r1').status).toBe('saved');
  });

  it('lets what a page sent last arrive before it is said anew', async () => {
    const backend = new Backend();
    const before = await openTab();
    before.queue.register(backend.kind());
    await before.queue.enter(note('a', 'old'));
    await settle();
    // A page that ends writes nothing any more.
    const write = jest
      .spyOn(IDBObjectStore.prototype, 'put')
      .mockImplementation(() => {
        throw new DOMException('Too late', 'AbortError');
      });
    window.dispatchEvent(new Event('pagehide'));
    before.kill();
    await settle();
    write.mockRestore();

    const { queue } = await openTab();
    queue.register(backend.kind());
    await queue.enter(note('a', 'new'));
    await pass(4000);
    expect(backend.inputs).toEqual([['old']]);
    await pass(1000);
    expect(backend.inputs).toEqual([['old'], ['new']]);
    await backend.sent[1].answer();
    await queue.enter(note('b'));
    await pass(700);
    expect(backend.inputs.slice(2)).toEqual([['b']]);
  });

  it('sends at once when the page is hidden', async () => {
    const backend = new Backend().answering();
    const { queue } = await openTab();
    queue.register(backend.kind());
    await queue.enter(note('a'));
    await queue.enter(note('b', 'b', 'r2'));
    await settle();
    setVisibility('hidden');
    expect(backend.inputs).toEqual([['a'], ['b']]);
  });

  it('lets no request outlive the page that is too large for it', async () => {
    const backend = new Backend();
    const { queue } = await openTab();
    queue.register(backend.kind());
    await queue.enter(note('a', 'x'.repeat(40_000)));
    await queue.enter(note('b', 'y'.repeat(40_000), 'r2'));
    await settle();
    window.dispatchEvent(new Event('pagehide'));
    expect(backend.sent.map(({ keepalive }) => keepalive)).toEqual([true]);

    await settle();
    expect(backend.sent.map(({ keepalive }) => keepalive)).toEqual([
      true,
      false,
    ]);

    for (const sent of [...backend.sent]) await sent.answer();
    await queue.enter(note('c', 'z'.repeat(40_000)));
    await pass(700);
    expect(backend.sent[2].keepalive).toBe(true);
  });
});
