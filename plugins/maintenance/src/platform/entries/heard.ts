/** What the backend said of one item, or that there is none, as of a version. */
interface Said<Item> {
  version: number;
  item?: Item;
}

/**
 * What the backend said of the items of a record: all of them when it was read,
 * and some with each answer. Either may come late.
 */
export interface Heard<Item> {
  /** The newest that was heard of. */
  version: number;
  /** Of the newest reading: an item that is not among the said ones is not there. */
  readVersion: number;
  said: ReadonlyMap<string, Said<Item>>;
}

/** A record, or what changed of it, as of a version. */
export interface Message<Item> {
  version: number;
  /** By key; of an answer, nothing where there is no such item any more. */
  items: Iterable<readonly [key: string, item: Item | undefined]>;
}

export function heardFirst<Item>(reading: Message<Item>): Heard<Item> {
  const { version, items } = reading;
  const said = new Map<string, Said<Item>>();
  for (const [key, item] of items) said.set(key, { version, item });
  return { version, readVersion: version, said };
}

/** Takes a reading, except what newer answers said; an older reading not at all. */
export function heardAll<Item>(
  heard: Heard<Item>,
  reading: Message<Item>,
): Heard<Item> {
  if (reading.version < heard.readVersion) return heard;
  const next = heardFirst(reading);
  const said = new Map(next.said);
  for (const [key, each] of heard.said) {
    if (each.version > reading.version) said.set(key, each);
  }
  return { ...next, version: Math.max(heard.version, reading.version), said };
}

/** Takes an answer, except of what newer ones have been about. */
export function heardOf<Item>(
  heard: Heard<Item>,
  answer: Message<Item>,
): Heard<Item> {
  const { version, items } = answer;
  const said = new Map(heard.said);
  for (const [key, item] of items) {
    const known = said.get(key)?.version ?? heard.readVersion;
    if (version >= known) said.set(key, { version, item });
  }
  return { ...heard, version: Math.max(heard.version, version), said };
}

export function heardItems<Item>({ said }: Heard<Item>): Item[] {
  return [...said.values()].flatMap(({ item }) =>
    item === undefined ? [] : [item],
  );
}
