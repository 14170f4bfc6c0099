import { findByRole, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Ledger } from '@weibao/backstage-plugin-maintenance-common';
import { ledger, ledgerPreview } from '../../__testUtils__/ledgers';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { renderMaintenance } from '../../__testUtils__/renderMaintenance';

describe('LedgersPage', () => {
  it('says which ledgers wait to be confirmed', async () => {
    renderMaintenance(
      '/maintenance/ledgers',
      maintenanceApiMock({
        listLedgers: jest.fn(async () => ({
          items: [{ ...ledger, state: 'held' as const }],
        })),
      }),
    );
    expect(
      await screen.findByText('Not imported yet, waits to be confirmed'),
    ).toBeVisible();
  });

  it('lists the imports of the customer the address names', async () => {
    const api = maintenanceApiMock({
      listLedgers: jest.fn(async () => ({ items: [ledger] })),
    });
    renderMaintenance(
      '/maintenance/ledgers?customer=customer:default/harbour-bank',
      api,
    );

    expect(await screen.findByText('1 new, 1 changed, 1 gone')).toBeVisible();
    expect(screen.getByText('1 row left out')).toBeVisible();
    expect(api.listLedgers).toHaveBeenCalledWith(
      {
        query: expect.objectContaining({
          customerRef: 'customer:default/harbour-bank',
        }),
      },
      expect.anything(),
    );
    expect(
      screen.getByRole('link', { name: 'Upload a ledger' }),
    ).toHaveAttribute(
      'href',
      '/maintenance/ledgers/upload?customer=customer%3Adefault%2Fharbour-bank',
    );
  });

  it('says how to fill an empty list', async () => {
    renderMaintenance(
      '/maintenance/ledgers',
      maintenanceApiMock({ listLedgers: jest.fn(async () => ({ items: [] })) }),
    );

    expect(await screen.findByText('No ledger imported yet')).toBeVisible();
  });
});

describe('LedgerPage', () => {
  const held: Ledger = {
    ...ledger,
    state: 'held',
    counts: { ...ledger.counts, gone: 33 },
  };
  const detailOf = (each: Ledger) => ({ ...each, rows: { items: [] } });

  it('imports a ledger that is held once somebody confirms it', async () => {
    const api = maintenanceApiMock({
      getLedger: jest.fn(async ({ path: { id } }) =>
        detailOf(id === 'l1' ? held : { ...ledger, id, fileName: 'new.xlsx' }),
      ),
      confirmLedger: jest.fn(async () => ({ ...ledger, id: 'l2' })),
    });
    renderMaintenance('/maintenance/ledgers/l1', api);

    expect(
      await screen.findByText(
        '33 devices would be withdrawn; nothing has changed yet',
      ),
    ).toBeVisible();
    const press = async (name: string) =>
      userEvent.click(await screen.findByRole('button', { name }));
    await press('Withdraw and import');
    const dialog = await screen.findByRole('dialog', {
      name: 'Withdraw 33 devices?',
    });
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Withdraw and import' }),
    );
    expect(
      await screen.findByRole('heading', { name: 'new.xlsx' }),
    ).toBeVisible();
    expect(api.confirmLedger).toHaveBeenCalledWith({
      path: { id: 'l1' },
      body: { confirmWithdrawals: 33 },
    });
  });

  it('undoes the last import of a list', async () => {
    const api = maintenanceApiMock({
      getLedger: jest
        .fn()
        .mockResolvedValueOnce({ ...detailOf(ledger), undoable: true })
        .mockResolvedValue(detailOf({ ...ledger, state: 'undone' })),
      undoLedger: jest.fn(async () => ledger),
    });
    renderMaintenance('/maintenance/ledgers/l1', api);
    const press = async (where: HTMLElement = document.body) =>
      userEvent.click(
        await findByRole(where, 'button', { name: 'Undo this import' }),
      );
    await press();
    await press(
      await screen.findByRole('dialog', { name: 'Undo this import?' }),
    );
    expect(
      await screen.findByText(
        'This import was undone; the devices are as before it',
      ),
    ).toBeVisible();
    expect(api.undoLedger).toHaveBeenCalledWith({ path: { id: 'l1' } });
  });

  it('says of a ledger that was rejected that it changed nothing', async () => {
    const api = maintenanceApiMock({
      getLedger: jest
        .fn()
        .mockResolvedValueOnce(detailOf(held))
        .mockResolvedValue(detailOf({ ...held, state: 'rejected' })),
      rejectLedger: jest.fn(async () => ledger),
    });
    renderMaintenance('/maintenance/ledgers/l1', api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Reject' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Reject this ledger?',
    });
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Reject' }),
    );
    expect(
      await screen.findByText(
        'This ledger was rejected; it has changed nothing',
      ),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Withdraw and import' }),
    ).not.toBeInTheDocument();
  });

  it('asks for the rows the address says, and for others', async () => {
    const api = maintenanceApiMock({
      getLedger: jest.fn(async () => ({
        ...ledger,
        rows: { items: [ledgerPreview.rows[2]] },
      })),
    });
    renderMaintenance('/maintenance/ledgers/l1?state=error', api);

    expect(await screen.findByText('Row 5')).toBeVisible();
    expect(api.getLedger).toHaveBeenCalledWith(
      {
        path: { id: 'l1' },
        query: expect.objectContaining({ state: ['error'] }),
      },
      expect.anything(),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Gone 1' }));
    await waitFor(() =>
      expect(api.getLedger).toHaveBeenCalledWith(
        {
          path: { id: 'l1' },
          query: expect.objectContaining({ state: ['gone'] }),
        },
        expect.anything(),
      ),
    );
  });
});
