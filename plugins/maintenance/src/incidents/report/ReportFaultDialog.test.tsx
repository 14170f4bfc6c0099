import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  device,
  deviceOverview,
  incident,
  incidentListItem,
  slaExplanation,
} from '../../__testUtils__/incidents';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { renderMaintenance } from '../../__testUtils__/renderMaintenance';

const counts = {
  open: 0,
  mine: 0,
  unassigned: 0,
  atRisk: 0,
  breached: 0,
  awaitingClosure: 0,
};

const customer = {
  apiVersion: 'weibao.io/v1alpha1',
  kind: 'Customer',
  metadata: {
    name: 'harbour-bank',
    namespace: 'default',
    title: 'Harbour Bank',
  },
};

function reportApi(overview = deviceOverview()) {
  return maintenanceApiMock({
    listIncidents: jest.fn(async () => ({ items: [] })),
    summariseIncidents: jest.fn(async () => counts),
    reportIncident: jest.fn(async () => incident({ id: 'INC-000007' })),
    addIncidentEvent: jest.fn(async () => incident()),
    getIncident: jest.fn(async () => incident({ id: 'INC-000007' })),
    listIncidentEvents: async () => ({ items: [] }),
    explainIncidentSla: async () => slaExplanation,
    summariseInspections: async () => ({
      overdue: 0,
      due: 0,
      started: 0,
      mine: 0,
    }),
    listDevices: jest.fn(async () => ({
      items: [
        {
          ...device,
          covered: true,
          contractNumber: 'WB-2026-001',
          openIncidents: 0,
          withdrawn: false,
        },
      ],
    })),
    getDevice: jest.fn(async () => overview),
  });
}

/** Opens the dialog with its shortcut and finds the device. */
async function openDialog(api = reportApi()) {
  renderMaintenance('/maintenance', api, [customer]);
  await screen.findByText('Nothing waits here');
  await userEvent.keyboard('n');
  const dialog = await screen.findByRole('dialog', { name: 'Report a fault' });
  return { api, dialog };
}

async function chooseDevice(dialog: HTMLElement) {
  await userEvent.type(within(dialog).getByRole('searchbox'), 'SN-7K2M9');
  await within(dialog).findByRole('row', { name: /^Core database 1/ });
  await userEvent.keyboard('{Enter}');
  await within(dialog).findByRole('region', { name: 'Device' });
}

describe('ReportFaultDialog', () => {
  it('finds a device by its serial number and reports its fault', async () => {
    const { api, dialog } = await openDialog();
    await chooseDevice(dialog);
    expect(api.listDevices).toHaveBeenLastCalledWith(
      { query: { q: 'SN-7K2M9', limit: 8 } },
      expect.anything(),
    );
    await userEvent.click(
      within(dialog).getByRole('radio', { name: /business stopped/ }),
    );
    await userEvent.type(
      within(dialog).getByLabelText(/^What is wrong/),
      'Disk array offline',
    );
    await userEvent.type(
      within(dialog).getByLabelText(/^Reported by/),
      'Li Wei',
    );
    await userEvent.type(within(dialog).getByLabelText(/^Phone/), '138');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Report' }),
    );

    await waitFor(() =>
      expect(api.reportIncident).toHaveBeenCalledWith({
        body: {
          deviceRef: 'device:default/db-01',
          level: 'I',
          title: 'Disk array offline',
          description: undefined,
          reporter: { name: 'Li Wei', phone: '138' },
          reportedAt: undefined,
          channel: 'portal',
        },
      }),
    );
    await waitFor(() =>
      expect(api.getIncident).toHaveBeenCalledWith(
        { path: { id: 'INC-000007' } },
        expect.anything(),
      ),
    );
  });

  it('shows the cover and the targets that the contract starts', async () => {
    const { dialog } = await openDialog();
    await within(dialog).findAllByRole('radio');
    // Which targets a level starts depends on the device.
    expect(within(dialog).queryByText(/respond/)).not.toBeInTheDocument();
    await chooseDevice(dialog);
    expect(
      await within(dialog).findByText(
        'Covered by WB-2026-001 until Dec 31, 2026',
      ),
    ).toBeVisible();

    await userEvent.click(
      within(dialog).getByRole('radio', { name: /business stopped/ }),
    );
    expect(
      within(dialog).getByText(
        'respond 10 min · on site 1 h · plan 1 h · resolve 3 h',
      ),
    ).toBeVisible();
  });

  it('shows plainly that nothing covers a device', async () => {
    const { coverage } = deviceOverview();
    const { dialog } = await openDialog(
      reportApi(
        deviceOverview({
          coverage: {
            ...coverage,
            covered: false,
            reason: 'none',
            contract: undefined,
            lastCoveredOn: '2025-12-31',
          },
        }),
      ),
    );
    await chooseDevice(dialog);

    expect(await within(dialog).findByText('Out of cover')).toBeVisible();
    expect(
      within(dialog).getByText(/^Last covered on Dec 31, 2025\./),
    ).toBeVisible();
  });

  it('shows what is open on the device, so that nobody reports it twice', async () => {
    const { dialog } = await openDialog(
      reportApi(
        deviceOverview({ openIncidents: [incidentListItem(new Date())] }),
      ),
    );
    await chooseDevice(dialog);

    expect(
      await within(dialog).findByRole('link', {
        name: /INC-000001 Disk array offline/,
      }),
    ).toHaveAttribute('href', '/maintenance/incidents/INC-000001');
    expect(within(dialog).getByText('Nobody has taken it')).toBeVisible();
    // It has to be said first whether it is the same.
    expect(within(dialog).queryByLabelText(/^What is wrong/)).toBeNull();
    expect(
      within(dialog).getByRole('button', { name: 'Report' }),
    ).toBeDisabled();

    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Another fault: go on' }),
    );
    expect(within(dialog).getByLabelText(/^What is wrong/)).toHaveFocus();
  });

  it('adds a note to the incident that is open already', async () => {
    const { api, dialog } = await openDialog(
      reportApi(
        deviceOverview({ openIncidents: [incidentListItem(new Date())] }),
      ),
    );
    await chooseDevice(dialog);
    await userEvent.click(
      await within(dialog).findByRole('button', {
        name: 'It is INC-000001: add a note',
      }),
    );
    const submit = within(dialog).getByRole('button', { name: 'Add note' });
    expect(submit).toBeDisabled();
    await userEvent.type(
      within(dialog).getByLabelText(/^Note/),
      'Called again: both disks now',
    );
    await userEvent.click(submit);

    await waitFor(() =>
      expect(api.addIncidentEvent).toHaveBeenCalledWith({
        path: { id: 'INC-000001' },
        body: {
          type: 'note',
          version: 1,
          note: 'Called again: both disks now',
        },
      }),
    );
    expect(api.reportIncident).not.toHaveBeenCalled();
  });

  it('reports a device that is in no ledger for its customer', async () => {
    const api = reportApi();
    api.listDevices.mockResolvedValue({ items: [] });
    const { dialog } = await openDialog(api);
    await userEvent.type(within(dialog).getByRole('searchbox'), 'SN-404');
    await userEvent.click(
      await within(dialog).findByRole('button', {
        name: 'Not in any ledger: report it for a customer',
      }),
    );
    expect(
      within(dialog).getByLabelText(/^What is known of the device/),
    ).toHaveValue('SN-404');
    const submit = within(dialog).getByRole('button', { name: 'Report' });
    expect(submit).toBeDisabled();

    await userEvent.click(
      within(dialog).getByRole('combobox', { name: /Customer/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: /Harbour Bank/ }),
    );
    await userEvent.type(
      within(dialog).getByLabelText(/^What is wrong/),
      'Fan failure',
    );
    await userEvent.type(
      within(dialog).getByLabelText(/^Reported by/),
      'Li Wei',
    );
    await userEvent.click(submit);

    await waitFor(() =>
      expect(api.reportIncident).toHaveBeenCalledWith({
        body: expect.objectContaining({
          customerRef: 'customer:default/harbour-bank',
          deviceDescription: 'SN-404',
          title: 'Fan failure',
        }),
      }),
    );
  });

  it('says when no device is found', async () => {
    const api = reportApi();
    api.listDevices.mockResolvedValue({ items: [] });
    const { dialog } = await openDialog(api);
    await userEvent.type(within(dialog).getByRole('searchbox'), 'XYZ');

    expect(
      await within(dialog).findByText('No device found for “XYZ”'),
    ).toBeVisible();
    expect(
      within(dialog).getByRole('button', { name: 'Report' }),
    ).toBeDisabled();
  });

  it('asks for what is missing before anything is sent', async () => {
    const { api, dialog } = await openDialog();
    await chooseDevice(dialog);
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Report' }),
    );

    expect(within(dialog).getByLabelText(/^What is wrong/)).toBeInvalid();
    expect(api.reportIncident).not.toHaveBeenCalled();
  });

  it('says why the backend refused, and keeps what was typed', async () => {
    const api = reportApi();
    api.reportIncident.mockRejectedValueOnce(
      new Error('reportedAt lies in the future'),
    );
    const { dialog } = await openDialog(api);
    await chooseDevice(dialog);
    const title = within(dialog).getByLabelText(/^What is wrong/);
    await userEvent.type(title, 'Fan failure');
    await userEvent.type(
      within(dialog).getByLabelText(/^Reported by/),
      'Li Wei',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Report' }),
    );

    expect(
      await within(dialog).findByText('reportedAt lies in the future'),
    ).toBeVisible();
    expect(title).toHaveValue('Fan failure');
  });
});
