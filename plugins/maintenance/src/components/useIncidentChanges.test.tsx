import { renderHook } from '@testing-library/react';
import { ReactNode } from 'react';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  INCIDENT_CHANNEL,
  IncidentSignal,
} from '@weibao/backstage-plugin-maintenance-common';
import { useIncidentChanges } from './useIncidentChanges';

function setUp(only?: { incidentId: string }) {
  const listeners = new Set<(signal: IncidentSignal) => void>();
  const signals = {
    subscribe: (channel: string, listener: (signal: any) => void) => {
      expect(channel).toBe(INCIDENT_CHANNEL);
      listeners.add(listener);
      return { unsubscribe: () => listeners.delete(listener) };
    },
  };
  const onChange = jest.fn();
  const { unmount } = renderHook(() => useIncidentChanges(onChange, only), {
    wrapper: ({ children }: { children: ReactNode }) => (
      <TestApiProvider apis={[[signalApiRef, signals]]}>
        {children}
      </TestApiProvider>
    ),
  });
  const signal = (...incidentIds: string[]) => {
    const incidents = incidentIds.map(incidentId => ({
      incidentId,
      version: 2,
    }));
    listeners.forEach(listener => listener({ version: 1, incidents }));
  };
  return { listeners, onChange, signal, unmount };
}

describe('useIncidentChanges', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('tells a list at once, then at most once a second, and of the last change', () => {
    const { onChange, signal } = setUp();
    signal('INC-1');
    expect(onChange).toHaveBeenCalledTimes(1);

    // Ten a second for 2.5 seconds.
    for (let i = 0; i < 25; i++) {
      jest.advanceTimersByTime(100);
      signal('INC-1', 'INC-2');
    }
    expect(onChange).toHaveBeenCalledTimes(3);
    jest.advanceTimersByTime(500);
    expect(onChange).toHaveBeenCalledTimes(4);

    jest.advanceTimersByTime(5000);
    expect(onChange).toHaveBeenCalledTimes(4);
    signal('INC-3');
    expect(onChange).toHaveBeenCalledTimes(5);
  });

  it('tells an incident of each of its changes at once, and of no other', () => {
    const { onChange, signal } = setUp({ incidentId: 'INC-1' });
    signal('INC-2', 'INC-3');
    expect(onChange).not.toHaveBeenCalled();
    signal('INC-2', 'INC-1');
    signal('INC-3');
    signal('INC-1');
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('calls back now and then without a signal', () => {
    const { onChange } = setUp({ incidentId: 'INC-1' });
    jest.advanceTimersByTime(59_000);
    expect(onChange).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1000);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('leaves nothing behind', () => {
    const { listeners, onChange, signal, unmount } = setUp();
    signal('INC-1');
    signal('INC-1');
    unmount();
    expect(listeners.size).toBe(0);
    jest.advanceTimersByTime(120_000);
    expect(onChange).toHaveBeenCalledTimes(1);
    expect(jest.getTimerCount()).toBe(0);
  });
});
