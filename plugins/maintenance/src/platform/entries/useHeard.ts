import { useCallback, useState } from 'react';
import { heardAll, Heard, heardFirst, heardOf, Message } from './heard';

/**
 * What the backend said of a record, whichever of its words came first.
 *
 * @param record - as it was read; another object when it was read again
 * @param itemsOf - the items of the record by key
 * @returns what was heard, and what takes an answer
 */
export function useHeard<R extends { version: number }, Item>(
  record: R,
  itemsOf: (record: R) => Message<Item>['items'],
): [Heard<Item>, (answer: Message<Item>) => void] {
  const readingOf = (read: R) => ({
    version: read.version,
    items: itemsOf(read),
  });
  const [heard, setHeard] = useState(() => heardFirst(readingOf(record)));
  const [lastRead, setLastRead] = useState(record);
  if (lastRead !== record) {
    setLastRead(record);
    setHeard(heardAll(heard, readingOf(record)));
  }
  const hear = useCallback(
    (answer: Message<Item>) => setHeard(last => heardOf(last, answer)),
    [],
  );
  return [heard, hear];
}
