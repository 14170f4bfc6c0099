import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Obligation } from '@weibao/backstage-plugin-maintenance-common';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { obligation } from '../../__testUtils__/obligations';
import { renderMaintenance } from '../../__testUtils__/renderMaintenance';

function obligationApi(changes: Partial<Obligation> = {}) {
  return maintenanceApiMock({
    listObligations: jest.fn(async () => ({ items: [obligation(changes)] })),
    updateObligation: jest.fn(async () => obligation()),
  });
}

/** Opens the only obligation of the month. */
async function open(api: ReturnType<typeof obligationApi>) {
  renderMaintenance('/maintenance/obligations?month=2026-03', api);
  await userEvent.click(
    await screen.findByRole('button', { name: /Second instalment/ }),
  );
  return within(await screen.findByRole('dialog'));
}

describe('ObligationDialog', () => {
  it('shows what is owed, to whom and when', async () => {
    const dialog = await open(obligationApi());
    expect(dialog.getByText('Payment milestone')).toBeInTheDocument();
    expect(dialog.getByText('CN¥56,500.00')).toBeInTheDocument();
    expect(dialog.getByRole('link', { name: 'WB-2026-001' })).toHaveAttribute(
      'href',
      '/maintenance/contracts/c1',
    );
  });

  it('sends only what was changed', async () => {
    const api = obligationApi();
    const facts = await open(api);
    await userEvent.click(facts.getByRole('button', { name: 'Change' }));
    const form = within(await screen.findByRole('dialog'));
    const amount = form.getByRole('textbox', { name: 'Amount' });
    await userEvent.clear(amount);
    await userEvent.type(amount, '60000');
    await userEvent.click(form.getByRole('button', { name: 'Save' }));

    await waitFor(() =>
      expect(api.updateObligation).toHaveBeenCalledWith({
        path: { id: 'o1' },
        body: {
          version: 4,
          amount: 60_000,
        },
      }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(api.listObligations).toHaveBeenCalledTimes(2);
  });

  it('is called off once that is confirmed', async () => {
    const api = obligationApi();
    const facts = await open(api);
    await userEvent.click(facts.getByRole('button', { name: 'Call off' }));
    expect(api.updateObligation).not.toHaveBeenCalled();

    const question = within(await screen.findByRole('dialog'));
    expect(
      question.getByText('Call off “Second instalment”?'),
    ).toBeInTheDocument();
    await userEvent.click(question.getByRole('button', { name: 'Call off' }));
    await waitFor(() =>
      expect(api.updateObligation).toHaveBeenCalledWith({
        path: { id: 'o1' },
        body: {
          version: 4,
          cancelled: true,
        },
      }),
    );
  });

  it('leads to an inspection, which is not changed here', async () => {
    const dialog = await open(
      obligationApi({
        kind: 'inspection',
        version: undefined,
        inspectionId: 'i1',
      }),
    );
    expect(
      dialog.getByRole('link', { name: 'Open the inspection' }),
    ).toHaveAttribute('href', '/maintenance/inspections/i1');
    expect(
      dialog.queryByRole('button', { name: 'Change' }),
    ).not.toBeInTheDocument();
  });

  it('offers nothing for what is done', async () => {
    const dialog = await open(
      obligationApi({ state: 'done', doneOn: '2026-03-09' }),
    );
    expect(
      dialog.queryByRole('button', { name: 'Mark as done' }),
    ).not.toBeInTheDocument();
  });
});
