import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Finding } from '@weibao/backstage-plugin-maintenance-common';
import { finding } from '../../__testUtils__/findings';
import { incident, slaExplanation } from '../../__testUtils__/incidents';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { renderMaintenance } from '../../__testUtils__/renderMaintenance';

const path = '/maintenance/findings/f1';

function findingApi(changes: Partial<Finding> = {}) {
  return maintenanceApiMock({
    getFinding: jest.fn(async () => finding(changes)),
    listFindings: jest.fn(async () => ({ items: [finding(changes)] })),
    openIncidentFromFinding: jest.fn(async () => incident()),
    closeFinding: jest.fn(async () => finding({ state: 'closed' })),
    getIncident: jest.fn(async () => incident({ state: 'resolved' })),
    listIncidentEvents: jest.fn(async () => ({ items: [] })),
    explainIncidentSla: async () => slaExplanation,
  });
}

describe('FindingPage', () => {
  it('opens an incident with one click', async () => {
    const api = findingApi();
    renderMaintenance(path, api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Open an incident' }),
    );

    await waitFor(() =>
      expect(api.openIncidentFromFinding).toHaveBeenCalledWith({
        path: { id: 'f1' },
        body: {
          version: 2,
        },
      }),
    );
  });

  it('shows the incident that works on it, and its state', async () => {
    renderMaintenance(
      path,
      findingApi({ state: 'to-check', incidentId: 'INC-000001' }),
    );

    expect(
      await screen.findByRole('link', {
        name: 'INC-000001 Disk array offline',
      }),
    ).toHaveAttribute('href', '/maintenance/incidents/INC-000001');
    expect(screen.getByText('Resolved')).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Open an incident' }),
    ).not.toBeInTheDocument();
  });

  it('wants to know what showed it, where no inspection does', async () => {
    const api = findingApi({ state: 'to-check' });
    renderMaintenance(path, api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Record re-check' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(
      dialog.getByRole('button', { name: 'Save re-check' }),
    );
    expect(await dialog.findByText('Say what showed it.')).toBeInTheDocument();
    expect(api.closeFinding).not.toHaveBeenCalled();
  });

  it('settles nothing while an incident works on it', async () => {
    renderMaintenance(
      path,
      findingApi({ state: 'in-progress', incidentId: 'INC-000001' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Record re-check' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('radio', { name: /Fixed/ })).toBeDisabled();
    expect(dialog.getByRole('radio', { name: /Persists/ })).toBeChecked();
  });

  it('wants a reason before a finding is accepted', async () => {
    const api = findingApi();
    renderMaintenance(path, api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Record re-check' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('radio', { name: /Accepted/ }));
    await userEvent.click(
      dialog.getByRole('button', { name: 'Save re-check' }),
    );
    expect(
      await dialog.findByText('Say why it is accepted.'),
    ).toBeInTheDocument();
    expect(api.closeFinding).not.toHaveBeenCalled();

    api.getFinding.mockResolvedValue(finding({ state: 'closed' }));
    await userEvent.type(dialog.getByLabelText(/^Note/), 'Retired in May');
    await userEvent.click(
      dialog.getByRole('button', { name: 'Save re-check' }),
    );
    await waitFor(() =>
      expect(api.closeFinding).toHaveBeenCalledWith({
        path: { id: 'f1' },
        body: {
          version: 2,
          outcome: 'accepted',
          note: 'Retired in May',
        },
      }),
    );
    await waitFor(() =>
      expect(
        screen.queryByRole('button', { name: 'Record re-check' }),
      ).not.toBeInTheDocument(),
    );
  });
});

describe('FindingsPage', () => {
  it('asks for what the address says and marks what is overdue', async () => {
    const api = findingApi();
    renderMaintenance(
      '/maintenance/findings?state=open&severity=high&overdue=true',
      api,
    );

    const list = within(await screen.findByRole('list', { name: 'Findings' }));
    expect(list.getByText('Fan 3 is loud')).toBeVisible();
    expect(list.getByText('Overdue')).toBeVisible();
    expect(api.listFindings).toHaveBeenCalledWith(
      {
        query: expect.objectContaining({
          state: ['open'],
          severity: ['high'],
          overdue: true,
        }),
      },
      expect.anything(),
    );
  });

  it('tells filters that nothing fits from there being nothing', async () => {
    const api = findingApi();
    api.listFindings.mockResolvedValue({ items: [] });
    renderMaintenance('/maintenance/findings?overdue=true', api);
    expect(await screen.findByText('Nothing fits these filters')).toBeVisible();

    await userEvent.click(screen.getByRole('switch', { name: 'Overdue only' }));
    expect(await screen.findByText('No open finding')).toBeVisible();
  });

  it('takes no state from the address that there is not', async () => {
    const api = findingApi();
    api.listFindings.mockResolvedValue({ items: [] });
    renderMaintenance('/maintenance/findings?state=lost', api);
    expect(await screen.findByText('No open finding')).toBeVisible();
  });
});
