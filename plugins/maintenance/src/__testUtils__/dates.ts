import userEvent from '@testing-library/user-event';
import { within } from '@testing-library/react';

const PARTS = ['year', 'month', 'day', 'hour', 'minute'];

/** A field for a date, by its label. */
export function dateField(
  label: string | RegExp,
  container: HTMLElement = document.body,
): HTMLElement {
  return within(container).getByRole('group', { name: label });
}

/** Types `YYYY-MM-DD`, or `YYYY-MM-DDTHH:mm`, part by part. */
export async function enterDate(
  field: HTMLElement,
  text: string,
): Promise<void> {
  for (const [index, digits] of text.split(/\D/).entries()) {
    await userEvent.click(partOf(field, PARTS[index]));
    await userEvent.keyboard(digits);
  }
}

/** What a field holds, as it is typed; a part that is empty is its placeholder. */
export function enteredDate(field: HTMLElement): string {
  const [year, month, day, hour, minute] = PARTS.map(
    part => field.querySelector(`[data-type="${part}"]`)?.textContent,
  );
  const date = `${year}-${month}-${day}`;
  return hour ? `${date}T${hour}:${minute}` : date;
}

function partOf(field: HTMLElement, type: string): HTMLElement {
  const part = field.querySelector<HTMLElement>(`[data-type="${type}"]`);
  if (!part) throw new Error(`The field has no ${type}`);
  return part;
}
