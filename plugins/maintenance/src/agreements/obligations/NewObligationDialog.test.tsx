import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { dateField, enterDate, enteredDate } from '../../__testUtils__/dates';
import { contract } from '../../__testUtils__/contracts';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { obligation, obligationSeries } from '../../__testUtils__/obligations';
import { renderMaintenance } from '../../__testUtils__/renderMaintenance';

function obligationsApi() {
  return maintenanceApiMock({
    listObligations: jest.fn(async () => ({ items: [] })),
    createObligation: jest.fn(async () => obligation()),
    createObligationSeries: jest.fn(async () => obligationSeries()),
    previewObligationSeries: jest.fn(async () => ({
      dates: ['2026-03-31', '2026-06-30'].map(date => ({
        ruleDate: date,
        dueOn: date,
      })),
      warnings: [],
    })),
    listContracts: jest.fn(async () => ({ items: [contract()] })),
  });
}

async function openForm(api: ReturnType<typeof obligationsApi>) {
  renderMaintenance('/maintenance/obligations?month=2026-03', api);
  await userEvent.click(
    await screen.findByRole('button', { name: 'New obligation' }),
  );
  return within(await screen.findByRole('dialog'));
}

describe('NewObligationDialog', () => {
  it('names what is missing and sends nothing', async () => {
    const api = obligationsApi();
    const form = await openForm(api);
    await userEvent.click(form.getByRole('button', { name: 'Create' }));

    expect(await form.findAllByText('Fill this in.')).toHaveLength(2);
    expect(api.createObligation).not.toHaveBeenCalled();
  });

  it('makes a payment of the contract that was chosen', async () => {
    const api = obligationsApi();
    const form = await openForm(api);
    const contracts = form.getByRole('combobox', { name: /Contract/ });
    await userEvent.type(contracts, 'WB');
    await waitFor(() =>
      expect(api.listContracts).toHaveBeenCalledWith(
        { query: expect.objectContaining({ q: 'WB' }) },
        expect.anything(),
      ),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: /WB-2026-001/ }),
    );
    await waitFor(() => expect(contracts).toHaveValue('WB-2026-001'));
    await userEvent.type(
      form.getByRole('textbox', { name: /Title/ }),
      'Final payment',
    );
    await enterDate(dateField(/Due on/), '2026-12-31');
    await userEvent.type(
      form.getByRole('textbox', { name: 'Amount' }),
      '12000',
    );
    await userEvent.click(form.getByRole('button', { name: 'Create' }));

    await waitFor(() =>
      expect(api.createObligation).toHaveBeenCalledWith({
        body: {
          contractId: 'c1',
          kind: 'payment',
          title: 'Final payment',
          dueOn: '2026-12-31',
          amount: 12_000,
          currency: 'CNY',
        },
      }),
    );
  });

  it('makes a series, showing its days before', async () => {
    const api = obligationsApi();
    const form = await openForm(api);
    await userEvent.type(
      form.getByRole('combobox', { name: /Contract/ }),
      'WB',
    );
    await userEvent.click(
      await screen.findByRole('option', { name: /WB-2026-001/ }),
    );
    await enterDate(dateField(/Due on/), '2026-03-31');
    await userEvent.click(
      form.getByRole('switch', { name: 'Repeat until the contract ends' }),
    );
    expect(
      await form.findByText('2 times, the last on Jun 30, 2026'),
    ).toBeVisible();
    expect(enteredDate(dateField(/First due on/))).toBe('2026-03-31');
    await userEvent.type(
      form.getByRole('textbox', { name: /Title/ }),
      'Quarterly payment',
    );
    await userEvent.click(form.getByRole('button', { name: 'Create' }));

    await waitFor(() =>
      expect(api.createObligationSeries).toHaveBeenCalledWith({
        body: {
          contractId: 'c1',
          kind: 'payment',
          title: 'Quarterly payment',
          startsOn: '2026-03-31',
          rule: 'FREQ=MONTHLY;INTERVAL=3',
        },
      }),
    );
    expect(api.createObligation).not.toHaveBeenCalled();
  });
});
