/* eslint jest/expect-expect: ["warn", { "assertFunctionNames": ["expect", "fc.assert"] }] */
import fc from 'fast-check';
import { parseIsoInstant, writeIsoInstant } from './isoInstant';

const RUNS = 20_000;
const SEED = 20260302;
const DAY = 86_400_000;
const FIRST = Date.UTC(1970, 0, 1);
const END = Date.UTC(2100, 0, 1);

const instant = fc.oneof(
  fc.integer({ min: FIRST, max: END - 1 }),
  fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) }),
  // What a Date can be at all.
  fc.integer({ min: -8.64e15, max: 8.64e15 }),
);

/** Texts that differ from an instant's in a few places. */
const almostInstant = fc
  .record({
    text: instant.map(milliseconds => new Date(milliseconds).toISOString()),
    changes: fc.array(
      fc.record({
        index: fc.nat({ max: 27 }),
        character: fc.constantFrom(...'0123456789-:.TZz+ x'),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    cut: fc.constantFrom(0, 0, 0, 1, 5, 14),
  })
  .map(({ text, changes, cut }) => {
    const characters = [...text];
    for (const { index, character } of changes) characters[index] = character;
    return characters.join('').slice(0, characters.length - cut);
  });

describe('ISO instants', () => {
  it('are written and read as Date does on every day until 2101', () => {
    const wrong: string[] = [];
    for (let day = FIRST - 400 * DAY; day < END + 400 * DAY; day += DAY) {
      for (const milliseconds of [day, day + DAY - 1]) {
        const text = new Date(milliseconds).toISOString();
        if (writeIsoInstant(milliseconds) !== text) wrong.push(text);
        if (parseIsoInstant(text) !== milliseconds) wrong.push(text);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('are written and read as Date does at any time', () => {
    fc.assert(
      fc.property(instant, milliseconds => {
        const text = new Date(milliseconds).toISOString();
        return (
          writeIsoInstant(milliseconds) === text &&
          parseIsoInstant(text) === milliseconds
        );
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it('are cut to whole milliseconds as Date does', () => {
    fc.assert(
      fc.property(
        fc.double({ min: FIRST - DAY, max: END + DAY, noNaN: true }),
        milliseconds =>
          writeIsoInstant(milliseconds) ===
          new Date(milliseconds).toISOString(),
      ),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it('are read as Date does from what is none, or only almost', () => {
    fc.assert(
      fc.property(almostInstant, text =>
        Object.is(parseIsoInstant(text), Date.parse(text)),
      ),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it.each([
    '2026-03-02T02:00:00Z',
    '2026-03-02T10:00:00.000+08:00',
    '2026-03-02T02:00:00.0000Z',
    '2026-03-02T24:00:00.000Z',
    '2026-03-02T24:00:00.001Z',
    '2026-03-02T02:60:00.000Z',
    '2026-03-02T02:00:60.000Z',
    '2026-00-02T02:00:00.000Z',
    '2026-13-02T02:00:00.000Z',
    '2026-03-00T02:00:00.000Z',
    '2026-03-31T02:00:00.000Z',
    '2026-03-32T02:00:00.000Z',
    '2026-04-30T02:00:00.000Z',
    '2026-04-31T02:00:00.000Z',
    '2026-02-29T02:00:00.000Z',
    '2028-02-29T02:00:00.000Z',
    '2028-02-30T02:00:00.000Z',
    '1969-12-31T23:59:59.999Z',
    '2099-12-31T23:59:59.999Z',
    '2100-02-29T00:00:00.000Z',
    '2026-03-02T02:00:00.000Z\n',
    '2026-03-02',
    '',
    'yesterday',
  ])('reads %j as Date does', text => {
    expect(parseIsoInstant(text)).toBe(Date.parse(text));
  });

  it.each([NaN, Infinity, -Infinity, 8.64e15 + 1])('cannot be %p', none => {
    expect(() => writeIsoInstant(none)).toThrow(RangeError);
  });
});
