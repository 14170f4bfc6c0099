import {
  Obligation,
  ObligationInput,
  ObligationPatch,
  ObligationSeries,
  ObligationSeriesInput,
  ObligationSeriesPatch,
} from '@weibao/backstage-plugin-maintenance-common';
import {
  Recurrence,
  recurrenceProblem,
  toRule,
} from '../../platform/recurrence/recurrence';

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
  /** How often it comes again, from the day on which it is due; once when left out. */
  recurrence?: Recurrence;
}

export type ObligationFormField =
  | 'contractId'
  | 'title'
  | 'dueOn'
  | 'amount'
  | 'currency'
  | 'recurrence';

/** A form for a new obligation. */
export function newObligationForm(dueOn: string): ObligationForm {
  return {
    kind: 'payment',
    title: '',
    dueOn,
    amount: '',
    currency: 'CNY',
    note: '',
  };
}

/** A form for a known obligation. */
export function obligationFormOf(obligation: Obligation): ObligationForm {
  const { contractId, kind, title, dueOn, responsibleRef } = obligation;
  const { amount, currency, note } = obligation;
  return {
    contractId,
    kind: OWN_KINDS.find(own => own === kind) ?? 'payment',
    title,
    dueOn,
    responsibleRef,
    amount: amount === undefined ? '' : String(amount),
    currency: currency ?? 'CNY',
    note: note ?? '',
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
  if (form.recurrence && recurrenceProblem(form.recurrence)) {
    problems.push('recurrence');
  }
  return problems;
}

/** What a form changes of its obligation; what was emptied is cleared. */
export function obligationPatchOf(
  form: ObligationForm,
  obligation: Obligation,
): Omit<ObligationPatch, 'version'> {
  const { responsibleRef = null } = form;
  const title = form.title.trim();
  const note = form.note.trim() || null;
  const amount = form.amount.trim() ? Number(form.amount) : null;
  return {
    ...(title !== obligation.title && { title }),
    ...(form.dueOn !== obligation.dueOn && { dueOn: form.dueOn }),
    ...(responsibleRef !== (obligation.responsibleRef ?? null) && {
      responsibleRef,
    }),
    ...(amount !== (obligation.amount ?? null) && { amount }),
    ...(note !== (obligation.note ?? null) && { note }),
  };
}

/** The one that is made; undefined while the form has problems. */
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

/** The series that is made; undefined for one that comes once, or with problems. */
export function obligationSeriesInputOf(
  form: ObligationForm,
): ObligationSeriesInput | undefined {
  const input = obligationInputOf(form);
  if (!input || !form.recurrence) return undefined;
  const { dueOn: startsOn, ...terms } = input;
  return { ...terms, startsOn, rule: toRule(form.recurrence) };
}

/**
 * What a form changes of a series from one of its obligations on; undefined
 * where that is nothing.
 */
export function obligationSeriesPatchOf(
  form: ObligationForm,
  obligation: Obligation & { ruleDate: string },
  series: ObligationSeries,
): ObligationSeriesPatch | undefined {
  const { dueOn: startsOn, ...terms } = obligationPatchOf(form, obligation);
  const rule = form.recurrence && toRule(form.recurrence);
  const changed = {
    ...terms,
    ...(startsOn && { startsOn }),
    ...(rule !== series.rule && { rule }),
  };
  return Object.keys(changed).length > 0
    ? { version: series.version, from: obligation.ruleDate, ...changed }
    : undefined;
}
