import { RefObject, useEffect, useRef } from 'react';

/**
 * Scrolls tabs that are wider than the screen to the chosen one.
 *
 * @returns a reference to what holds the tabs
 */
export function useChosenTabInView(): RefObject<HTMLDivElement> {
  const header = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!header.current) return undefined;
    // The tabs find out by themselves, from the address, which one is chosen.
    const observer = new MutationObserver(() => {
      const tab = header.current?.querySelector('[aria-selected=true]');
      const scroller = tab?.closest('[class*=bui-PluginHeaderTabsWrapper]');
      if (!tab || !scroller) return;
      const chosen = tab.getBoundingClientRect();
      const visible = scroller.getBoundingClientRect();
      scroller.scrollLeft +=
        chosen.left + chosen.width / 2 - visible.left - visible.width / 2;
    });
    observer.observe(header.current, {
      subtree: true,
      childList: true,
      attributeFilter: ['aria-selected'],
    });
    return () => observer.disconnect();
  }, []);
  return header;
}
