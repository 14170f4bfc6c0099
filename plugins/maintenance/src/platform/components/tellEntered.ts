/**
 * Tells the form around an element that something was entered in it, as a text
 * field does with every letter.
 */
export function tellEntered(element: Element | null): void {
  element?.dispatchEvent(new Event('input', { bubbles: true }));
}
