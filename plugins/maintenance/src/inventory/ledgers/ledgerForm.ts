import { QueryOf } from '@weibao/backstage-plugin-maintenance-common';
import { NO_CHOICES, ReadingChoices } from './columns/columnChoices';

/** A spreadsheet as it was when it was chosen. */
export interface ChosenFile {
  name: string;
  /** Its bytes, so that what is applied is what was previewed even if the file on disk changes. */
  content: Blob;
}

/** What is typed and chosen before an upload. */
export interface LedgerForm {
  isNewCustomer: boolean;
  customerRef?: string;
  customerTitle: string;
  customerName: string;
  list: string;
  file?: ChosenFile;
  reading: ReadingChoices;
}

export type LedgerFormField =
  | 'customer'
  | 'customerTitle'
  | 'customerName'
  | 'list'
  | 'file';

const ENTITY_NAME = /^[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/;
const LIST_NAME = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const SPREADSHEET = /\.(xlsx|csv)$/i;

/** The list of a customer that keeps only one. */
export const MAIN_LIST = 'devices';

/** Whether a file is of a kind that can be read, by its name. */
export function isSpreadsheet(fileName: string): boolean {
  return SPREADSHEET.test(fileName);
}

/** Whether a file is text, whose encoding and delimiter can be said. */
export function isText(file: ChosenFile | undefined): boolean {
  return !!file && /\.csv$/i.test(file.name);
}

/** A form for a ledger of a customer, known or not. */
export function newLedgerForm(customerRef?: string): LedgerForm {
  return {
    isNewCustomer: false,
    customerRef,
    customerTitle: '',
    customerName: '',
    list: MAIN_LIST,
    reading: NO_CHOICES,
  };
}

/**
 * The form with changes. Another file is read as it is understood, signed
 * sheets count again, and devices stay with their customers.
 */
export function changeLedgerForm(
  form: LedgerForm,
  changes: Partial<LedgerForm>,
): LedgerForm {
  const { overrideSettled, elsewhere, elsewhereRows, ...reading } =
    form.reading;
  return {
    ...form,
    reading: changes.file ? NO_CHOICES : reading,
    ...changes,
  };
}

/** The fields that keep a form from being previewed. */
export function checkLedgerForm(form: LedgerForm): LedgerFormField[] {
  const problems: LedgerFormField[] = [];
  if (form.isNewCustomer) {
    if (!form.customerTitle.trim()) problems.push('customerTitle');
    if (!ENTITY_NAME.test(form.customerName.trim()))
      problems.push('customerName');
  } else if (!form.customerRef) {
    problems.push('customer');
  }
  if (!LIST_NAME.test(form.list.trim())) problems.push('list');
  if (!form.file) problems.push('file');
  return problems;
}

/** What accompanies the file; undefined while the form has problems. */
export function ledgerUploadOf(
  form: LedgerForm,
): QueryOf<'importLedger'> | undefined {
  if (checkLedgerForm(form).length > 0 || !form.file) return undefined;
  const { isNewCustomer, customerRef = '', list, file, reading } = form;
  const { mapping, elsewhereRows, ...otherChoices } = reading;
  return {
    customerRef: isNewCustomer
      ? `customer:default/${form.customerName.trim().toLowerCase()}`
      : customerRef,
    ...(isNewCustomer && { customerTitle: form.customerTitle.trim() }),
    ledger: list.trim(),
    fileName: file.name,
    ...otherChoices,
    ...(mapping.length > 0 && { mapping: JSON.stringify(mapping) }),
    ...(elsewhereRows && { elsewhereRows: JSON.stringify(elsewhereRows) }),
  };
}

/** Whether two uploads say the same about everything but how the file is read. */
export function areOfOneLedger(
  one: QueryOf<'importLedger'> | undefined,
  other: QueryOf<'importLedger'> | undefined,
): boolean {
  return (
    one?.customerRef === other?.customerRef &&
    one?.customerTitle === other?.customerTitle &&
    one?.ledger === other?.ledger
  );
}
