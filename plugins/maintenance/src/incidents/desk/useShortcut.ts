import { useEffect, useRef } from 'react';

/** Calls an action at a key that is pressed outside of fields and dialogs. */
export function useShortcut(key: string, action: () => void): void {
  const latestAction = useRef(action);
  latestAction.current = action;

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (event.key !== key || !isPlain || event.defaultPrevented) return;
      const isElsewhere =
        event.target instanceof Element &&
        event.target.closest(
          'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="listbox"], [role="menu"]',
        );
      if (isElsewhere) return;
      event.preventDefault();
      latestAction.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [key]);
}
