import {
  Obligation,
  ObligationInput,
} from '@weibao/backstage-plugin-maintenance-common';
import { localDate } from './calendarMonth';

/** The kinds that are made by hand. */
export const OWN_KINDS: readonly ObligationInput['kind'][] = [
  'payment',
  'training',
  'follow-up-call',
  'task',
];

/** An obligation as it is typed. */
export interface ObligationForm {
  contractId?: string;
  kind: ObligationInput['kind'];
  title: string;
  dueOn?: string;
  responsibleRef?: string;
  amount: string;
  currency: string;
  note: string;
}

export type ObligationFormField =
  | 'contractId'
  | 'title'
  | 'dueOn'
  | 'amount'
  | 'currency';

/** A form for an obligation, new or known. */
export function obligationFormOf(obligation?: Obligation): ObligationForm {
  return {
    contractId: obligation?.contractId,
    kind: OWN_KINDS.find(kind => kind === obligation?.kind) ?? 'payment',
    title: obligation?.title ?? '',
    dueOn: obligation?.dueOn ?? localDate(new Date()),
    responsibleRef: obligation?.responsibleRef,
    amount: obligation?.amount === undefined ? '' : String(obligation.amount),
    currency: obligation?.currency ?? 'CNY',
    note: obligation?.note ?? '',
  };
}

/** The fields that keep a form from being sent. */
export function checkObligationForm(
  form: ObligationForm,
): ObligationFormField[] {
  const problems: ObligationFormField[] = [];
  if (!form.contractId) problems.push('contractId');
  if (!form.title.trim()) problems.push('title');
  if (!form.dueOn) problems.push('dueOn');
  if (form.kind === 'payment' && form.amount.trim()) {
    if (!(Number(form.amount) >= 0)) problems.push('amount');
    if (!/^[A-Z]{3}$/.test(form.currency)) problems.push('currency');
  }
  return problems;
}

/** What is sent; undefined while the form has problems. */
export function obligationInputOf(
  form: ObligationForm,
): ObligationInput | undefined {
  const { contractId, kind, title, dueOn, responsibleRef, amount } = form;
  if (checkObligationForm(form).length > 0 || !contractId || !dueOn) {
    return undefined;
  }
  const hasAmount = kind === 'payment' && amount.trim() !== '';
  return {
    contractId,
    kind,
    title: title.trim(),
    dueOn,
    ...(responsibleRef && { responsibleRef }),
    ...(hasAmount && { amount: Number(amount), currency: form.currency }),
    ...(form.note.trim() && { note: form.note.trim() }),
  };
}
