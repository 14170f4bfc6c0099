import {
  checkObligationForm,
  ObligationForm,
  obligationFormOf,
  obligationInputOf,
} from './obligationForm';

const payment: ObligationForm = {
  ...obligationFormOf(),
  contractId: 'c1',
  title: ' Second payment ',
  dueOn: '2026-12-01',
};

describe('obligationForm', () => {
  it('begins as a payment due today', () => {
    const form = obligationFormOf();
    expect(form.kind).toBe('payment');
    expect(form.dueOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('names the fields that are missing or wrong', () => {
    expect(
      checkObligationForm({ ...obligationFormOf(), dueOn: undefined }),
    ).toEqual(['contractId', 'title', 'dueOn']);
    expect(
      checkObligationForm({ ...payment, amount: '-1', currency: 'yuan' }),
    ).toEqual(['amount', 'currency']);
    expect(checkObligationForm({ ...payment, amount: 'much' })).toEqual([
      'amount',
    ]);
  });

  it('sends the amount of a payment with its currency', () => {
    expect(obligationInputOf({ ...payment, amount: '120000.5' })).toEqual({
      contractId: 'c1',
      kind: 'payment',
      title: 'Second payment',
      dueOn: '2026-12-01',
      amount: 120000.5,
      currency: 'CNY',
    });
  });

  it('sends no amount of anything else', () => {
    expect(
      obligationInputOf({ ...payment, kind: 'training', amount: '5' }),
    ).toEqual({
      contractId: 'c1',
      kind: 'training',
      title: 'Second payment',
      dueOn: '2026-12-01',
    });
  });
});
