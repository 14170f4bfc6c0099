import { act, renderHook, waitFor } from '@testing-library/react';
import { useApiQuery } from './useApiQuery';

describe('useApiQuery', () => {
  it('leaves out the late answer to an earlier question', async () => {
    const answers = new Map<string, (answer: string) => void>();
    const { result, rerender } = renderHook(
      ({ key }) =>
        useApiQuery(
          key,
          () => new Promise<string>(resolve => answers.set(key, resolve)),
        ),
      { initialProps: { key: 'first' } },
    );
    rerender({ key: 'second' });
    await act(async () => answers.get('second')?.('new'));
    await waitFor(() => expect(result.current.data).toBe('new'));
    await act(async () => answers.get('first')?.('old'));
    expect(result.current).toMatchObject({ value: 'new', isLoading: false });
  });

  it('leaves out the late answer of an earlier attempt', async () => {
    const answers = new Array<(answer: string) => void>();
    const { result } = renderHook(() =>
      useApiQuery(
        'key',
        () => new Promise<string>(resolve => answers.push(resolve)),
      ),
    );
    act(() => result.current.refetch());
    await waitFor(() => expect(answers).toHaveLength(2));
    await act(async () => answers[1]('new'));
    await act(async () => answers[0]('old'));
    expect(result.current.data).toBe('new');
  });
});
