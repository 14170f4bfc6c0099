import { skipToken } from '@tanstack/react-query';
import { act, waitFor } from '@testing-library/react';
import { ResponseError } from '@backstage/errors';
import { Incident } from '@weibao/backstage-plugin-maintenance-common';
import { incident } from '../../__testUtils__/incidents';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { renderQueries } from './__testUtils__/renderQueries';
import { useMaintenanceQuery } from './useMaintenanceQuery';

/** All of the result: a component is told of the parts that it has read. */
const useIncidentOf = ({ id }: { id: string }) => ({
  ...useMaintenanceQuery('getIncident', { path: { id } }),
});

/** A backend whose answers arrive when the test says so. */
function slowBackend() {
  const answers = new Map<string, (answer: Incident) => void>();
  const signals = new Map<string, AbortSignal | undefined>();
  const api = maintenanceApiMock({
    getIncident: ({ path: { id } }, { signal } = {}) => {
      signals.set(id, signal);
      return new Promise(resolve => answers.set(id, resolve));
    },
  });
  return { api, answers, signals };
}

const refusal = () =>
  ResponseError.fromResponse(
    new Response(JSON.stringify({ response: { statusCode: 503 } }), {
      status: 503,
      headers: { 'content-type': 'application/json' },
    }),
  );

describe('useMaintenanceQuery', () => {
  it('leaves out the late answer to an earlier question, and gives it up', async () => {
    const { api, answers, signals } = slowBackend();
    const { result, rerender } = renderQueries(api, useIncidentOf, {
      id: 'first',
    });
    rerender({ id: 'second' });
    expect(signals.get('first')?.aborted).toBe(true);
    await act(async () => answers.get('second')?.(incident({ id: 'second' })));
    await waitFor(() => expect(result.current.data?.id).toBe('second'));
    await act(async () => answers.get('first')?.(incident({ id: 'first' })));
    expect(result.current).toMatchObject({
      data: { id: 'second' },
      isFetching: false,
    });
    expect(signals.get('second')?.aborted).toBe(false);
  });

  it('leaves out the late answer of an earlier attempt', async () => {
    const attempts = new Array<(answer: Incident) => void>();
    const api = maintenanceApiMock({
      getIncident: () => new Promise(resolve => attempts.push(resolve)),
    });
    const { result } = renderQueries(api, useIncidentOf, { id: 'i' });
    await act(async () => attempts[0](incident({ version: 1 })));
    await waitFor(() => expect(result.current.data?.version).toBe(1));
    act(() => void result.current.refetch());
    act(() => void result.current.refetch());
    await act(async () => attempts[2](incident({ version: 3 })));
    await act(async () => attempts[1](incident({ version: 2 })));
    await waitFor(() => expect(result.current.data?.version).toBe(3));
    expect(result.current.isFetching).toBe(false);
  });

  it('knows nothing of another question before its answer', async () => {
    const { api, answers } = slowBackend();
    const { result, rerender } = renderQueries(api, useIncidentOf, {
      id: 'first',
    });
    await act(async () => answers.get('first')?.(incident()));
    await waitFor(() => expect(result.current.data).toBeDefined());
    rerender({ id: 'second' });
    expect(result.current).toMatchObject({ data: undefined, isFetching: true });
  });

  it('keeps what it has when it cannot be asked for again', async () => {
    const api = maintenanceApiMock();
    api.getIncident
      .mockResolvedValueOnce(incident())
      .mockRejectedValue(new Error('no connection'));
    const { result } = renderQueries(api, useIncidentOf, { id: 'i' });
    await waitFor(() => expect(result.current.data).toBeDefined());
    await act(async () => void (await result.current.refetch()));
    await waitFor(() =>
      expect(result.current.error?.message).toBe('no connection'),
    );
    expect(result.current.data).toBeDefined();
  });

  it('asks anew when it is shown again', async () => {
    const api = maintenanceApiMock({ getIncident: async () => incident() });
    const { result, rerender } = renderQueries(
      api,
      ({ id }: { id?: string }) =>
        useMaintenanceQuery('getIncident', id ? { path: { id } } : skipToken),
      {},
    );
    expect(result.current).toMatchObject({
      data: undefined,
      isFetching: false,
    });
    expect(api.getIncident).not.toHaveBeenCalled();
    rerender({ id: 'i' });
    await waitFor(() => expect(result.current.data).toBeDefined());
    rerender({});
    await act(async () => new Promise(resolve => setTimeout(resolve, 10)));
    rerender({ id: 'i' });
    expect(result.current.data).toBeUndefined();
    await waitFor(() => expect(result.current.data).toBeDefined());
    expect(api.getIncident).toHaveBeenCalledTimes(2);
  });

  it('does not repeat what the backend has answered', async () => {
    const api = maintenanceApiMock();
    api.getIncident.mockRejectedValue(await refusal());
    const { result } = renderQueries(api, useIncidentOf, { id: 'i' });
    await waitFor(() => expect(result.current.error).not.toBeNull());
    expect(api.getIncident).toHaveBeenCalledTimes(1);
  });

  it('tries again where the connection was lost, also in a browser that calls itself offline', async () => {
    const onLine = jest
      .spyOn(navigator, 'onLine', 'get')
      .mockReturnValue(false);
    const api = maintenanceApiMock();
    api.getIncident
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValue(incident());
    const { result } = renderQueries(api, useIncidentOf, { id: 'i' });
    await waitFor(() => expect(result.current.data).toBeDefined());
    expect(api.getIncident).toHaveBeenCalledTimes(2);
    onLine.mockRestore();
  });
});
