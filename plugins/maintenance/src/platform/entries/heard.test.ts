import { heardAll, heardFirst, heardItems, heardOf } from './heard';

type Items = Array<[string, string | undefined]>;
const message = (version: number, ...items: Items) => ({ version, items });
const read = heardFirst(message(3, ['fans', 'old'], ['load', 'old']));

describe('heard', () => {
  it('takes of an answer what it is about', () => {
    const heard = heardOf(
      read,
      message(4, ['fans', 'new'], ['load', undefined], ['disks', 'new']),
    );
    expect(heardItems(heard)).toEqual(['new', 'new']);
    expect([...heard.said.keys()]).toEqual(['fans', 'load', 'disks']);
    expect(heard.version).toBe(4);
  });

  it('is the same in whatever order answers come', () => {
    const answers = [
      message(4, ['fans', 'four']),
      message(5, ['load', 'five']),
      message(6, ['fans', undefined]),
    ];
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
      [2, 0, 1],
    ]) {
      const heard = order.map(index => answers[index]).reduce(heardOf, read);
      expect(heardItems(heard)).toEqual(['five']);
      expect(heard.version).toBe(6);
    }
  });

  it('takes no reading that is older than the last one', () => {
    const newer = heardAll(read, message(5, ['fans', 'five']));
    expect(heardItems(newer)).toEqual(['five']);
    expect(heardAll(newer, message(4, ['fans', 'four']))).toBe(newer);
    expect(heardItems(heardOf(newer, message(4, ['load', 'four'])))).toEqual([
      'five',
    ]);
  });

  it('keeps of a reading that overtakes no answer what the answer said', () => {
    const answered = heardOf(
      read,
      message(5, ['fans', 'five'], ['load', undefined]),
    );
    const heard = heardAll(
      answered,
      message(4, ['fans', 'four'], ['load', 'four'], ['disks', 'four']),
    );
    expect([...heard.said].map(([key, { item }]) => [key, item])).toEqual([
      ['fans', 'five'],
      ['load', undefined],
      ['disks', 'four'],
    ]);
    expect(heard.version).toBe(5);
  });
});
