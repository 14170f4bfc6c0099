import { screen, within } from '@testing-library/react';
import { customerEntity } from '../../__testUtils__/entities';
import { ledger } from '../../__testUtils__/ledgers';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { quietCustomer } from '../../__testUtils__/quietPages';
import { renderEntityPage } from '../../__testUtils__/renderEntityPage';

// It measures the page, which has no size here.
jest.mock('../customers/AttainmentChart', () => ({
  AttainmentChart: () => null,
}));

const customerRef = 'customer:default/harbour-bank';

function customerApi(items = [ledger]) {
  return maintenanceApiMock({
    ...quietCustomer,
    listLedgers: jest.fn(async () => ({ items })),
  });
}

describe('CustomerLedgersCard', () => {
  it('lists the ledgers of the customer with what they did', async () => {
    const api = customerApi();
    renderEntityPage(customerEntity, api);
    const list = within(
      await screen.findByRole('list', { name: 'Imported ledgers' }),
    );
    expect(
      list.getByRole('link', { name: new RegExp(ledger.fileName) }),
    ).toHaveAttribute('href', `/maintenance/ledgers/${ledger.id}`);
    expect(list.getByText('1 new, 1 changed, 1 gone')).toBeVisible();
    expect(api.listLedgers).toHaveBeenCalledWith(
      { query: expect.objectContaining({ customerRef }) },
      expect.anything(),
    );
  });

  it('uploads the next one for the same customer', async () => {
    renderEntityPage(customerEntity, customerApi());
    expect(
      await screen.findByRole('link', { name: 'Upload a ledger' }),
    ).toHaveAttribute(
      'href',
      `/maintenance/ledgers/upload?customer=${encodeURIComponent(customerRef)}`,
    );
  });

  it('says how to fill an empty list', async () => {
    renderEntityPage(customerEntity, customerApi([]));
    expect(
      await screen.findByText('No ledger of this customer has been imported'),
    ).toBeVisible();
  });
});
