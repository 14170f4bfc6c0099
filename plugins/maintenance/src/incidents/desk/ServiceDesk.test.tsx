import { ResponseError } from '@backstage/errors';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { calendars } from '../../__testUtils__/contracts';
import { incidentListItem } from '../../__testUtils__/incidents';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { renderMaintenance } from '../../__testUtils__/renderMaintenance';
import { UNDO_MILLISECONDS } from '../log/useTake';

const counts = {
  open: 12,
  mine: 3,
  unassigned: 4,
  atRisk: 2,
  breached: 1,
  awaitingClosure: 5,
};

const inspectionCounts = { overdue: 2, due: 5, started: 0, mine: 3 };

function deskApi(items = [incidentListItem(new Date())]) {
  return maintenanceApiMock({
    listIncidents: jest.fn(async () => ({ items })),
    summariseIncidents: jest.fn(async () => counts),
    addIncidentEvent: jest.fn(),
    summariseInspections: jest.fn(async () => inspectionCounts),
  });
}

const notAllowed = () =>
  ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name: 'NotAllowedError', message: 'Unauthorized' },
        response: { statusCode: 403 },
      }),
      { status: 403, headers: { 'content-type': 'application/json' } },
    ),
  );

describe('ServiceDesk', () => {
  it('shows what is due next, how bad, where and who', async () => {
    renderMaintenance('/maintenance', deskApi());

    const list = await screen.findByRole('list', {
      name: 'Incidents, what is due next first',
    });
    expect(
      within(list).getByRole('link', { name: 'Disk array offline' }),
    ).toHaveAttribute('href', '/maintenance/incidents/INC-000001');
    // Its response is overdue, which counts before the clocks that still run.
    expect(within(list).getByText('overdue 10 min')).toBeVisible();
    expect(
      within(list).getByRole('img', { name: 'Level I urgent' }),
    ).toBeVisible();
    expect(within(list).getByText('Harbour Bank')).toBeVisible();
    expect(within(list).getByText('Reported')).toBeVisible();
    expect(within(list).getByText('Nobody')).toBeVisible();
  });

  it('warns of holidays that contracts count on and nobody knows', async () => {
    const api = {
      ...deskApi(),
      listCalendars: jest.fn(async () => ({
        items: [calendars[0], { ...calendars[1], holidaysUnknown: 2027 }],
      })),
    };
    renderMaintenance('/maintenance', api);
    expect(
      await screen.findByText(/holidays of 2027 are unknown/),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Enter the holidays' }),
    ).toHaveAttribute('href', '/maintenance/calendars');
  });

  it('asks for open incidents by what is due', async () => {
    const api = deskApi();
    renderMaintenance('/maintenance', api);
    await screen.findByText('Disk array offline');

    expect(api.listIncidents).toHaveBeenCalledWith(
      { query: expect.objectContaining({ state: ['open'], order: 'due' }) },
      expect.anything(),
    );
  });

  it('filters by a count, and keeps that in the address', async () => {
    const api = deskApi();
    renderMaintenance('/maintenance', api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Mine 3' }),
    );

    await waitFor(() =>
      expect(api.listIncidents).toHaveBeenLastCalledWith(
        {
          query: expect.objectContaining({
            state: ['open'],
            assigneeRef: 'user:default/engineer',
          }),
        },
        expect.anything(),
      ),
    );
    expect(screen.getByRole('button', { name: 'Mine 3' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  it('opens with the filters of its address', async () => {
    const api = deskApi();
    renderMaintenance(
      '/maintenance?view=breached&level=I,II&q=disk&customer=customer:default/harbour-bank',
      api,
    );

    await waitFor(() =>
      expect(api.listIncidents).toHaveBeenLastCalledWith(
        {
          query: expect.objectContaining({
            state: ['open'],
            sla: 'breached',
            level: ['I', 'II'],
            q: 'disk',
            customerRef: 'customer:default/harbour-bank',
          }),
        },
        expect.anything(),
      ),
    );
  });

  it('says which inspections wait, and leads to them', async () => {
    renderMaintenance('/maintenance', deskApi());
    const strip = within(
      await screen.findByRole('navigation', { name: 'Inspections' }),
    );

    expect(strip.getByRole('link', { name: '2 overdue' })).toHaveAttribute(
      'href',
      '/maintenance/inspections?state=overdue',
    );
    expect(
      strip.getByRole('link', { name: '5 due within 7 days' }),
    ).toHaveAttribute('href', '/maintenance/inspections?state=due');
    expect(strip.getByRole('link', { name: '3 of them mine' })).toHaveAttribute(
      'href',
      '/maintenance/inspections?engineer=user%3Adefault%2Fengineer',
    );
    expect(strip.queryByText(/in progress/)).not.toBeInTheDocument();
  });

  it('counts the inspections of the customer that is looked at', async () => {
    const api = deskApi();
    api.summariseInspections.mockResolvedValue({
      overdue: 0,
      due: 0,
      started: 0,
      mine: 0,
    });
    const customerRef = 'customer:default/harbour-bank';
    renderMaintenance(`/maintenance?customer=${customerRef}`, api);

    expect(await screen.findByText('none is due within 7 days')).toBeVisible();
    expect(api.summariseInspections).toHaveBeenCalledWith(
      { query: { customerRef } },
      expect.anything(),
    );
  });

  it('keeps quiet about inspections to who may not see them', async () => {
    const api = deskApi();
    api.summariseInspections.mockRejectedValue(await notAllowed());
    renderMaintenance('/maintenance', api);
    await screen.findByText('Disk array offline');

    expect(
      screen.queryByRole('navigation', { name: 'Inspections' }),
    ).not.toBeInTheDocument();
    expect(screen.queryByText('Unauthorized')).not.toBeInTheDocument();
  });

  it('goes to the search field at a slash', async () => {
    const api = deskApi();
    renderMaintenance('/maintenance', api);
    await screen.findByText('Disk array offline');
    await userEvent.keyboard('/');
    await userEvent.keyboard('SN-7K2M9');

    await waitFor(() =>
      expect(api.listIncidents).toHaveBeenLastCalledWith(
        { query: expect.objectContaining({ q: 'SN-7K2M9' }) },
        expect.anything(),
      ),
    );
  });

  it('says when no incident fits the filters, and clears them', async () => {
    const api = deskApi([]);
    renderMaintenance('/maintenance?q=nothing', api);
    expect(
      await screen.findByText('No incident fits these filters'),
    ).toBeVisible();

    await userEvent.click(
      screen.getAllByRole('button', { name: 'Clear filters' })[0],
    );
    expect(await screen.findByText('Nothing waits here')).toBeVisible();
  });

  it('says why the list is not there, and tries again', async () => {
    const api = deskApi();
    api.listIncidents.mockRejectedValueOnce(new Error('no connection'));
    renderMaintenance('/maintenance', api);
    expect(await screen.findByText('no connection')).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Disk array offline')).toBeVisible();
  });

  it('pages on with the cursor of the server', async () => {
    const api = deskApi();
    api.listIncidents.mockResolvedValueOnce({
      items: [incidentListItem(new Date())],
      nextCursor: 'page-2',
    });
    renderMaintenance('/maintenance', api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Next page' }),
    );

    await waitFor(() =>
      expect(api.listIncidents).toHaveBeenLastCalledWith(
        { query: expect.objectContaining({ cursor: 'page-2' }) },
        expect.anything(),
      ),
    );
    expect(screen.getByText(/^Page 2/)).toBeVisible();
  });

  describe('taking an incident', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());
    const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });

    it('acknowledges it as of the click', async () => {
      const api = deskApi();
      renderMaintenance('/maintenance', api);
      await user.click(
        await screen.findByRole('button', { name: 'Take INC-000001' }),
      );
      const clickedAt = Date.now();
      expect(api.addIncidentEvent).not.toHaveBeenCalled();

      await act(() => jest.advanceTimersByTimeAsync(UNDO_MILLISECONDS));
      expect(api.addIncidentEvent).toHaveBeenCalledWith(
        {
          path: { id: 'INC-000001' },
          body: {
            type: 'acknowledge',
            version: 1,
            at: expect.any(String),
          },
        },
        expect.anything(),
      );
      const [[{ body }]] = api.addIncidentEvent.mock.calls;
      expect(Math.abs(Date.parse(body.at ?? '') - clickedAt)).toBeLessThan(
        1000,
      );
    });

    it('is sent in a request that outlives the page when that is left', async () => {
      const api = deskApi();
      renderMaintenance('/maintenance', api);
      await user.click(
        await screen.findByRole('button', { name: 'Take INC-000001' }),
      );
      act(() => {
        window.dispatchEvent(new Event('pagehide'));
      });
      expect(api.addIncidentEvent).toHaveBeenCalledWith(
        {
          path: { id: 'INC-000001' },
          body: expect.objectContaining({ type: 'acknowledge' }),
        },
        { keepalive: true },
      );
      await act(() => jest.advanceTimersByTimeAsync(2 * UNDO_MILLISECONDS));
      expect(api.addIncidentEvent).toHaveBeenCalledTimes(1);
    });

    it('is sent like that as well when only the list is left', async () => {
      const api = deskApi();
      renderMaintenance('/maintenance', api);
      await user.click(
        await screen.findByRole('button', { name: 'Take INC-000001' }),
      );
      const takenAt = Date.now();
      api.listIncidents.mockResolvedValue({ items: [] });
      await user.click(screen.getByRole('button', { name: 'Breached 1' }));
      await waitFor(() =>
        expect(api.addIncidentEvent).toHaveBeenCalledWith(
          {
            path: { id: 'INC-000001' },
            body: expect.objectContaining({ type: 'acknowledge' }),
          },
          { keepalive: true },
        ),
      );
      expect(Date.now() - takenAt).toBeLessThan(UNDO_MILLISECONDS);
    });

    it('is not undone by a double click', async () => {
      const api = deskApi();
      renderMaintenance('/maintenance', api);
      await user.dblClick(
        await screen.findByRole('button', { name: 'Take INC-000001' }),
      );
      await user.click(
        screen.getByRole('button', { name: 'Undo taking INC-000001' }),
      );
      await act(() => jest.advanceTimersByTimeAsync(UNDO_MILLISECONDS));

      expect(api.addIncidentEvent).toHaveBeenCalledTimes(1);
    });

    it('can be undone for a moment', async () => {
      const api = deskApi();
      renderMaintenance('/maintenance', api);
      await user.click(
        await screen.findByRole('button', { name: 'Take INC-000001' }),
      );
      const undo = screen.getByRole('button', {
        name: 'Undo taking INC-000001',
      });
      await act(() => jest.advanceTimersByTimeAsync(1000));
      await user.click(undo);
      await act(() => jest.advanceTimersByTimeAsync(2 * UNDO_MILLISECONDS));

      expect(api.addIncidentEvent).not.toHaveBeenCalled();
      expect(
        screen.getByRole('button', { name: 'Take INC-000001' }),
      ).toBeVisible();
    });
  });
});
