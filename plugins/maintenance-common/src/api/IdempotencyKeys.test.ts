import { ResponseError } from '@backstage/errors';
import { IdempotencyKeys } from './IdempotencyKeys';

async function refusal(status: number) {
  return ResponseError.fromResponse(new Response('{}', { status }));
}

describe('IdempotencyKeys', () => {
  async function keysOf(...outcomes: (Error | undefined)[]) {
    const keys = new IdempotencyKeys();
    const sent: string[] = [];
    for (const outcome of outcomes) {
      await keys
        .tryWith('request', async key => {
          sent.push(key);
          if (outcome) throw outcome;
        })
        .catch(() => {});
    }
    return sent;
  }

  it('keeps the key of a request of which nobody knows whether it came through', async () => {
    for (const lost of [
      new TypeError('Failed to fetch'),
      await refusal(502),
      await refusal(409),
    ]) {
      const [first, second] = await keysOf(lost, undefined);
      expect(second).toBe(first);
    }
  });

  it('takes a new key after an answer', async () => {
    for (const answer of [undefined, await refusal(400)]) {
      const [first, second] = await keysOf(answer, undefined);
      expect(second).not.toBe(first);
    }
  });
});
