import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Obligation } from '@weibao/backstage-plugin-maintenance-common';
import { maintenanceApiMock } from '../__testUtils__/maintenanceApiMock';
import { renderMaintenance } from '../__testUtils__/renderMaintenance';

const call: Obligation = {
  id: 'o1',
  version: 4,
  kind: 'follow-up-call',
  title: 'Quarterly call',
  customerRef: 'customer:default/harbour-bank',
  customerTitle: 'Harbour Bank',
  contractId: 'c1',
  contractNumber: 'WB-2026-001',
  dueOn: '2026-03-10',
  state: 'overdue',
};

function obligationsApi() {
  return maintenanceApiMock({
    listObligations: jest.fn(async () => ({ items: [call] })),
    completeObligation: jest.fn(async () => ({
      ...call,
      state: 'done' as const,
      openedTaskId: 'o2',
    })),
    listCalendarSubscriptions: jest.fn(async () => ({ items: [] })),
    createCalendarSubscription: jest.fn(async () => ({
      id: 's1',
      title: 'Obligations',
      createdAt: '2026-03-02T02:00:00.000Z',
      url: 'https://portal.example/obligations.ics?token=secret',
    })),
  });
}

const path = '/maintenance/obligations?month=2026-03';

describe('ObligationsPage', () => {
  it('lists the days of the month with what is due and marks what is overdue', async () => {
    const api = obligationsApi();
    renderMaintenance(path, api);

    expect(await screen.findByText('Quarterly call')).toBeVisible();
    expect(screen.getByText('Tuesday, March 10, 2026')).toBeVisible();
    expect(
      within(screen.getByRole('button', { name: /Quarterly call/ })).getByText(
        'Overdue',
      ),
    ).toBeVisible();
    expect(api.listObligations).toHaveBeenCalledWith(
      expect.objectContaining({ from: '2026-02-23', to: '2026-04-05' }),
      expect.anything(),
    );
  });

  it('says that a low score opens a task, and sends it', async () => {
    const api = obligationsApi();
    renderMaintenance(path, api);
    await userEvent.click(
      await screen.findByRole('button', { name: /Quarterly call/ }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Record the call' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('radio', { name: '2' }));
    expect(
      dialog.getByText('This score opens a task for the service manager.'),
    ).toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));

    await waitFor(() =>
      expect(api.completeObligation).toHaveBeenCalledWith(
        'o1',
        expect.objectContaining({ version: 4, score: 2 }),
      ),
    );
  });

  it('shows the address of a subscription once', async () => {
    renderMaintenance(path, obligationsApi());
    await userEvent.click(
      await screen.findByRole('button', { name: 'Subscribe' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Create address' }),
    );

    expect(
      await screen.findByText(
        'https://portal.example/obligations.ics?token=secret',
      ),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Copy address' })).toHaveFocus();
  });
});
