import fc from 'fast-check';
import { cutPage, encodeCursor } from '../../platform/database/cursor';
import { DueItem } from './DueSource';
import { mergeByDue } from './mergeByDue';

function item(dueOn: string, id: string): DueItem {
  return {
    id,
    dueOn,
    kind: 'task',
    phase: 'open',
    title: id,
    customerRef: 'customer:default/acme',
    contractId: 'c',
  };
}

const pageOf = (lists: DueItem[][], limit: number) =>
  cutPage('due', mergeByDue(lists), limit, ({ dueOn, id }) => [dueOn, id]);

describe('mergeByDue', () => {
  it('puts the lists into one order and says whether there is more', () => {
    const lists = [
      [item('2026-01-01', 'b'), item('2026-01-03', 'a')],
      [item('2026-01-01', 'a'), item('2026-01-02', 'c')],
    ];
    const { items, nextCursor } = pageOf(lists, 3);
    expect(items.map(({ dueOn, id }) => [dueOn, id])).toEqual([
      ['2026-01-01', 'a'],
      ['2026-01-01', 'b'],
      ['2026-01-02', 'c'],
    ]);
    expect(nextCursor).toBe(encodeCursor('due', ['2026-01-02', 'c']));
    expect(pageOf(lists, 4).nextCursor).toBeUndefined();
    expect(pageOf([], 4)).toEqual({ items: [] });
  });

  it('pages through everything once, whoever has how much', () => {
    const days = fc.constantFrom('2026-01-01', '2026-01-02', '2026-01-03');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(days, fc.nat({ max: 2 })), { maxLength: 30 }),
        fc.integer({ min: 1, max: 7 }),
        (given, limit) => {
          const all = given.map(([dueOn, source], i) => ({
            source,
            ...item(dueOn, String(i).padStart(4, '0')),
          }));
          const key = ({ dueOn, id }: { dueOn: string; id: string }) =>
            `${dueOn}/${id}`;
          const read: string[] = [];
          let after = '';
          for (;;) {
            const position = after;
            const lists = [0, 1, 2].map(source =>
              all
                .filter(each => each.source === source && key(each) > position)
                .sort((a, b) => (key(a) < key(b) ? -1 : 1))
                .slice(0, limit + 1),
            );
            const page = pageOf(lists, limit);
            read.push(...page.items.map(key));
            if (!page.nextCursor) break;
            after = key(page.items[limit - 1]);
          }
          expect(read).toEqual(all.map(key).sort());
        },
      ),
    );
  });
});
