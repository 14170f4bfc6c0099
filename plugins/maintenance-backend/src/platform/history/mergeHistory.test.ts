import { HistoryKind } from '@weibao/backstage-plugin-maintenance-common';
import { cutPage, encodeCursor } from '../database/cursor';
import { comparePositions } from './comparePositions';
import { HistoryRecord } from './HistorySource';
import { mergeHistory } from './mergeHistory';
import { pageOfRecords } from './pageOfRecords';

function entry(at: string, kind: HistoryKind, key: string): HistoryRecord {
  return { at: `2026-01-${at}T00:00:00.000Z`, kind, key, event: 'x' };
}

const inShort = ({ at, kind, key }: HistoryRecord) =>
  `${at.slice(8, 10)} ${kind} ${key}`;

const pageOf = (lists: HistoryRecord[][], limit: number) =>
  cutPage('history', mergeHistory(lists), limit, ({ kind, key }) => [
    kind,
    key,
  ]);

describe('mergeHistory', () => {
  it('puts the newest first, and kinds of one instant from the end', () => {
    const { items, nextCursor } = pageOf(
      [
        [entry('03', 'coverage', 'a'), entry('01', 'coverage', 'b')],
        [entry('03', 'ledger', 'c'), entry('02', 'ledger', 'd')],
      ],
      3,
    );
    expect(items.map(inShort)).toEqual([
      '03 ledger c',
      '03 coverage a',
      '02 ledger d',
    ]);
    expect(nextCursor).toBe(encodeCursor('history', ['ledger', 'd']));
  });

  it('leaves entries of one instant in the order of their source', () => {
    const { items, nextCursor } = pageOf(
      [[entry('01', 'ledger', '9'), entry('01', 'ledger', '10')]],
      2,
    );
    expect(items.map(({ key }) => key)).toEqual(['9', '10']);
    expect(nextCursor).toBeUndefined();
  });

  it('goes on after any entry where lists are cut by position', () => {
    const all = [
      entry('02', 'ledger', 'a'),
      entry('02', 'incident', 'b'),
      entry('02', 'incident', 'c'),
      entry('02', 'coverage', 'd'),
      entry('01', 'incident', 'e'),
      entry('03', 'coverage', 'f'),
    ];
    const expected = [...all].sort(comparePositions).map(inShort);
    for (let limit = 1; limit <= all.length; limit++) {
      const read: string[] = [];
      let after: HistoryRecord | undefined;
      do {
        const position = after;
        const lists = ['ledger', 'incident', 'coverage'].map(kind =>
          pageOfRecords(
            all.filter(record => record.kind === kind),
            { after: position, limit: limit + 1 },
          ),
        );
        const page = pageOf(lists, limit);
        read.push(...page.items.map(inShort));
        after = page.nextCursor ? page.items.at(-1) : undefined;
      } while (after);
      expect(read).toEqual(expected);
    }
  });
});
