import { z } from 'zod';
import { decodeCursor, encodeCursor } from './cursor';

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
    ['a missing part', encodeCursor('title', ['a'])],
  ])('refuses %s', (_, cursor) => {
    expect(() => decodeCursor('title', schemas, cursor)).toThrow(
      'The cursor does not belong to this list',
    );
  });
});
