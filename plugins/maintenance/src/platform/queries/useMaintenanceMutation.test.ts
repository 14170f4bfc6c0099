import { act, waitFor } from '@testing-library/react';
import { contract } from '../../__testUtils__/contracts';
import { incident } from '../../__testUtils__/incidents';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { renderQueries } from './__testUtils__/renderQueries';
import { useMaintenanceMutation } from './useMaintenanceMutation';
import { useMaintenanceQuery } from './useMaintenanceQuery';

const acknowledge = {
  path: { id: 'INC-000001' },
  body: { type: 'acknowledge' as const, version: 1 },
};

function backend() {
  return maintenanceApiMock({
    getIncident: async () => incident(),
    listIncidents: async () => ({ items: [] }),
    getContract: async () => contract(),
    addIncidentEvent: async () => incident({ version: 2 }),
  });
}

/** A screen with a record, a list and something else, and a change of the record. */
const useScreen = (options: {
  onSuccess?: () => void;
  onError?: () => void;
}) => ({
  queries: [
    useMaintenanceQuery('getIncident', { path: { id: 'INC-000001' } }),
    useMaintenanceQuery('listIncidents', {}),
    useMaintenanceQuery('getContract', { path: { id: 'c1' } }),
  ],
  change: useMaintenanceMutation('addIncidentEvent', options),
});

describe('useMaintenanceMutation', () => {
  it('asks again for what is shown of the same resource, and for nothing else', async () => {
    const api = backend();
    const onSuccess = jest.fn();
    const { result } = renderQueries(api, useScreen, { onSuccess });
    await waitFor(() =>
      expect(result.current.queries.every(({ data }) => data)).toBe(true),
    );
    act(() => result.current.change.mutate(acknowledge));
    expect(result.current.change.isPending).toBe(false);
    await waitFor(() => expect(onSuccess).toHaveBeenCalledTimes(1));
    expect(api.addIncidentEvent).toHaveBeenCalledWith(acknowledge);
    await waitFor(() => expect(api.getIncident).toHaveBeenCalledTimes(2));
    expect(api.listIncidents).toHaveBeenCalledTimes(2);
    expect(api.getContract).toHaveBeenCalledTimes(1);
  });

  it('keeps why it was refused, and sends it once', async () => {
    const api = backend();
    const onError = jest.fn();
    api.addIncidentEvent.mockRejectedValue(new TypeError('Failed to fetch'));
    const { result } = renderQueries(api, useScreen, { onError });
    await waitFor(() =>
      expect(result.current.queries.every(({ data }) => data)).toBe(true),
    );
    act(() => result.current.change.mutate(acknowledge));
    await waitFor(() => expect(result.current.change.error).not.toBeNull());
    expect(onError).toHaveBeenCalledTimes(1);
    expect(api.addIncidentEvent).toHaveBeenCalledTimes(1);
    expect(api.getIncident).toHaveBeenCalledTimes(1);
  });

  it('tells of its success also when the screen was left', async () => {
    const api = backend();
    let answer = () => {};
    api.addIncidentEvent.mockReturnValue(
      new Promise(resolve => {
        answer = () => resolve(incident());
      }),
    );
    const onSuccess = jest.fn();
    const { result, unmount } = renderQueries(api, useScreen, { onSuccess });
    act(() => result.current.change.mutate(acknowledge));
    await waitFor(() => expect(api.addIncidentEvent).toHaveBeenCalled());
    unmount();
    answer();
    await waitFor(() => expect(onSuccess).toHaveBeenCalledTimes(1));
  });
});
