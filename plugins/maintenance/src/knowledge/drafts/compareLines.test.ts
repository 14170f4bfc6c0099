import { compareLines } from './compareLines';

const text = (...lines: (string | number)[]) => `${lines.join('\n')}\n`;

describe('compareLines', () => {
  it('shows removed before added lines, with what is around them', () => {
    expect(compareLines(text('a', 'b', 'c'), text('a', 'B', 'c'))).toEqual([
      { kind: 'same', text: 'a' },
      { kind: 'removed', text: 'b' },
      { kind: 'added', text: 'B' },
      { kind: 'same', text: 'c' },
    ]);
  });

  it('folds what is far from every change', () => {
    const numbers = Array.from({ length: 20 }, (_, index) => index);
    const changed = numbers.map(number => (number === 10 ? 'x' : number));
    const lines = compareLines(text(...numbers), text(...changed));
    expect(lines[0]).toEqual({ kind: 'skipped', count: 7 });
    expect(lines.at(-1)).toEqual({ kind: 'skipped', count: 6 });
    expect(lines.filter(({ kind }) => kind === 'same')).toHaveLength(6);
  });

  it('keeps empty lines', () => {
    expect(compareLines(text('a', '', 'b'), text('a', 'b'))).toEqual([
      { kind: 'same', text: 'a' },
      { kind: 'removed', text: '' },
      { kind: 'same', text: 'b' },
    ]);
  });

  it('has nothing but the same lines for equal texts', () => {
    expect(
      compareLines(text('a', 'b'), text('a', 'b')).every(
        ({ kind }) => kind === 'same' || kind === 'skipped',
      ),
    ).toBe(true);
  });
});
