import { RefObject, useEffect, useRef } from 'react';

/** The parts of a date are fields of their own. */
const FIELD = 'input, [role="spinbutton"]';

/**
 * Moves the focus into a form: to its first field when it opens, and after
 * every attempt to the first field that is wrong.
 *
 * @param attempts - how often the form was sent
 * @returns to be set on an element around the fields
 */
export function useFieldFocus(attempts: number): RefObject<HTMLDivElement> {
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const field = attempts > 0 ? '[aria-invalid="true"]' : FIELD;
    fields.current?.querySelector<HTMLElement>(field)?.focus();
  }, [attempts]);
  return fields;
}
