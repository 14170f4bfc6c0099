import { act, renderHook } from '@testing-library/react';
import { ReactNode } from 'react';
import { MemoryRouter, useLocation, useNavigate } from 'react-router-dom';

/** A hook at an address, with the browser's way back. */
export function renderAtAddress<Result>(address: string, hook: () => Result) {
  const { result } = renderHook(
    () => ({
      value: hook(),
      navigate: useNavigate(),
      location: useLocation(),
    }),
    {
      wrapper: ({ children }: { children: ReactNode }) => (
        <MemoryRouter initialEntries={['/before', address]} initialIndex={1}>
          {children}
        </MemoryRouter>
      ),
    },
  );
  return {
    use: (action: (value: Result) => void) =>
      act(() => action(result.current.value)),
    back: () => act(() => result.current.navigate(-1)),
    address: () => {
      const { pathname, search } = result.current.location;
      return `${pathname}${decodeURIComponent(search)}`;
    },
  };
}
