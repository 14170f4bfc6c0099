import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { renderMaintenance } from '../../__testUtils__/renderMaintenance';

const url = 'https://portal.example/obligations.ics?token=secret';
const subscription = {
  id: 's1',
  title: 'Obligations',
  createdAt: '2026-03-02T02:00:00.000Z',
};

function subscriptionsApi() {
  return maintenanceApiMock({
    listObligations: jest.fn(async () => ({ items: [] })),
    listCalendarSubscriptions: jest.fn(async () => ({
      items: [{ ...subscription, lastReadAt: '2026-03-03T02:00:00.000Z' }],
    })),
    createCalendarSubscription: jest.fn(async () => ({
      ...subscription,
      url,
    })),
    revokeCalendarSubscription: jest.fn(async () => {}),
  });
}

async function openDialog(api: ReturnType<typeof subscriptionsApi>) {
  renderMaintenance('/maintenance/obligations?month=2026-03', api);
  await userEvent.click(
    await screen.findByRole('button', { name: 'Subscribe' }),
  );
  return within(await screen.findByRole('dialog'));
}

describe('SubscriptionsDialog', () => {
  it('says when a calendar program has read last', async () => {
    const dialog = await openDialog(subscriptionsApi());
    expect(await dialog.findByText(/last read/)).toBeVisible();
  });

  it('revokes a subscription after one more question', async () => {
    const api = subscriptionsApi();
    const dialog = await openDialog(api);
    await userEvent.click(
      await dialog.findByRole('button', { name: 'Revoke Obligations' }),
    );
    expect(api.revokeCalendarSubscription).not.toHaveBeenCalled();

    api.listCalendarSubscriptions.mockResolvedValue({ items: [] });
    await userEvent.click(
      dialog.getByRole('button', { name: 'Really revoke' }),
    );
    expect(await dialog.findByText('No subscription yet.')).toBeVisible();
    expect(api.revokeCalendarSubscription).toHaveBeenCalledWith({
      path: { id: 's1' },
    });
  });

  it('no longer shows an address that was revoked', async () => {
    const dialog = await openDialog(subscriptionsApi());
    await userEvent.click(
      dialog.getByRole('button', { name: 'Create address' }),
    );
    expect(await dialog.findByText(url)).toBeVisible();

    await userEvent.click(
      dialog.getByRole('button', { name: 'Revoke Obligations' }),
    );
    await userEvent.click(
      dialog.getByRole('button', { name: 'Really revoke' }),
    );
    await waitFor(() =>
      expect(dialog.queryByText(url)).not.toBeInTheDocument(),
    );
  });
});
