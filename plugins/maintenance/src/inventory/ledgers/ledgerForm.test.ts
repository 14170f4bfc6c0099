import { checkLedgerForm, ledgerUploadOf, newLedgerForm } from './ledgerForm';

const file = { name: 'devices.xlsx', content: new Blob(['x']) };

describe('ledgerForm', () => {
  it('names everything that is missing', () => {
    expect(checkLedgerForm(newLedgerForm())).toEqual(['customer', 'file']);
    expect(
      checkLedgerForm({
        ...newLedgerForm(),
        isNewCustomer: true,
        customerName: '海滨',
        list: 'Room A',
      }),
    ).toEqual(['customerTitle', 'customerName', 'list', 'file']);
  });

  it('sends the list of a known customer', () => {
    expect(
      ledgerUploadOf({
        ...newLedgerForm('customer:default/harbour-bank'),
        customerTitle: 'typed before the customer was chosen',
        file,
      }),
    ).toEqual({
      customerRef: 'customer:default/harbour-bank',
      ledger: 'devices',
      fileName: 'devices.xlsx',
    });
  });

  it('makes a customer known under its title', () => {
    expect(
      ledgerUploadOf({
        ...newLedgerForm(),
        isNewCustomer: true,
        customerTitle: '海滨银行',
        customerName: 'Haibin-Bank',
        file,
      }),
    ).toEqual({
      customerRef: 'customer:default/haibin-bank',
      customerTitle: '海滨银行',
      ledger: 'devices',
      fileName: 'devices.xlsx',
    });
  });

  it('sends nothing while something is missing', () => {
    expect(ledgerUploadOf(newLedgerForm())).toBeUndefined();
  });
});
