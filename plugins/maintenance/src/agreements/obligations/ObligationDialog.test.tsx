import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Obligation } from '@weibao/backstage-plugin-maintenance-common';
import { dateField, enterDate } from '../../__testUtils__/dates';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { obligation, obligationSeries } from '../../__testUtils__/obligations';
import { renderMaintenance } from '../../__testUtils__/renderMaintenance';

function obligationApi(changes: Partial<Obligation> = {}) {
  return maintenanceApiMock({
    listObligations: jest.fn(async () => ({ items: [obligation(changes)] })),
    updateObligation: jest.fn(async () => obligation()),
    getObligationSeries: jest.fn(async () => obligationSeries()),
    updateObligationSeries: jest.fn(async () => obligationSeries()),
    previewObligationSeries: jest.fn(async () => ({ dates: [], warnings: [] })),
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

  describe('of a series', () => {
    const ofSeries = { seriesId: 's1', ruleDate: '2026-03-09' };

    async function openStep(
      api: ReturnType<typeof obligationApi>,
      step: string,
    ) {
      const facts = await open(api);
      expect(await facts.findByText('Every quarter')).toBeVisible();
      await userEvent.click(facts.getByRole('button', { name: step }));
      return within(await screen.findByRole('dialog'));
    }

    it('changes this one unless told otherwise', async () => {
      const api = obligationApi(ofSeries);
      const form = await openStep(api, 'Change');
      expect(
        await form.findByRole('radio', { name: 'Only this one' }),
      ).toBeChecked();
      expect(form.queryByLabelText(/How often/)).not.toBeInTheDocument();
      await userEvent.type(form.getByRole('textbox', { name: 'Note' }), 'Now');
      await userEvent.click(form.getByRole('button', { name: 'Save' }));
      await waitFor(() =>
        expect(api.updateObligation).toHaveBeenCalledWith({
          path: { id: 'o1' },
          body: { version: 4, note: 'Now' },
        }),
      );
      expect(api.updateObligationSeries).not.toHaveBeenCalled();
    });

    it('changes this one and all that follow', async () => {
      const api = obligationApi(ofSeries);
      const form = await openStep(api, 'Change');
      await userEvent.click(
        await form.findByRole('radio', { name: 'This and all that follow' }),
      );
      await enterDate(dateField(/First due on/), '2026-03-15');
      await userEvent.click(form.getByRole('button', { name: 'Save' }));
      await waitFor(() =>
        expect(api.updateObligationSeries).toHaveBeenCalledWith({
          path: { id: 's1' },
          body: { version: 2, from: '2026-03-09', startsOn: '2026-03-15' },
        }),
      );
      expect(api.updateObligation).not.toHaveBeenCalled();
    });

    it('ends with this one', async () => {
      const api = obligationApi(ofSeries);
      const question = await openStep(api, 'Call off');
      await userEvent.click(
        await question.findByRole('radio', {
          name: 'This and all that follow',
        }),
      );
      expect(question.getByText(/The series ends/)).toBeVisible();
      await userEvent.click(question.getByRole('button', { name: 'Call off' }));
      await waitFor(() =>
        expect(api.updateObligationSeries).toHaveBeenCalledWith({
          path: { id: 's1' },
          body: { version: 2, from: '2026-03-09', ended: true },
        }),
      );
    });

    it('is like any other once the series has ended', async () => {
      const api = obligationApi(ofSeries);
      api.getObligationSeries.mockResolvedValue(
        obligationSeries({ ended: true }),
      );
      const facts = await open(api);
      expect(await facts.findByText('Every quarter, ended')).toBeVisible();
      await userEvent.click(facts.getByRole('button', { name: 'Change' }));
      const form = within(await screen.findByRole('dialog'));
      expect(form.queryByRole('radio')).not.toBeInTheDocument();
    });
  });
});
