import { EntityHeaderLayoutProps } from '@backstage/plugin-catalog-react/alpha';

type Tabs = EntityHeaderLayoutProps['tabs'];

/**
 * Tabs with the titles we have words for, in the order of the titles, then the
 * others. A tab is known by its path, or by the name of its group; tabs of other
 * plugins keep the title they came with.
 */
export function translateTabs(
  tabs: Tabs,
  titles: { [tabId: string]: string },
): Tabs {
  const order = Object.keys(titles);
  const rank = (id: string) =>
    order.includes(id) ? order.indexOf(id) : order.length;
  const translate = <T extends { id: string; label: string }>(tab: T): T => ({
    ...tab,
    label: titles[tab.id] ?? tab.label,
  });
  return tabs
    .map(tab =>
      'items' in tab
        ? { ...translate(tab), items: tab.items.map(translate) }
        : translate(tab),
    )
    .sort((a, b) => rank(a.id) - rank(b.id));
}
