import { act } from '@testing-library/react';
import { contract } from '../../__testUtils__/contracts';
import {
  incident,
  incidentListItem,
  slaExplanation,
} from '../../__testUtils__/incidents';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { renderQueries } from './__testUtils__/renderQueries';
import { POLLED, useIncidentChanges } from './useIncidentChanges';
import { useMaintenanceQuery } from './useMaintenanceQuery';

const id = 'INC-000001';

const counts = {
  open: 1,
  unassigned: 0,
  mine: 0,
  breached: 0,
  atRisk: 0,
  awaitingClosure: 0,
};

function backend() {
  return maintenanceApiMock({
    getIncident: jest.fn(async () => incident({ version: 1 })),
    explainIncidentSla: jest.fn(async () => slaExplanation),
    listIncidents: jest.fn(async () => ({
      items: [{ ...incidentListItem(new Date()), id, version: 1 }],
    })),
    summariseIncidents: jest.fn(async () => counts),
    getContract: jest.fn(async () => contract()),
  });
}

function usePage() {
  useMaintenanceQuery('getIncident', { path: { id } }, POLLED);
  useMaintenanceQuery('explainIncidentSla', { path: { id } });
  useIncidentChanges();
}

function useList() {
  useMaintenanceQuery('listIncidents', {}, POLLED);
  useIncidentChanges();
}

function useDesk() {
  useMaintenanceQuery('summariseIncidents', {});
  useMaintenanceQuery('getContract', { path: { id: 'c1' } });
  useList();
  useIncidentChanges();
}

const pass = (milliseconds: number) =>
  act(() => jest.advanceTimersByTimeAsync(milliseconds));

function setVisible(isVisible: boolean) {
  jest
    .spyOn(document, 'visibilityState', 'get')
    .mockReturnValue(isVisible ? 'visible' : 'hidden');
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

describe('useIncidentChanges', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.restoreAllMocks();
    jest.useRealTimers();
  });

  it('asks for all of the incident that has changed at once, and only for it', async () => {
    const api = backend();
    const { signal } = renderQueries(api, usePage);
    await pass(10);
    signal([{ incidentId: 'INC-000002', version: 9 }]);
    await pass(5000);
    expect(api.getIncident).toHaveBeenCalledTimes(1);

    signal([{ incidentId: id, version: 2 }]);
    await pass(10);
    expect(api.getIncident).toHaveBeenCalledTimes(2);
    expect(api.explainIncidentSla).toHaveBeenCalledTimes(2);
    signal([
      { incidentId: 'INC-000002', version: 10 },
      { incidentId: id, version: 3 },
    ]);
    await pass(10);
    expect(api.getIncident).toHaveBeenCalledTimes(3);
  });

  it('asks nothing of what is known already', async () => {
    const api = backend();
    const page = renderQueries(api, usePage);
    const list = renderQueries(api, useList);
    await pass(10);
    page.signal([{ incidentId: id, version: 1 }]);
    list.signal([{ incidentId: id, version: 1 }]);
    await pass(5000);
    expect(api.getIncident).toHaveBeenCalledTimes(1);
    expect(api.listIncidents).toHaveBeenCalledTimes(1);
  });

  it('asks for lists and counts at once, then at most once a second, and for the last change', async () => {
    const api = backend();
    const { signal, listeners } = renderQueries(api, useDesk);
    await pass(10);
    // Both parts of the desk follow, one subscription is enough.
    expect(listeners.size).toBe(1);
    signal([{ incidentId: 'INC-000002', version: 1 }]);
    await pass(10);
    expect(api.listIncidents).toHaveBeenCalledTimes(2);
    expect(api.summariseIncidents).toHaveBeenCalledTimes(2);

    // Ten a second for 2.5 seconds.
    for (let i = 0; i < 25; i++) {
      await pass(100);
      signal([{ incidentId: 'INC-000002', version: 2 + i }]);
    }
    expect(api.listIncidents).toHaveBeenCalledTimes(4);
    await pass(500);
    expect(api.listIncidents).toHaveBeenCalledTimes(5);
    await pass(5000);
    expect(api.listIncidents).toHaveBeenCalledTimes(5);
    expect(api.summariseIncidents).toHaveBeenCalledTimes(5);
    expect(api.getContract).toHaveBeenCalledTimes(1);
  });

  it('asks for no list while nobody looks, but as soon as somebody does again', async () => {
    const api = backend();
    const { signal } = renderQueries(api, useList);
    await pass(10);
    setVisible(false);
    signal([{ incidentId: 'INC-000002', version: 1 }]);
    await pass(5000);
    signal([{ incidentId: 'INC-000002', version: 2 }]);
    await pass(5000);
    expect(api.listIncidents).toHaveBeenCalledTimes(1);
    setVisible(true);
    await pass(10);
    expect(api.listIncidents).toHaveBeenCalledTimes(2);
  });

  it('asks now and then without a signal, when somebody looks', async () => {
    const api = backend();
    renderQueries(api, useList);
    await pass(59_000);
    expect(api.listIncidents).toHaveBeenCalledTimes(1);
    await pass(1010);
    expect(api.listIncidents).toHaveBeenCalledTimes(2);

    setVisible(false);
    await pass(120_000);
    expect(api.listIncidents).toHaveBeenCalledTimes(2);
    setVisible(true);
    await pass(10);
    expect(api.listIncidents).toHaveBeenCalledTimes(3);
    setVisible(false);
    setVisible(true);
    await pass(10);
    expect(api.listIncidents).toHaveBeenCalledTimes(3);
  });

  it('leaves nothing behind', async () => {
    const api = backend();
    const { signal, unmount, listeners } = renderQueries(api, useDesk);
    await pass(10);
    signal([{ incidentId: id, version: 2 }]);
    signal([{ incidentId: id, version: 3 }]);
    unmount();
    expect(listeners.size).toBe(0);
    await pass(120_000);
    expect(api.listIncidents).toHaveBeenCalledTimes(2);
    expect(jest.getTimerCount()).toBe(0);
  });
});
