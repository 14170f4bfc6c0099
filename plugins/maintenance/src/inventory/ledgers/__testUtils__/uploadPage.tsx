import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LedgerPreview } from '@weibao/backstage-plugin-maintenance-common';
import { customerEntity } from '../../../__testUtils__/entities';
import { ledger, ledgerPreview } from '../../../__testUtils__/ledgers';
import { maintenanceApiMock } from '../../../__testUtils__/maintenanceApiMock';
import { renderMaintenance } from '../../../__testUtils__/renderMaintenance';

export const customerRef = 'customer:default/harbour-bank';
export const path = `/maintenance/ledgers/upload?customer=${customerRef}`;

/** An API that previews and imports a ledger. */
export function ledgerApi(preview: LedgerPreview = ledgerPreview) {
  return maintenanceApiMock({
    previewLedger: jest.fn(async () => preview),
    importLedger: jest.fn(async () => ledger),
    getLedger: jest.fn(async () => ({
      ...ledger,
      rows: { items: ledgerPreview.rows },
    })),
  });
}

/** Opens the page on which a ledger is uploaded. */
export const open = (api = ledgerApi(), address = path) => {
  renderMaintenance(address, api, [customerEntity]);
  return api;
};

export async function chooseFile(name = 'devices.xlsx') {
  const input = await screen.findByLabelText('Spreadsheet', {
    selector: 'input',
  });
  fireEvent.change(input, { target: { files: [new File(['x'], name)] } });
}

export const press = async (name: string) =>
  userEvent.click(await screen.findByRole('button', { name }));

export async function showPreview(name = 'devices.xlsx') {
  await chooseFile(name);
  await screen.findByText(name);
  await press('Preview');
  return screen.findByRole('heading', { name: 'What would change' });
}
