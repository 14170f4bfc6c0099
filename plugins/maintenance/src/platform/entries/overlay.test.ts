import { Entry } from './entry';
import { newestVersion, overlay } from './overlay';

interface Answer {
  item: string;
  value: number;
  by?: string;
}

function entryOf(answer: Answer): Entry<Answer> {
  return {
    id: answer.item,
    kind: 'answers',
    recordId: 'i1',
    key: answer.item,
    label: answer.item,
    input: answer,
    enteredAt: '2026-01-01T00:00:00Z',
    attempts: 0,
  };
}

const keyOf = ({ item }: Answer) => item;
const server: Answer[] = [
  { item: 'fans', value: 1, by: 'she' },
  { item: 'load', value: 2 },
];

describe('overlay', () => {
  it('shows what waits over what the backend said, in its place', () => {
    const waiting = [
      entryOf({ item: 'fans', value: 10 }),
      entryOf({ item: 'temperature', value: 30 }),
      entryOf({ item: 'fans', value: 11 }),
    ];
    expect(overlay(server, waiting, keyOf)).toEqual([
      { item: 'fans', value: 11 },
      { item: 'load', value: 2 },
      { item: 'temperature', value: 30 },
    ]);
    expect(overlay(server, [], keyOf)).toEqual(server);
  });

  it('lets the caller say what an item becomes', () => {
    const waiting = [
      entryOf({ item: 'fans', value: 10 }),
      entryOf({ item: 'load', value: 0 }),
    ];
    expect(
      overlay(server, waiting, keyOf, (item, input) =>
        input.value === 0 ? undefined : { ...item, ...input },
      ),
    ).toEqual([{ item: 'fans', value: 10, by: 'she' }]);
  });
});

describe('newestVersion', () => {
  it.each([
    [undefined, 3, 3],
    [3, 4, 4],
    [4, 3, 4],
  ])('of %s and %s is %s', (known, heard, newest) => {
    expect(
      newestVersion(known === undefined ? undefined : { version: known }, {
        version: heard,
      }).version,
    ).toBe(newest);
  });

  it('takes what was heard of the same version', () => {
    const heard = { version: 3 };
    expect(newestVersion({ version: 3 }, heard)).toBe(heard);
  });
});
