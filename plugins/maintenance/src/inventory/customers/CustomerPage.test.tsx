import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  AttainmentClocks,
  namespaceAndName,
} from '@weibao/backstage-plugin-maintenance-common';
import { contract } from '../../__testUtils__/contracts';
import { customerEntity, siteEntity } from '../../__testUtils__/entities';
import { device, incidentListItem } from '../../__testUtils__/incidents';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { quietCustomer } from '../../__testUtils__/quietPages';
import { renderEntityPage } from '../../__testUtils__/renderEntityPage';

// It measures the page, which has no size here.
jest.mock('./AttainmentChart', () => ({ AttainmentChart: () => null }));

const customerRef = 'customer:default/harbour-bank';

const nothing = { met: 0, breached: 0 };
const clocks: AttainmentClocks = {
  response: { met: 9, breached: 1, ratio: 0.9 },
  onsite: { met: 4, breached: 1, ratio: 0.8, turned: 2 },
  plan: nothing,
  resolution: { met: 3, breached: 1, ratio: 0.75 },
  all: { met: 16, breached: 3, ratio: 0.842 },
};

function customerApi() {
  return maintenanceApiMock({
    ...quietCustomer,
    listContracts: jest.fn(async () => ({
      items: [
        contract(),
        contract({ id: 'c2', number: 'WB-2026-002', status: 'running' }),
      ],
    })),
    summariseContracts: jest.fn(async () => ({
      planned: 0,
      running: 1,
      expiring: 1,
      expired: 3,
    })),
    listCoverageGaps: jest.fn(async () => ({
      items: [
        {
          kind: 'none' as const,
          device,
          contracts: [],
          lastCoveredOn: '2025-06-30',
        },
      ],
      counts: { devices: 140, none: 6, 'ends-soon': 12, overlap: 4 },
    })),
    addContractCoverage: jest.fn(async () => ({ items: [] })),
    summariseIncidents: jest.fn(async () => ({
      open: 7,
      unassigned: 2,
      mine: 1,
      atRisk: 2,
      breached: 3,
      awaitingClosure: 0,
    })),
    getAttainment: jest.fn(async () => ({
      customerRef,
      from: '2025-04-01',
      to: '2026-03-02',
      incidents: 20,
      outOfCover: 2,
      total: clocks,
      months: [{ month: '2026-03', incidents: 5, clocks }],
    })),
    listIncidents: jest.fn(async () => ({
      items: [incidentListItem(new Date())],
    })),
    listDevices: jest.fn(async () => ({
      items: [
        {
          ...device,
          covered: true,
          contractNumber: 'WB-2026-001',
          coveredUntil: '2026-12-31',
          openIncidents: 2,
          withdrawn: false,
        },
      ],
    })),
  });
}

describe('the page of a customer', () => {
  it('tells the state of the customer in a few figures', async () => {
    renderEntityPage(customerEntity, customerApi());

    expect(await screen.findByText('1 expires soon')).toBeVisible();
    expect(screen.getByText('140')).toBeVisible();
    expect(screen.getByText('3 breached')).toBeVisible();
    expect(screen.getByText('84.2%')).toBeVisible();
  });

  it('asks in the same words for what several of its cards show', async () => {
    const api = customerApi();
    renderEntityPage(customerEntity, api);

    expect(await screen.findByText('1 expires soon')).toBeVisible();
    expect(await screen.findByText('9 of 10 met')).toBeVisible();
    expect(
      await screen.findByRole('radio', { name: 'Ends within 30 days (12)' }),
    ).toBeVisible();
    for (const { mock } of [api.listCoverageGaps, api.getAttainment]) {
      const questions = mock.calls.map(([call]) => JSON.stringify(call));
      expect(new Set(questions).size).toBe(1);
    }
  });

  it('says whom to call', async () => {
    renderEntityPage(customerEntity, customerApi());

    expect(
      await screen.findByRole('link', { name: '010 8888 6666' }),
    ).toHaveAttribute('href', 'tel:01088886666');
  });

  it('lists the contracts of this customer only', async () => {
    const api = customerApi();
    renderEntityPage(customerEntity, api);

    expect(await screen.findByText('WB-2026-002')).toBeVisible();
    expect(api.listContracts).toHaveBeenCalledWith(
      { query: expect.objectContaining({ customerRef }) },
      expect.anything(),
    );
  });

  it('counts the gaps of every kind and adds cover where there is none', async () => {
    const api = customerApi();
    renderEntityPage(customerEntity, api);

    expect(
      await screen.findByRole('radio', { name: 'Ends within 30 days (12)' }),
    ).toBeVisible();
    expect(screen.getByText('until Jun 30, 2025')).toBeVisible();
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Add cover for Core database 1',
      }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(
      await dialog.findByRole('radio', { name: /WB-2026-002/ }),
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Add cover' }));

    await waitFor(() =>
      expect(api.addContractCoverage).toHaveBeenCalledWith({
        path: { id: 'c2' },
        body: { items: [{ deviceRef: device.deviceRef }] },
      }),
    );
  });

  it('asks for another kind of gaps', async () => {
    const api = customerApi();
    renderEntityPage(customerEntity, api);
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Several contracts (4)' }),
    );

    await waitFor(() =>
      expect(api.listCoverageGaps).toHaveBeenCalledWith(
        {
          path: namespaceAndName(customerRef),
          query: expect.objectContaining({ kind: 'overlap' }),
        },
        expect.anything(),
      ),
    );
  });

  it('gives the attainment of every month and clock as figures', async () => {
    renderEntityPage(customerEntity, customerApi());

    const figures = await screen.findByRole('table', {
      name: 'SLA attainment, last 12 months',
    });
    expect(
      within(figures).getByRole('row', {
        name: '2026-03 90% (9/10) 80% (4/5) – 75% (3/4)',
      }),
    ).toBeVisible();
    expect(screen.getByText('9 of 10 met')).toBeVisible();
    expect(screen.getByText('4 of 5 met · 2 by late entries')).toBeVisible();
    expect(
      screen.getByText(
        /^19 clocks, .* 22 incidents were reported in the period: 20 under contract and 2 out of cover/,
      ),
    ).toBeVisible();
  });

  it('lists its devices with their cover and what is wrong with them', async () => {
    const api = customerApi();
    renderEntityPage(customerEntity, api, '/devices?q=dell');

    expect(await screen.findByText('Core database 1')).toBeVisible();
    const list = within(screen.getByRole('list', { name: 'Devices' }));
    expect(list.getByText('WB-2026-001')).toBeVisible();
    expect(list.getByText('2 open')).toBeVisible();
    expect(api.listDevices).toHaveBeenCalledWith(
      { query: expect.objectContaining({ customerRef, q: 'dell' }) },
      expect.anything(),
    );
  });

  it('lists its incidents, newest first', async () => {
    const api = customerApi();
    renderEntityPage(customerEntity, api, '/incidents');

    expect(await screen.findByText('Disk array offline')).toBeVisible();
    expect(api.listIncidents).toHaveBeenCalledWith(
      { query: expect.objectContaining({ customerRef, order: '-reportedAt' }) },
      expect.anything(),
    );
  });
});

describe('the page of a site', () => {
  it('says how to get in and which devices stand there', async () => {
    const api = customerApi();
    renderEntityPage(siteEntity, api);

    expect(await screen.findByText('Register a day ahead')).toBeVisible();
    expect(await screen.findByText('Core database 1')).toBeVisible();
    expect(api.listDevices).toHaveBeenCalledWith(
      {
        query: expect.objectContaining({
          siteRef: 'site:default/harbour-east',
        }),
      },
      expect.anything(),
    );
  });
});
