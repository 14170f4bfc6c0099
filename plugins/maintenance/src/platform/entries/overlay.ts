import { Entry } from './entry';

/**
 * What the backend said, with what is not saved yet over it. An item keeps its
 * place; what the backend does not know comes at the end.
 *
 * @param entries - in the order entered
 * @param keyOf - the key that an entry about the item has
 * @param apply - what an item becomes, nothing where the entry takes it back;
 *   what was entered when left out
 */
export function overlay<Item>(
  serverItems: readonly Item[],
  entries: Iterable<Entry<Item>>,
  keyOf: (item: Item) => string,
): Item[];
export function overlay<Item, Input>(
  serverItems: readonly Item[],
  entries: Iterable<Entry<Input>>,
  keyOf: (item: Item) => string,
  apply: (item: Item | undefined, input: Input) => Item | undefined,
): Item[];
export function overlay<Item>(
  serverItems: readonly Item[],
  entries: Iterable<Entry<Item>>,
  keyOf: (item: Item) => string,
  apply: (item: Item | undefined, input: Item) => Item | undefined = (
    _,
    input,
  ) => input,
): Item[] {
  const items = new Map(serverItems.map(item => [keyOf(item), item]));
  for (const { key, input } of entries) {
    const item = apply(items.get(key), input);
    if (item === undefined) items.delete(key);
    else items.set(key, item);
  }
  return [...items.values()];
}

/**
 * Takes what was heard from the backend unless it is older than what is known:
 * answers overtake each other.
 */
export function newestVersion<T extends { version: number }>(
  known: T | undefined,
  heard: T,
): T {
  return known && known.version > heard.version ? known : heard;
}
