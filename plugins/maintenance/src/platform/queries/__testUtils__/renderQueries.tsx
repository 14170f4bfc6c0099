import { renderHook } from '@testing-library/react';
import { ReactNode } from 'react';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  INCIDENT_CHANNEL,
  IncidentSignal,
  MaintenanceApi,
} from '@weibao/backstage-plugin-maintenance-common';
import { maintenanceApiRef, queryClientRef } from '../../../api';

/** Hooks that ask the backend, on a screen of their own, and the signals it hears. */
export function renderQueries<Result, Props>(
  api: MaintenanceApi,
  hook: (props: Props) => Result,
  initialProps?: Props,
) {
  const listeners = new Set<(signal: IncidentSignal) => void>();
  const signals = {
    subscribe: (channel: string, listener: (signal: any) => void) => {
      expect(channel).toBe(INCIDENT_CHANNEL);
      listeners.add(listener);
      return { unsubscribe: () => listeners.delete(listener) };
    },
  };
  const shared = {};
  const rendered = renderHook(hook, {
    initialProps,
    wrapper: ({ children }: { children: ReactNode }) => (
      <TestApiProvider
        apis={[
          [maintenanceApiRef, api],
          [queryClientRef, shared],
          [signalApiRef, signals],
        ]}
      >
        {children}
      </TestApiProvider>
    ),
  });
  const signal = (incidents: IncidentSignal['incidents']) =>
    listeners.forEach(listener => listener({ version: 1, incidents }));
  return { ...rendered, listeners, signal };
}
