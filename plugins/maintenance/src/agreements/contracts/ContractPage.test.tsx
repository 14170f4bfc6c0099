import { ResponseError } from '@backstage/errors';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Contract } from '@weibao/backstage-plugin-maintenance-common';
import {
  calendars,
  contract,
  coverageRow,
} from '../../__testUtils__/contracts';
import { dateField, enterDate } from '../../__testUtils__/dates';
import { device } from '../../__testUtils__/incidents';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { renderMaintenance } from '../../__testUtils__/renderMaintenance';

const path = '/maintenance/contracts/c1';

function contractApi(changes: Partial<Contract> = {}) {
  return maintenanceApiMock({
    getContract: jest.fn(async () => contract(changes)),
    updateContract: jest.fn(async () => contract(changes)),
    renewContract: jest.fn(async () => contract({ id: 'c2' })),
    listContractCoverage: jest.fn(async () => ({ items: [coverageRow] })),
    addContractCoverage: jest.fn(async () => ({ items: [coverageRow] })),
    removeContractCoverage: jest.fn(async () => undefined),
    listCalendars: jest.fn(async () => ({ items: calendars })),
    listInspectionPlans: jest.fn(async () => ({ items: [] })),
    listInspections: jest.fn(async () => ({ items: [] })),
    listDevices: jest.fn(async () => ({
      items: [
        {
          ...device,
          covered: true,
          contractNumber: 'WB-2026-001',
          openIncidents: 0,
          withdrawn: false,
        },
        {
          ...device,
          deviceRef: 'device:default/db-02',
          title: 'Core database 2',
          covered: false,
          openIncidents: 0,
          withdrawn: false,
        },
      ],
    })),
  });
}

async function conflict() {
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name: 'ConflictError', message: 'Conflict' },
        response: { statusCode: 409 },
      }),
      { status: 409, headers: { 'content-type': 'application/json' } },
    ),
  );
}

function enter(field: HTMLElement, value: string) {
  fireEvent.change(field, { target: { value } });
}

async function choose(action: string) {
  await userEvent.click(await screen.findByRole('button', { name: action }));
  return screen.findByRole('dialog');
}

describe('ContractPage', () => {
  it('says what the contract promises, when and to whom', async () => {
    renderMaintenance(path, contractApi({ calendarId: 'cn-5x9' }));

    expect(
      await screen.findByRole('heading', { name: 'Core systems 2026' }),
    ).toBeVisible();
    expect(screen.getByText('40 days left')).toBeVisible();
    expect(screen.getByRole('table', { name: 'Level targets' })).toBeVisible();
    expect(
      await screen.findByRole('row', { name: 'Monday 09:00-18:00' }),
    ).toBeVisible();
    expect(screen.getByText(/Known up to 2026/)).toBeVisible();
  });

  it('shows what is not as it should be', async () => {
    renderMaintenance(
      path,
      contractApi({
        warnings: [
          { code: 'holidays-unpublished', message: '', year: 2027 },
          { code: 'coverage-overlap', message: '', count: 4 },
        ],
      }),
    );

    expect(
      await screen.findByText(/holidays of 2027 are not published yet/),
    ).toBeVisible();
    expect(
      screen.getByText(/4 devices are covered by another contract/),
    ).toBeVisible();
  });

  it('says that there is no such contract', async () => {
    const api = contractApi();
    api.getContract.mockRejectedValue(new Error('No contract c1'));
    renderMaintenance(path, api);

    expect(await screen.findByText('No contract c1')).toBeVisible();
  });

  it('changes only what was changed, based on the version that was read', async () => {
    const api = contractApi();
    renderMaintenance(path, api);
    const dialog = await choose('Edit');
    const title = within(dialog).getByLabelText(/^Title/);
    enter(title, 'Everything 2026');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));

    await waitFor(() =>
      expect(api.updateContract).toHaveBeenCalledWith({
        path: { id: 'c1' },
        body: {
          version: 3,
          title: 'Everything 2026',
        },
      }),
    );
  });

  it('keeps what was typed when somebody else was faster, and builds on their version', async () => {
    const api = contractApi();
    renderMaintenance(path, api);
    const dialog = await choose('Edit');
    const title = within(dialog).getByLabelText(/^Title/);
    enter(title, 'Everything 2026');
    api.updateContract.mockRejectedValueOnce(await conflict());
    api.getContract.mockResolvedValue(
      contract({ version: 4, chatGroup: 'Night shift' }),
    );
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));

    expect(
      await within(dialog).findByText('Somebody changed this meanwhile'),
    ).toBeVisible();
    expect(title).toHaveValue('Everything 2026');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));

    await waitFor(() =>
      expect(api.updateContract).toHaveBeenLastCalledWith({
        path: { id: 'c1' },
        body: {
          version: 4,
          title: 'Everything 2026',
        },
      }),
    );
  });

  it('renews for the year that follows', async () => {
    const api = contractApi();
    renderMaintenance(path, api);
    const dialog = await choose('Renew');
    enter(within(dialog).getByLabelText(/^Contract number/), 'WB-2027-001');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Renew' }),
    );

    await waitFor(() =>
      expect(api.renewContract).toHaveBeenCalledWith({
        path: { id: 'c1' },
        body: {
          number: 'WB-2027-001',
          title: 'Core systems 2026',
          startsOn: '2027-01-01',
          endsOn: '2027-12-31',
        },
      }),
    );
  });

  it('is not renewed twice', async () => {
    renderMaintenance(path, contractApi({ renewedByContractId: 'c2' }));

    expect(await screen.findByRole('button', { name: 'Edit' })).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Renew' }),
    ).not.toBeInTheDocument();
  });

  it('takes a device out of the cover and brings it back', async () => {
    const api = contractApi();
    renderMaintenance(path, api);
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Remove Core database 1 from the cover',
      }),
    );

    expect(
      await screen.findByText('Core database 1 is no longer covered.'),
    ).toBeVisible();
    expect(api.removeContractCoverage).toHaveBeenCalledWith({
      path: { id: 'c1' },
      query: { coverageId: ['r1'] },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));

    await waitFor(() =>
      expect(api.addContractCoverage).toHaveBeenCalledWith({
        path: { id: 'c1' },
        body: {
          items: [
            {
              deviceRef: device.deviceRef,
              startsOn: '2026-01-01',
              endsOn: '2026-12-31',
            },
          ],
        },
      }),
    );
  });

  it('covers chosen devices from a day of their own', async () => {
    const api = contractApi();
    renderMaintenance(path, api);
    const dialog = await choose('Add devices');
    expect(
      await within(dialog).findByRole('checkbox', { name: /Core database 1/ }),
    ).toBeDisabled();
    await userEvent.click(
      within(dialog).getByRole('checkbox', { name: /Core database 2/ }),
    );
    await enterDate(dateField(/^Covered from/, dialog), '2026-03-01');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Add 1 device' }),
    );

    await waitFor(() =>
      expect(api.addContractCoverage).toHaveBeenCalledWith({
        path: { id: 'c1' },
        body: {
          items: [
            { deviceRef: 'device:default/db-02', startsOn: '2026-03-01' },
          ],
        },
      }),
    );
  });

  it('covers all devices of the customer', async () => {
    const api = contractApi();
    api.addContractCoverage.mockImplementation(async () => {
      api.getContract.mockResolvedValue(
        contract({ coversWholeCustomer: true }),
      );
      return { items: [] };
    });
    renderMaintenance(path, api);
    const cover = await screen.findByRole('switch', {
      name: 'Covers all devices of the customer',
    });
    await userEvent.click(cover);

    await waitFor(() =>
      expect(api.addContractCoverage).toHaveBeenCalledWith({
        path: { id: 'c1' },
        body: { items: [{ wholeCustomer: true }] },
      }),
    );
    await waitFor(() => expect(cover).toBeChecked());
  });
});
