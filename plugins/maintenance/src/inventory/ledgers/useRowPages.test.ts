import { act, renderHook } from '@testing-library/react';
import { useRowPages } from './useRowPages';

describe('useRowPages', () => {
  it('shows the last page of rows that have become fewer', () => {
    const rowsOf = (length: number) => Array.from({ length }, (_, i) => i);
    const { result, rerender } = renderHook(
      ({ rows }) => useRowPages('all', rows),
      { initialProps: { rows: rowsOf(120) } },
    );
    act(() => result.current.showNext?.());
    act(() => result.current.showNext?.());
    expect(result.current.items?.[0]).toBe(100);

    rerender({ rows: rowsOf(60) });
    expect(result.current.page).toBe(2);
    expect(result.current.items?.[0]).toBe(50);
    expect(result.current.showNext).toBeUndefined();
  });
});
