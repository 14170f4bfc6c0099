import { RefObject, useEffect, useRef } from 'react';

/**
 * Scrolls tabs that are wider than the screen to the chosen one, and makes what
 * is shown below them the panel that it says it controls: tabs that are links
 * have none of their own.
 *
 * @returns references to what holds the tabs, and to what is shown below them
 */
export function useChosenTab(): {
  header: RefObject<HTMLDivElement>;
  panel: RefObject<HTMLDivElement>;
} {
  const header = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!header.current) return undefined;
    const follow = () => {
      const tab = header.current?.querySelector('[aria-selected=true]');
      if (!tab) return;
      bringIntoView(tab);
      const controlled = tab.getAttribute('aria-controls');
      if (!panel.current || !controlled) return;
      panel.current.id = controlled;
      panel.current.setAttribute('aria-labelledby', tab.id);
    };
    // The tabs find out by themselves, from the address, which one is chosen.
    const observer = new MutationObserver(follow);
    observer.observe(header.current, {
      subtree: true,
      childList: true,
      attributeFilter: ['aria-selected', 'aria-controls'],
    });
    follow();
    return () => observer.disconnect();
  }, []);
  return { header, panel };
}

function bringIntoView(tab: Element): void {
  const scroller = tab.closest('[class*=bui-PluginHeaderTabsWrapper]');
  if (!scroller) return;
  const chosen = tab.getBoundingClientRect();
  const visible = scroller.getBoundingClientRect();
  scroller.scrollLeft +=
    chosen.left + chosen.width / 2 - visible.left - visible.width / 2;
}
