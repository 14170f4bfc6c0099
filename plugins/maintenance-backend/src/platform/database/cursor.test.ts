import { z } from 'zod';
import { cutPage, decodeCursor, encodeCursor } from './cursor';

describe('cursor', () => {
  const schemas = [z.string(), z.number().int()] as const;

  it('brings the key back', () => {
    const cursor = encodeCursor('title', ['核心交换机 A', 7]);
    expect(decodeCursor('title', schemas, cursor)).toEqual(['核心交换机 A', 7]);
  });

  it.each([
    ['nonsense', 'nonsense'],
    ['another order', encodeCursor('due', ['a', 7])],
    ['a wrong type', encodeCursor('title', ['a', 'b'])],
    ['a NUL character', encodeCursor('title', ['a\0', 7])],
    ['a missing part', encodeCursor('title', ['a'])],
  ])('refuses %s', (_, cursor) => {
    expect(() => decodeCursor('title', schemas, cursor)).toThrow(
      'The cursor does not belong to this list',
    );
  });
});

describe('cutPage', () => {
  const rowsOf = (ids: number[]) => ids.map(id => ({ id, title: `${id}` }));

  it.each([
    ['no row', [], [], undefined],
    ['fewer rows than fit', [1], [1], undefined],
    ['as many rows as fit', [1, 2], [1, 2], undefined],
    ['one row more', [1, 2, 3], [1, 2], 2],
    ['more rows still', [1, 2, 3, 4], [1, 2], 2],
  ])('cuts %s', (_, given, fitting, last) => {
    const page = cutPage('id', rowsOf(given), 2, ({ id }) => [id]);
    expect(page).toStrictEqual({
      items: rowsOf(fitting),
      ...(last && { nextCursor: encodeCursor('id', [last]) }),
    });
  });
});
