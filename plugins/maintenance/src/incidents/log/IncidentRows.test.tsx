import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { incident, incidentListItem } from '../../__testUtils__/incidents';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { renderMaintenance } from '../../__testUtils__/renderMaintenance';

// The tests' browser has no width; here it is a wide one.
jest.mock('@backstage/ui', () => ({
  ...jest.requireActual('@backstage/ui'),
  useBreakpoint: () => ({
    breakpoint: 'lg',
    up: () => true,
    down: () => false,
  }),
}));

const first = incidentListItem(new Date());
const second = incidentListItem(new Date(), {
  id: 'INC-000002',
  title: 'Fan failure',
  state: 'acknowledged',
  covered: false,
});

async function showDesk() {
  const api = maintenanceApiMock({
    listIncidents: jest.fn(async () => ({ items: [first, second] })),
    addIncidentEvent: async () => incident({ state: 'acknowledged' }),
    summariseIncidents: async () => ({
      open: 2,
      mine: 0,
      unassigned: 1,
      atRisk: 0,
      breached: 0,
      awaitingClosure: 0,
    }),
    summariseInspections: async () => ({
      overdue: 0,
      due: 0,
      started: 0,
      mine: 0,
    }),
  });
  renderMaintenance('/maintenance', api);
  const table = await screen.findByRole('grid');
  await within(table).findByRole('row', { name: /Fan failure/ });
  return { api, table };
}

describe('IncidentRows', () => {
  it('goes from what is due to how bad, where and who', async () => {
    const { table } = await showDesk();

    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Due next',
      'Level',
      'Incident',
      'Customer',
      'Device',
      'State',
      'Assignee',
      'Action',
    ]);
    const row = within(table).getByRole('row', { name: /Fan failure/ });
    expect(within(row).getByText('Acknowledged')).toBeVisible();
    expect(within(row).getByText(/Out of cover/)).toBeVisible();
  });

  it('offers to take what nobody has taken, and only that', async () => {
    const { table } = await showDesk();

    expect(
      within(table)
        .getAllByRole('button')
        .map(button => button.getAttribute('aria-label')),
    ).toEqual(['Take INC-000001']);
  });

  it('moves between incidents with the arrow keys; each leads to its page', async () => {
    const { table } = await showDesk();
    within(table)
      .getByRole('row', { name: /Disk array/ })
      .focus();
    await userEvent.keyboard('{ArrowDown}');

    const row = within(table).getByRole('row', { name: /Fan failure/ });
    expect(row).toHaveFocus();
    expect(row).toHaveAttribute(
      'data-href',
      '/maintenance/incidents/INC-000002',
    );
  });

  it('announces and marks what arrives', async () => {
    const { api, table } = await showDesk();
    api.listIncidents.mockResolvedValue({
      items: [
        incidentListItem(new Date(), { id: 'INC-000003', title: 'Power lost' }),
        first,
        second,
      ],
    });
    await userEvent.click(
      within(table).getByRole('button', { name: 'Take INC-000001' }),
    );

    expect(
      await screen.findByText('1 new incident: Power lost'),
    ).toHaveAttribute('role', 'status');
    expect(
      within(table).getByRole('row', { name: /Power lost/ }),
    ).toHaveAttribute('data-new');
  });
});
