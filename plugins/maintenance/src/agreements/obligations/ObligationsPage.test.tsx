import { ResponseError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Obligation } from '@weibao/backstage-plugin-maintenance-common';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { renderMaintenance } from '../../__testUtils__/renderMaintenance';

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

const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));

function conflict() {
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name: 'ConflictError', message: 'the version is 5' },
        response: { statusCode: 409 },
      }),
      { status: 409, headers: { 'content-type': 'application/json' } },
    ),
  );
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
      {
        query: expect.objectContaining({
          from: '2026-02-23',
          to: '2026-04-05',
        }),
      },
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
      expect(api.completeObligation).toHaveBeenCalledWith({
        path: { id: 'o1' },
        body: expect.objectContaining({ version: 4, score: 2 }),
      }),
    );
  });

  describe('where somebody else was faster', () => {
    async function changeTitle() {
      const api = obligationsApi();
      renderMaintenance(path, api);
      await press(/Quarterly call/);
      await press('Change');
      const dialog = within(await screen.findByRole('dialog'));
      const title = dialog.getByRole('textbox', { name: /Title/ });
      await userEvent.clear(title);
      await userEvent.type(title, 'Call of spring');
      api.updateObligation
        .mockResolvedValue(call)
        .mockRejectedValueOnce(await conflict());
      return { api, dialog, title };
    }

    it('reads the obligation again and keeps what was typed', async () => {
      const { api, dialog, title } = await changeTitle();
      api.getObligation.mockResolvedValue({
        ...call,
        version: 5,
        note: 'Ask for the manager',
      });
      await userEvent.click(dialog.getByRole('button', { name: 'Save' }));

      expect(
        await dialog.findByText('Somebody changed this meanwhile'),
      ).toBeVisible();
      expect(title).toHaveValue('Call of spring');
      expect(dialog.getByRole('textbox', { name: 'Note' })).toHaveValue(
        'Ask for the manager',
      );
      await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
      await waitFor(() =>
        expect(api.updateObligation).toHaveBeenLastCalledWith({
          path: { id: 'o1' },
          body: {
            version: 5,
            title: 'Call of spring',
          },
        }),
      );
    });

    it('says that there is nothing to change any more', async () => {
      const { api, dialog } = await changeTitle();
      api.getObligation.mockResolvedValue({
        ...call,
        version: 5,
        state: 'done',
      });
      await userEvent.click(dialog.getByRole('button', { name: 'Save' }));

      expect(
        await dialog.findByText('Somebody has marked it as done meanwhile'),
      ).toBeVisible();
    });

    it('records a call on the newest version', async () => {
      const api = obligationsApi();
      renderMaintenance(path, api);
      await press(/Quarterly call/);
      await press('Record the call');
      const dialog = within(await screen.findByRole('dialog'));
      await userEvent.click(dialog.getByRole('radio', { name: '5' }));
      api.completeObligation.mockRejectedValueOnce(await conflict());
      api.getObligation.mockResolvedValue({ ...call, version: 5 });
      await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
      await dialog.findByText('Somebody changed this meanwhile');
      await userEvent.click(dialog.getByRole('button', { name: 'Save' }));

      await waitFor(() =>
        expect(api.completeObligation).toHaveBeenLastCalledWith({
          path: { id: 'o1' },
          body: expect.objectContaining({ version: 5, score: 5 }),
        }),
      );
    });
  });

  it('makes no obligation of a customer of whom it may make none', async () => {
    const customer = '&customer=customer:default/northern-logistics';
    renderMaintenance(`${path}${customer}`, obligationsApi(), [], {
      authorize: () => AuthorizeResult.DENY,
    });
    expect(await screen.findByText('Quarterly call')).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'New obligation' }),
    ).not.toBeInTheDocument();
  });

  it('makes an obligation of a customer where that is allowed', async () => {
    const customer = '&customer=customer:default/harbour-bank';
    renderMaintenance(`${path}${customer}`, obligationsApi());
    expect(
      await screen.findByRole('button', { name: 'New obligation' }),
    ).toBeVisible();
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
