/**
 * A `ref` for what the user wants next when it appears: a field, or a button
 * that takes the place of the one just pressed.
 */
export function focusOnMount(element: HTMLElement | null): void {
  const target = element?.matches('input, button')
    ? element
    : element?.querySelector<HTMLElement>('input, textarea, button');
  target?.focus();
}
