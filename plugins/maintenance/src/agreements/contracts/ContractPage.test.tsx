import { ResponseError } from '@backstage/errors';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  Contract,
  ContractTermPreview,
  RenewalPreview,
  WholeCustomerPreview,
} from '@weibao/backstage-plugin-maintenance-common';
import {
  calendars,
  contract,
  coverageRow,
} from '../../__testUtils__/contracts';
import { dateField, enterDate, enteredDate } from '../../__testUtils__/dates';
import { device } from '../../__testUtils__/incidents';
import { obligation } from '../../__testUtils__/obligations';
import { quietCustomer } from '../../__testUtils__/quietPages';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { renderMaintenance } from '../../__testUtils__/renderMaintenance';

const path = '/maintenance/contracts/c1';

const renewalPreview: RenewalPreview = {
  inspectionPlans: [
    {
      id: 'p1',
      title: 'Quarterly round',
      rule: 'FREQ=MONTHLY;INTERVAL=3',
      formerStartsOn: '2026-01-15',
      startsOn: '2027-01-15',
      dates: 4,
      lastOn: '2027-10-15',
    },
    {
      id: 'p2',
      title: 'Every leap year',
      rule: 'FREQ=YEARLY;INTERVAL=4',
      formerStartsOn: '2026-02-01',
      dates: 0,
    },
  ],
  obligations: [
    {
      id: 'o1',
      kind: 'payment',
      title: 'Second half',
      formerDueOn: '2026-12-31',
      dueOn: '2027-12-31',
    },
    {
      id: 'o2',
      kind: 'training',
      title: 'Training of operators',
      formerDueOn: '2026-11-30',
      dueOn: '2027-11-30',
    },
  ],
};

const termPreview: ContractTermPreview = {
  wholeCustomer: false,
  coverage: { count: 0, first: [] },
  inspections: {
    count: 5,
    first: [{ id: 'i1', title: 'Quarterly round', on: '2026-10-15' }],
  },
  obligations: {
    count: 1,
    first: [{ id: 'o1', title: 'Second half', on: '2026-12-31' }],
  },
};

const wholeCustomer: WholeCustomerPreview = {
  devices: 37,
  contracts: [
    {
      id: 'c9',
      number: 'WB-2026-009',
      title: 'Storage',
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      wholeCustomer: false,
      devices: 5,
    },
  ],
};

function contractApi(changes: Partial<Contract> = {}) {
  return maintenanceApiMock({
    getContract: jest.fn(async () => contract(changes)),
    updateContract: jest.fn(async () => contract(changes)),
    renewContract: jest.fn(async () => contract({ id: 'c2' })),
    previewRenewal: jest.fn(async () => renewalPreview),
    previewContractTerm: jest.fn(async () => termPreview),
    previewWholeCustomerCoverage: jest.fn(async () => wholeCustomer),
    listContracts: jest.fn(async () => ({ items: [] as Contract[] })),
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

  it('leads from the warning to what is covered twice, and by which contract', async () => {
    const api = contractApi({
      warnings: [{ code: 'coverage-overlap', message: '', count: 1 }],
    });
    api.listContractCoverage.mockResolvedValue({
      items: [
        {
          ...coverageRow,
          overlaps: [
            {
              contractId: 'c9',
              contractNumber: 'WB-2026-009',
              startsOn: '2026-06-01',
              endsOn: '2026-12-31',
            },
          ],
        },
      ],
    });
    renderMaintenance(path, api);
    await userEvent.click(
      await screen.findByRole('link', { name: 'Show them' }),
    );

    expect(
      await screen.findByRole('link', { name: 'WB-2026-009' }),
    ).toHaveAttribute('href', '/maintenance/contracts/c9');
    expect(
      screen.getByRole('switch', {
        name: 'Only those that another contract covers too',
      }),
    ).toBeChecked();
    expect(api.listContractCoverage).toHaveBeenLastCalledWith(
      {
        path: { id: 'c1' },
        query: expect.objectContaining({ overlapping: true }),
      },
      expect.anything(),
    );
  });

  it.each([
    ['planned', false, 'Will cover 12 devices'],
    ['planned', true, 'Will cover all devices of the customer'],
    ['running', false, '12 devices'],
    ['expired', false, 'Covered 12 devices'],
  ] as const)(
    'says of a contract that is %s what it covers, case %#',
    async (status, coversWholeCustomer, words) => {
      renderMaintenance(path, contractApi({ status, coversWholeCustomer }));
      expect(await screen.findByText(words)).toBeVisible();
    },
  );

  describe('sections', () => {
    async function openSection(
      name: string,
      api: ReturnType<typeof contractApi>,
    ) {
      renderMaintenance(path, api);
      // Some are named like the pages of the plugin.
      const overview = await screen.findByRole('tab', { name: 'Overview' });
      const sections = overview.closest<HTMLElement>('[role="tablist"]')!;
      await userEvent.click(within(sections).getByRole('tab', { name }));
    }

    it('show obligations of the contract, asked for once opened', async () => {
      const api = contractApi();
      api.listObligations.mockResolvedValue({
        items: [obligation({ title: 'Third instalment' })],
      });
      await openSection('Obligations', api);
      expect(await screen.findByText('Third instalment')).toBeVisible();
      expect(api.listObligations).toHaveBeenCalledWith(
        {
          query: expect.objectContaining({
            contractId: 'c1',
            customerRef: 'customer:default/harbour-bank',
            state: ['planned', 'due', 'overdue'],
          }),
        },
        expect.anything(),
      );
      expect(api.listIncidents).not.toHaveBeenCalled();
      expect(screen.queryByText('Level targets')).not.toBeInTheDocument();
    });

    it('show incidents under the contract', async () => {
      const api = contractApi();
      api.listIncidents.mockResolvedValue({ items: [] });
      await openSection('Incidents', api);
      expect(await screen.findByText('No incident so far')).toBeVisible();
      expect(api.listIncidents).toHaveBeenCalledWith(
        { query: expect.objectContaining({ contractId: 'c1' }) },
        expect.anything(),
      );
    });

    it('show attainment in the term of the contract', async () => {
      const api = contractApi({
        startsOn: '2024-05-01',
        endsOn: '2025-04-30',
        status: 'expired',
      });
      api.getAttainment.mockResolvedValue(await quietCustomer.getAttainment());
      await openSection('SLA attainment', api);
      expect(await screen.findByText('Nothing to count yet')).toBeVisible();
      expect(api.getAttainment).toHaveBeenCalledWith(
        {
          path: { namespace: 'default', name: 'harbour-bank' },
          query: { from: '2024-05-01', to: '2025-04-30', contractId: 'c1' },
        },
        expect.anything(),
      );
    });

    it('say why one is refused, and show the others', async () => {
      const api = contractApi();
      api.listIncidents.mockRejectedValue(
        new Error('Not allowed: maintenance.incident.read'),
      );
      await openSection('Incidents', api);
      expect(
        await screen.findByText(/Not allowed: maintenance.incident.read/),
      ).toBeVisible();
      await userEvent.click(screen.getByRole('tab', { name: 'Overview' }));
      expect(
        await screen.findByRole('table', { name: 'Level targets' }),
      ).toBeVisible();
    });
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

  it('asks before a shorter term is saved, and says what comes of it', async () => {
    const api = contractApi();
    renderMaintenance(path, api);
    const dialog = await choose('Edit');
    await enterDate(dateField(/^Last day/, dialog), '2026-09-30');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));

    const question = await screen.findByRole('dialog', {
      name: 'Is that meant?',
    });
    expect(
      await within(question).findByText(/^5 inspections to come/),
    ).toHaveTextContent('Quarterly round, Oct 15, 2026and 4 more');
    expect(within(question).getByText(/^1 open obligation/)).toBeVisible();
    expect(
      within(question).queryByText(/incident|cover of/),
    ).not.toBeInTheDocument();
    expect(api.previewContractTerm.mock.calls[0][0]).toEqual({
      path: { id: 'c1' },
      query: { startsOn: '2026-01-01', endsOn: '2026-09-30' },
    });
    expect(api.updateContract).not.toHaveBeenCalled();

    await userEvent.click(
      within(question).getByRole('button', { name: 'Yes, save it' }),
    );
    await waitFor(() =>
      expect(api.updateContract).toHaveBeenCalledWith({
        path: { id: 'c1' },
        body: {
          version: 3,
          endsOn: '2026-09-30',
          confirmed: ['term-shortened'],
        },
      }),
    );
  });

  it('asks about a term that is unusual, and refuses one that is none', async () => {
    const api = contractApi();
    renderMaintenance(path, api);
    const dialog = await choose('Edit');
    const lastDay = dateField(/^Last day/, dialog);
    const save = within(dialog).getByRole('button', { name: 'Save' });
    await enterDate(lastDay, '9999-12-31');
    await userEvent.click(save);
    expect(
      within(dialog).getByText('A contract runs for 20 years at most.'),
    ).toBeVisible();

    await enterDate(lastDay, '2039-12-31');
    await userEvent.click(save);
    const question = await screen.findByRole('dialog', {
      name: 'Is that meant?',
    });
    expect(within(question).getByText(/is more than ten years/)).toBeVisible();
    await userEvent.click(
      within(question).getByRole('button', { name: 'Cancel' }),
    );
    expect(enteredDate(lastDay)).toBe('2039-12-31');
    expect(api.updateContract).not.toHaveBeenCalled();
  });

  it('names the contract that has the number already', async () => {
    const api = contractApi();
    api.updateContract.mockRejectedValue(await conflict());
    api.listContracts.mockResolvedValue({
      items: [
        contract({ id: 'c8', number: 'WB-2026-0021' }),
        contract({ id: 'c9', number: 'wb 2026-002', title: 'Storage' }),
      ],
    });
    renderMaintenance(path, api);
    const dialog = await choose('Edit');
    enter(within(dialog).getByLabelText(/^Contract number/), 'ＷＢ－2026－002');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));

    expect(
      await within(dialog).findByText(
        'The number ＷＢ－2026－002 is taken by contract wb 2026-002 Storage.',
      ),
    ).toBeVisible();
  });

  it('leads to the calendars beside the form', async () => {
    renderMaintenance(path, contractApi());
    const dialog = await choose('Edit');
    const link = await within(dialog).findByRole('link', { name: /Calendars/ });
    expect(link).toHaveAttribute('target', '_blank');
  });

  it('renews for the year that follows, with what is chosen to go on', async () => {
    const api = contractApi();
    renderMaintenance(path, api);
    const dialog = await choose('Renew');
    expect(
      await within(dialog).findByRole('checkbox', {
        name: /Quarterly round.*from Jan 15, 2027 instead of Jan 15, 2026, 4 inspections/,
      }),
    ).toBeChecked();
    expect(
      within(dialog).getByRole('checkbox', { name: /Every leap year/ }),
    ).toBeDisabled();
    await userEvent.click(
      within(dialog).getByRole('checkbox', { name: /Second half/ }),
    );
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
          carryOver: { inspectionPlanIds: ['p1'], obligationIds: ['o2'] },
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
    const question = await screen.findByRole('dialog');
    expect(
      await within(question).findByText('The customer has 37 devices now.'),
    ).toBeVisible();
    expect(within(question).getByText('WB-2026-009 Storage')).toBeVisible();
    expect(within(question).getByText(/^5 devices/)).toBeVisible();
    expect(api.addContractCoverage).not.toHaveBeenCalled();
    await userEvent.click(
      within(question).getByRole('button', { name: 'Cover all' }),
    );

    await waitFor(() =>
      expect(api.addContractCoverage).toHaveBeenCalledWith({
        path: { id: 'c1' },
        body: { items: [{ wholeCustomer: true }] },
      }),
    );
    await waitFor(() => expect(cover).toBeChecked());
  });
});
