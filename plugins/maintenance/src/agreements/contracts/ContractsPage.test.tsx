import { ResponseError } from '@backstage/errors';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { standardLevels } from '@weibao/backstage-plugin-maintenance-common';
import { dateField, enterDate } from '../../__testUtils__/dates';
import { calendars, contract } from '../../__testUtils__/contracts';
import { customerEntity } from '../../__testUtils__/entities';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { renderMaintenance } from '../../__testUtils__/renderMaintenance';

const path = '/maintenance/contracts';

function contractsApi(items = [contract()]) {
  return maintenanceApiMock({
    listContracts: jest.fn(async () => ({ items })),
    getContract: jest.fn(async () => contract()),
    listContractCoverage: jest.fn(async () => ({ items: [] })),
    createContract: jest.fn(async () => contract()),
    listInspectionPlans: jest.fn(async () => ({ items: [] })),
    listInspections: jest.fn(async () => ({ items: [] })),
    listCalendars: jest.fn(async () => ({ items: calendars })),
    createCalendar: jest.fn(async () => ({
      ...calendars[1],
      id: 'night-shift',
      title: 'Night shift',
      builtIn: false,
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

async function openForm() {
  await userEvent.click(
    await screen.findByRole('button', { name: 'New contract' }),
  );
  return screen.findByRole('dialog');
}

async function fillIn(dialog: HTMLElement) {
  const form = within(dialog);
  enter(form.getByLabelText(/^Contract number/), 'WB-2027-001');
  enter(form.getByLabelText(/^Title/), 'Core systems 2027');
  await enterDate(dateField(/^First day/, dialog), '2027-01-01');
  await enterDate(dateField(/^Last day/, dialog), '2027-12-31');
}

const submit = (dialog: HTMLElement) =>
  userEvent.click(
    within(dialog).getByRole('button', { name: 'Create contract' }),
  );

describe('ContractsPage', () => {
  it('lists contracts with their status, term and cover', async () => {
    renderMaintenance(path, contractsApi());

    expect(await screen.findByText('WB-2026-001')).toBeVisible();
    const list = within(screen.getByRole('list', { name: 'Contracts' }));
    expect(list.getByText('Expiring')).toBeVisible();
    expect(list.getByText('40 days left')).toBeVisible();
    expect(list.getByText('12 devices')).toBeVisible();
  });

  it('asks for what the address says', async () => {
    const api = contractsApi();
    renderMaintenance(
      `${path}?q=core&status=running,expiring&customer=customer:default/harbour-bank`,
      api,
    );

    await screen.findByText('WB-2026-001');
    expect(api.listContracts).toHaveBeenCalledWith(
      {
        query: expect.objectContaining({
          q: 'core',
          status: ['running', 'expiring'],
          customerRef: 'customer:default/harbour-bank',
        }),
      },
      expect.anything(),
    );
  });

  it('goes to the next page', async () => {
    const api = contractsApi();
    api.listContracts.mockResolvedValue({
      items: [contract()],
      nextCursor: 'next',
    });
    renderMaintenance(path, api);

    await userEvent.click(
      await screen.findByRole('button', { name: 'Next page' }),
    );

    await waitFor(() =>
      expect(api.listContracts).toHaveBeenCalledWith(
        { query: expect.objectContaining({ cursor: 'next' }) },
        expect.anything(),
      ),
    );
  });

  it('says how to make the first contract', async () => {
    renderMaintenance(path, contractsApi([]));

    expect(await screen.findByText('No contract yet')).toBeVisible();
  });

  it('names the fields that are missing and sends nothing', async () => {
    const api = contractsApi();
    renderMaintenance(path, api);
    const dialog = await openForm();
    expect(within(dialog).getByLabelText(/^Contract number/)).toHaveFocus();

    await submit(dialog);

    expect(await within(dialog).findAllByText('Fill this in.')).toHaveLength(5);
    expect(within(dialog).getByLabelText(/^Contract number/)).toHaveFocus();
    expect(api.createContract).not.toHaveBeenCalled();
  });

  it('makes a contract with the terms of the standard one', async () => {
    const api = contractsApi();
    renderMaintenance(`${path}?customer=customer:default/harbour-bank`, api, [
      customerEntity,
    ]);
    const dialog = await openForm();
    await fillIn(dialog);
    await submit(dialog);

    await waitFor(() =>
      expect(api.createContract).toHaveBeenCalledWith({
        body: {
          number: 'WB-2027-001',
          title: 'Core systems 2027',
          customerRef: 'customer:default/harbour-bank',
          startsOn: '2027-01-01',
          endsOn: '2027-12-31',
          calendarId: '24x7',
          levels: standardLevels,
          pausesOn: ['customer-unavailable', 'customer-requested-window'],
        },
      }),
    );
    expect(
      await screen.findByRole('heading', { name: 'Core systems 2026' }),
    ).toBeVisible();
  });

  it('sends the targets as they were typed, and none where a field is empty', async () => {
    const api = contractsApi();
    renderMaintenance(`${path}?customer=customer:default/harbour-bank`, api, [
      customerEntity,
    ]);
    const dialog = await openForm();
    await fillIn(dialog);
    const response = within(dialog).getByLabelText('Level I, Response');
    enter(response, '1h 30m');
    enter(within(dialog).getByLabelText('Level II, On site'), '');
    await submit(dialog);

    await waitFor(() => expect(api.createContract).toHaveBeenCalled());
    const [{ body }] = api.createContract.mock.calls[0];
    expect(body.levels?.I.response).toBe(90);
    expect(body.levels?.II).not.toHaveProperty('onsite');
  });

  it('says which target cannot be read', async () => {
    const api = contractsApi();
    renderMaintenance(`${path}?customer=customer:default/harbour-bank`, api);
    const dialog = await openForm();
    await fillIn(dialog);
    enter(within(dialog).getByLabelText('Level IV, Resolution'), 'soon');
    await submit(dialog);

    expect(
      await within(dialog).findByText(
        'Write a time such as 20m, 2h or 1h 30m.',
      ),
    ).toBeVisible();
    expect(api.createContract).not.toHaveBeenCalled();
  });

  it('says that the number is taken and keeps what was typed', async () => {
    const api = contractsApi();
    api.createContract.mockRejectedValue(await conflict());
    renderMaintenance(`${path}?customer=customer:default/harbour-bank`, api);
    const dialog = await openForm();
    await fillIn(dialog);
    await submit(dialog);

    expect(
      await within(dialog).findByText(
        'There is already a contract WB-2027-001.',
      ),
    ).toBeVisible();
    expect(within(dialog).getByLabelText(/^Title/)).toHaveValue(
      'Core systems 2027',
    );
  });

  it('makes a service calendar on the way and takes it', async () => {
    const api = contractsApi();
    renderMaintenance(`${path}?customer=customer:default/harbour-bank`, api);
    const dialog = await openForm();
    await fillIn(dialog);
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'New calendar' }),
    );
    const calendar = within(
      await screen.findByRole('dialog', { name: 'New calendar' }),
    );
    enter(calendar.getByLabelText(/^Title/), 'Night shift');
    enter(calendar.getByLabelText(/^Identifier/), 'night-shift');
    const monday = calendar.getByLabelText('Monday');
    enter(monday, '22:00-06:00');
    await userEvent.click(
      calendar.getByRole('button', { name: 'Monday to all weekdays' }),
    );
    await userEvent.click(
      calendar.getByRole('button', { name: 'New calendar' }),
    );

    const night = [['22:00', '06:00']];
    await waitFor(() =>
      expect(api.createCalendar).toHaveBeenCalledWith({
        body: {
          id: 'night-shift',
          title: 'Night shift',
          timeZone: 'Asia/Shanghai',
          weekly: {
            mon: night,
            tue: night,
            wed: night,
            thu: night,
            fri: night,
          },
          holidays: 'CN',
        },
      }),
    );
    expect(api.createContract).not.toHaveBeenCalled();
    await submit(await screen.findByRole('dialog', { name: 'New contract' }));
    await waitFor(() =>
      expect(api.createContract).toHaveBeenCalledWith({
        body: expect.objectContaining({ calendarId: 'night-shift' }),
      }),
    );
  });
});
