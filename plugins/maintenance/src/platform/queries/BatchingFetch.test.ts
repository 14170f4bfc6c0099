import { BatchAnswer } from '@weibao/backstage-plugin-maintenance-common';
import { BatchingFetch } from './BatchingFetch';

const BASE = 'http://portal.test/api/maintenance';

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status });

/** A backend that answers a batch when the test says so. */
function backend() {
  const sent = new Array<{ url: string; init: RequestInit }>();
  const { readable, writable } = new TransformStream<Uint8Array>();
  const writer = writable.getWriter();
  const fetch = jest.fn(async (url: string, init: RequestInit = {}) => {
    sent.push({ url, init });
    return init.method === 'POST' ? new Response(readable) : json({ url });
  });
  const batching = new BatchingFetch({
    discovery: { getBaseUrl: async () => BASE },
    fetchApi: { fetch: fetch as unknown as typeof globalThis.fetch },
  });
  return {
    fetch,
    sent,
    ask: (address: string, init?: RequestInit) =>
      batching.fetch(`${BASE}${address}`, init),
    addresses: () =>
      sent.map(({ init }) => JSON.parse(`${init.body}`).addresses),
    write: (text: string) => writer.write(new TextEncoder().encode(text)),
    end: () => writer.close(),
  };
}

const line = (answer: BatchAnswer) => `${JSON.stringify(answer)}\n`;

/** Until what was asked together has gone out. */
const gathered = () => jest.advanceTimersByTimeAsync(10);

describe('BatchingFetch', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('asks in one request what is asked within a moment', async () => {
    const { ask, sent, addresses, write } = backend();
    const first = ask('/incidents?state=open');
    const second = ask('/contracts/c1');
    await gathered();
    expect(sent.map(({ url }) => url)).toEqual([`${BASE}/batch`]);
    expect(addresses()).toEqual([['/incidents?state=open', '/contracts/c1']]);

    const error = { error: { name: 'NotFoundError', message: 'No c1' } };
    const answer = line({ index: 1, status: 404, body: error });
    // Lines arrive in pieces, and the last asked may be answered first.
    await write(answer.slice(0, 7));
    await write(
      `${answer.slice(7)}${line({ index: 0, status: 200, body: {} })}`,
    );
    const refused = await second;
    expect(refused.status).toBe(404);
    await expect(refused.json()).resolves.toEqual(error);
    await expect((await first).json()).resolves.toEqual({});
  });

  it('waits for no other answer', async () => {
    const { ask, write } = backend();
    const slow = jest.fn();
    ask('/slow').then(slow);
    const fast = ask('/fast');
    await gathered();
    await write(line({ index: 1, status: 200, body: { fast: true } }));
    await expect((await fast).json()).resolves.toEqual({ fast: true });
    expect(slow).not.toHaveBeenCalled();
  });

  it('asks in the ordinary way what is asked alone', async () => {
    const { ask, fetch } = backend();
    const init = { headers: { accept: 'x' } };
    const answer = ask('/incidents', init);
    await gathered();
    await answer;
    expect(fetch.mock.calls).toEqual([[`${BASE}/incidents`, init]]);
  });

  it('asks for no more at once than the backend takes', async () => {
    const { ask, addresses } = backend();
    for (let i = 0; i < 25; i++) ask(`/contracts/${i}`).catch(() => {});
    await gathered();
    expect(addresses().map(({ length }) => length)).toEqual([20, 5]);
  });

  it('gives up a question alone, and the request when nobody wants an answer', async () => {
    const { ask, sent } = backend();
    const one = new AbortController();
    const other = new AbortController();
    const answers = [
      ask('/a', { signal: one.signal }),
      ask('/b', { signal: other.signal }),
    ].map(answer => answer.catch(error => error.name));
    await gathered();
    one.abort();
    await expect(answers[0]).resolves.toBe('AbortError');
    expect(sent[0].init.signal?.aborted).toBe(false);
    other.abort();
    await expect(answers[1]).resolves.toBe('AbortError');
    expect(sent[0].init.signal?.aborted).toBe(true);
  });

  it('does not ask what was given up before', async () => {
    const { ask, sent } = backend();
    const given = ask('/a', { signal: AbortSignal.abort() }).catch(
      error => error.name,
    );
    ask('/b');
    await gathered();
    await expect(given).resolves.toBe('AbortError');
    expect(sent.map(({ url }) => url)).toEqual([`${BASE}/b`]);
  });

  it('asks alone where a backend takes no questions together', async () => {
    const { ask, fetch } = backend();
    fetch.mockResolvedValueOnce(json({}, 404));
    const answers = [ask('/a'), ask('/b')];
    await gathered();
    const bodies = await Promise.all(
      answers.map(async it => (await it).json()),
    );
    expect(bodies).toEqual([{ url: `${BASE}/a` }, { url: `${BASE}/b` }]);
  });

  it('says that the connection was lost to who has no answer yet', async () => {
    const { ask, write, end } = backend();
    const answered = ask('/a');
    const lost = ask('/b').catch(error => error);
    await gathered();
    await write(line({ index: 0, status: 200, body: {} }));
    await end();
    expect((await answered).status).toBe(200);
    expect(await lost).toBeInstanceOf(TypeError);
  });
});
