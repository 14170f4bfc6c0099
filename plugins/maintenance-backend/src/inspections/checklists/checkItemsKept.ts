import {
  ChecklistItem,
  ChecklistVersion,
} from '@weibao/backstage-plugin-maintenance-common';

/**
 * Numbers of a device are compared over the years by the id of their item. So an
 * id stands for the same question in every version, asked in any words.
 *
 * @returns what contradicts an earlier version, in words
 */
export function checkItemsKept(
  items: readonly ChecklistItem[],
  versions: readonly Pick<ChecklistVersion, 'items'>[],
): string[] {
  const earlier = new Map(
    versions.flatMap(version => version.items).map(item => [item.id, item]),
  );
  return items.flatMap(({ id, kind, unit }) => {
    const before = earlier.get(id);
    if (!before || (before.kind === kind && before.unit === unit)) return [];
    const asked = [before.kind, before.unit].filter(part => part).join(' in ');
    return [
      `item "${id}" was a ${asked} before; give what asks for something else an id of its own`,
    ];
  });
}
