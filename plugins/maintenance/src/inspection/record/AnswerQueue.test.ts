import { ResponseError } from '@backstage/errors';
import { InspectionResultsSaved } from '@weibao/backstage-plugin-maintenance-common';
import { Answer, AnswerQueue, answerKey } from './AnswerQueue';

const storageKey = 'maintenance.inspection.i1.user:default/engineer';
const fans: Answer = { deviceRef: 'd1', itemId: 'fans', value: true };
const load: Answer = { deviceRef: 'd1', itemId: 'load', value: 40 };
const saved: InspectionResultsSaved = {
  version: 4,
  results: [],
  proposedFindings: [],
  progress: { devices: 1, devicesDone: 0, required: 2, answered: 1 },
};

function refusal(status: number, message: string) {
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name: 'InputError', message },
        response: { statusCode: status },
      }),
      { status, headers: { 'content-type': 'application/json' } },
    ),
  );
}

function queueThat(save: jest.Mock) {
  const onSaved = jest.fn();
  return { onSaved, queue: AnswerQueue.create({ storageKey, save, onSaved }) };
}

describe('AnswerQueue', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    window.localStorage.clear();
  });
  afterEach(() => jest.useRealTimers());

  it('saves answers together, a moment after the last one', async () => {
    const save = jest.fn(async () => saved);
    const { queue, onSaved } = queueThat(save);
    queue.put(fans);
    queue.put({ ...load, value: 4 });
    queue.put(load);
    expect(queue.getState().status).toBe('saving');

    await jest.advanceTimersByTimeAsync(1000);
    expect(save.mock.calls).toEqual([[[fans, load]]]);
    expect(onSaved).toHaveBeenCalledWith(saved);
    expect(queue.getState().status).toBe('saved');
    expect(window.localStorage.getItem(storageKey)).toBeNull();
  });

  it('keeps answers and tries again while the backend cannot be reached', async () => {
    const save = jest
      .fn<Promise<InspectionResultsSaved>, []>()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockRejectedValueOnce(await refusal(503, 'busy'))
      .mockResolvedValue(saved);
    const { queue } = queueThat(save);
    queue.put(fans);

    await jest.advanceTimersByTimeAsync(1000);
    expect(queue.getState().status).toBe('retrying');
    expect(JSON.parse(window.localStorage.getItem(storageKey) ?? '')).toEqual([
      fans,
    ]);

    await jest.advanceTimersByTimeAsync(7000);
    expect(save).toHaveBeenCalledTimes(3);
    expect(queue.getState().status).toBe('saved');
  });

  it('sends what an earlier page left', async () => {
    window.localStorage.setItem(storageKey, JSON.stringify([fans]));
    const save = jest.fn(async () => saved);
    const { queue } = queueThat(save);
    expect(queue.getState().unsaved.get(answerKey(fans))).toEqual(fans);

    const stop = queue.start();
    await jest.advanceTimersByTimeAsync(0);
    expect(save).toHaveBeenCalledWith([fans]);
    stop();
  });

  it('sends at once when the network is back', async () => {
    const save = jest
      .fn<Promise<InspectionResultsSaved>, []>()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValue(saved);
    const { queue } = queueThat(save);
    const stop = queue.start();
    queue.put(fans);
    await jest.advanceTimersByTimeAsync(1000);

    window.dispatchEvent(new Event('online'));
    await jest.advanceTimersByTimeAsync(0);
    expect(queue.getState().status).toBe('saved');
    stop();
  });

  it('tells the answer that is not accepted, and saves the others', async () => {
    const refused = await refusal(400, '"Load" asks for a number');
    const save = jest.fn(async (answers: Answer[]) => {
      if (answers.some(({ itemId }) => itemId === 'load')) throw refused;
      return saved;
    });
    const { queue } = queueThat(save);
    queue.put(fans);
    queue.put(load);

    await jest.advanceTimersByTimeAsync(1000);
    const state = queue.getState();
    expect(state.status).toBe('refused');
    expect([...state.refusals]).toEqual([
      [answerKey(load), '"Load" asks for a number'],
    ]);
    expect([...state.unsaved.keys()]).toEqual([answerKey(load)]);

    await jest.advanceTimersByTimeAsync(60_000);
    expect(save).toHaveBeenCalledTimes(3);
  });

  it('saves again what was changed while it was on its way', async () => {
    let arrive = () => {};
    const save = jest
      .fn<Promise<InspectionResultsSaved>, [Answer[]]>()
      .mockImplementationOnce(
        () => new Promise(resolve => (arrive = () => resolve(saved))),
      )
      .mockResolvedValue(saved);
    const { queue } = queueThat(save);
    queue.put(load);
    await jest.advanceTimersByTimeAsync(1000);
    queue.put({ ...load, value: 41 });
    arrive();
    await jest.advanceTimersByTimeAsync(2000);

    expect(save).toHaveBeenLastCalledWith([{ ...load, value: 41 }]);
    expect(queue.getState().status).toBe('saved');
  });
});
