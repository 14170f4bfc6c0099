import { Obligation } from '@weibao/backstage-plugin-maintenance-common';
import {
  checkObligationForm,
  ObligationForm,
  newObligationForm,
  obligationFormOf,
  obligationInputOf,
  obligationPatchOf,
} from './obligationForm';

const payment: ObligationForm = {
  ...newObligationForm('2026-03-02'),
  contractId: 'c1',
  title: ' Second payment ',
  dueOn: '2026-12-01',
};

describe('obligationForm', () => {
  it('begins as a payment due today', () => {
    const form = newObligationForm('2026-03-02');
    expect(form.kind).toBe('payment');
    expect(form.dueOn).toBe('2026-03-02');
  });

  it('names the fields that are missing or wrong', () => {
    expect(
      checkObligationForm({
        ...newObligationForm('2026-03-02'),
        dueOn: undefined,
      }),
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

  const known: Obligation = {
    id: 'o1',
    version: 4,
    kind: 'payment',
    title: 'Second payment',
    customerRef: 'customer:default/harbour-bank',
    contractId: 'c1',
    contractNumber: 'WB-1',
    dueOn: '2026-12-01',
    state: 'due',
    responsibleRef: 'user:default/engineer',
    amount: 5,
    currency: 'CNY',
    note: 'Invoice first',
  };

  it('changes only what was changed', () => {
    const form = obligationFormOf(known);
    expect(obligationPatchOf(form, known)).toEqual({});
    expect(
      obligationPatchOf({ ...form, title: 'Last payment ' }, known),
    ).toEqual({ title: 'Last payment' });
  });

  it('clears what was emptied', () => {
    expect(
      obligationPatchOf(
        {
          ...obligationFormOf(known),
          note: ' ',
          amount: '',
          responsibleRef: undefined,
        },
        known,
      ),
    ).toEqual({ note: null, amount: null, responsibleRef: null });
  });
});
