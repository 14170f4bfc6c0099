import { screen, within } from '@testing-library/react';
import { customerEntity } from '../../__testUtils__/entities';
import { finding } from '../../__testUtils__/findings';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { quietCustomer } from '../../__testUtils__/quietPages';
import { renderEntityPage } from '../../__testUtils__/renderEntityPage';

// It measures the page, which has no size here.
jest.mock('../../inventory/customers/AttainmentChart', () => ({
  AttainmentChart: () => null,
}));

const customerRef = 'customer:default/harbour-bank';

function customerApi() {
  return maintenanceApiMock({
    ...quietCustomer,
    listFindings: jest.fn(async () => ({ items: [finding()] })),
    summariseFindings: jest.fn(async () => ({
      open: { high: 1, medium: 2, low: 0 },
      overdue: 1,
      raised: 8,
      closed: 5,
      closingRate: 0.625,
    })),
  });
}

describe('CustomerFindingsCard', () => {
  it('says how much of what was found has been put right', async () => {
    renderEntityPage(customerEntity, customerApi());
    expect(await screen.findByText('62.5%')).toBeVisible();
    expect(screen.getByText('5 of 8 closed, last 12 months')).toBeVisible();
    expect(screen.getByText('1 high · 2 medium · 0 low')).toBeVisible();
  });

  it('shows no rate where nothing was found', async () => {
    const api = customerApi();
    api.summariseFindings.mockResolvedValue({
      open: { high: 0, medium: 0, low: 0 },
      overdue: 0,
      raised: 0,
      closed: 0,
    });
    renderEntityPage(customerEntity, api);
    expect(
      await screen.findByText('none raised in the last 12 months'),
    ).toBeVisible();
  });

  it('lists the open findings, and leads to all of the customer', async () => {
    const api = customerApi();
    renderEntityPage(customerEntity, api);
    const list = within(
      await screen.findByRole('list', { name: 'Open findings' }),
    );
    expect(list.getByText('Fan 3 is loud')).toBeVisible();
    expect(api.listFindings).toHaveBeenCalledWith(
      { query: expect.objectContaining({ customerRef }) },
      expect.anything(),
    );
    const address = new URL(
      screen.getByRole('link', { name: 'All findings' }).getAttribute('href')!,
      'https://portal.example',
    );
    expect(address.pathname).toBe('/maintenance/findings');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      customer: customerRef,
      state: 'open,in-progress,to-check,closed',
    });
  });
});
