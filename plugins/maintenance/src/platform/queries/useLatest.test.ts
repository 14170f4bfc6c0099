import { act, renderHook } from '@testing-library/react';
import { ResponseError } from '@backstage/errors';
import { useLatest } from './useLatest';

const refusal = (statusCode: number) =>
  ResponseError.fromResponse(
    new Response(JSON.stringify({ response: { statusCode } }), {
      status: statusCode,
      headers: { 'content-type': 'application/json' },
    }),
  );

function setUp() {
  const read = jest.fn(async () => ({ id: 'i1', version: 3 }));
  const rendered = renderHook(({ known }) => useLatest(known, read), {
    initialProps: { known: { id: 'i1', version: 1 } },
  });
  return { read, ...rendered };
}

describe('useLatest', () => {
  it('builds the next attempt on what somebody else has changed', async () => {
    const { read, result } = setUp();
    const stale = await refusal(409);
    const change = jest.fn().mockRejectedValueOnce(stale).mockResolvedValue(1);
    await act(() => expect(result.current.attempt(change)).rejects.toBe(stale));
    expect(read).toHaveBeenCalledTimes(1);
    await act(() => expect(result.current.attempt(change)).resolves.toBe(1));
    expect(change.mock.calls).toEqual([
      [{ id: 'i1', version: 1 }],
      [{ id: 'i1', version: 3 }],
    ]);
  });

  it('reads nothing again where something else was refused', async () => {
    const { read, result } = setUp();
    const notAllowed = await refusal(403);
    await act(() =>
      expect(
        result.current.attempt(() => Promise.reject(notAllowed)),
      ).rejects.toBe(notAllowed),
    );
    expect(read).not.toHaveBeenCalled();
  });

  it('goes by what the screen has where that is newer, or another record', async () => {
    const { result, rerender } = setUp();
    const stale = await refusal(409);
    await act(() =>
      expect(result.current.attempt(() => Promise.reject(stale))).rejects.toBe(
        stale,
      ),
    );
    expect(result.current.latest.version).toBe(3);
    rerender({ known: { id: 'i1', version: 4 } });
    expect(result.current.latest.version).toBe(4);
    rerender({ known: { id: 'i2', version: 1 } });
    expect(result.current.latest).toEqual({ id: 'i2', version: 1 });
  });
});
