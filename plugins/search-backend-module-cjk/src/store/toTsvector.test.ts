import { toTsvector } from './toTsvector';

describe('toTsvector', () => {
  it('gives title, text and other fields their weights and positions', () => {
    expect(
      toTsvector({
        id: 1,
        title: ['变频', '频器'],
        text: ['过流', '变频'],
        other: ['oc1'],
      }),
    ).toBe("'变频':1A,14B '频器':2A '过流':13B 'oc1':25C");
  });

  it('stays below the megabyte that PostgreSQL accepts', () => {
    const text = Array.from({ length: 200_000 }, (_, index) => `term${index}`);

    const vector = toTsvector({ id: 1, title: [], text, other: [] });

    expect(vector.startsWith("'term0':11B 'term1':12B ")).toBe(true);
    expect(vector.split(' ').length).toBeGreaterThan(40_000);
    expect(vector.includes("'term199999'")).toBe(false);
  });

  it('limits the positions of one term', () => {
    const text = Array.from({ length: 1000 }, () => 'fan');

    const vector = toTsvector({ id: 1, title: [], text, other: [] });

    expect(vector.split(',')).toHaveLength(255);
  });
});
