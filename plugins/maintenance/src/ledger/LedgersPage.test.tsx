import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ledger, ledgerPreview } from '../__testUtils__/ledgers';
import { maintenanceApiMock } from '../__testUtils__/maintenanceApiMock';
import { renderMaintenance } from '../__testUtils__/renderMaintenance';

describe('LedgersPage', () => {
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
