import fc from 'fast-check';
import { encodeCursor } from '../../platform/database/cursor';

/** As much of a schema as the document's requests use, without references. */
export interface Schema {
  type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  minItems?: number;
  enum?: unknown[];
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
}

/** Values by the name of the field or parameter that they fit. */
export type KnownValues = Record<string, readonly unknown[]>;

const DATES = ['2026-11-23', '2000-02-29', '0001-01-01', '9999-12-31'];

const INSTANTS = [
  '2026-11-23T03:30:00Z',
  '2026-11-23t03:30:00.123456789z',
  '2016-12-31T23:59:60Z',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999-23:59',
  '1970-01-01T00:00:00+23:59',
];

const REFS = ['customer:default/nobody', 'DEVICE:Default/ÄÖ', 'a:b/c'];

/** What a schema lets through and a programmer did not think of. */
const ODD_TEXTS = [
  ' \u3000x',
  '\ud800',
  'a\udfffb',
  '\u202e\u200b\ufeff机房',
  '💾👩‍🔧e\u0301ﬁİß',
  '%_\\\'"`$1 ?? :x',
  "'; drop table incidents; --",
  '\n\r\t\u2028\u0085',
  '__proto__',
  '{"a":1}',
  '=1+1',
  '9'.repeat(60),
];

const HOSTILE: unknown[] = [
  ...ODD_TEXTS,
  ...DATES,
  ...INSTANTS,
  '',
  '\0',
  'x'.repeat(3000),
  '+275760-09-13T00:00:00Z',
  '2026-02-30',
  null,
  true,
  -1,
  0,
  0.1,
  2 ** 31,
  2 ** 53,
  1e21,
  1e308,
  [],
  [[]],
  {},
  { a: { b: { c: [] } } },
  JSON.parse('{"__proto__":{"x":1},"constructor":1}'),
];

/** A good key of each cursor by its order, one part of which becomes hostile. */
const CURSORS: Record<string, unknown[]> = {
  'contracts-by-end': ['2026-12-31', 'x'],
  'coverage-by-device': ['x', 'x', 'x', 'x'],
  'gaps-by-title': ['x', 'x', 'x'],
  'obligations-by-due': ['2026-12-31', 'x'],
  '-reportedAt': ['2026-11-23T03:30:00.000Z', 1],
  'findings-by-due-date': ['2026-12-31', 'x'],
  'inspection-plans-by-next': ['2026-12-31', 'x'],
  dueOn: ['2026-12-31', 'x'],
  'device-title': ['x', 'x'],
  ledger: ['2026-11-23T03:30:00.000Z', 'x'],
  'ledger-row': [1],
  'cases-by-date': ['2026-12-31', 'x'],
  'case-feedback': ['2026-11-23T03:30:00.000Z', 'x'],
  'case-drafts-by-change': ['2026-11-23T03:30:00.000Z', 'x'],
  recurrences: ['2026-11-23T03:30:00.000Z', 365, 0, -1, 'x'],
  'device-history': ['2026-11-23T03:30:00.000Z', 'report', 'x'],
};

const arbitraryCursor = fc
  .record({
    order: fc.constantFrom(...Object.keys(CURSORS)),
    place: fc.nat(5),
    part: fc.constantFrom(...HOSTILE),
  })
  .map(({ order, place, part }) =>
    encodeCursor(
      order,
      CURSORS[order].with(place % CURSORS[order].length, part),
    ),
  );

export const hostileValue = fc.constantFrom(...HOSTILE);

/** Mostly what a schema asks for, sometimes anything. */
export function arbitraryValue(
  schema: Schema,
  known: KnownValues,
  name = '',
): fc.Arbitrary<unknown> {
  if (name === 'cursor') return arbitraryCursor;
  const options: fc.WeightedArbitrary<unknown>[] = [
    { weight: 30, arbitrary: fittingValue(schema, known, name) },
    { weight: 1, arbitrary: hostileValue },
  ];
  if (known[name]) {
    options.push({ weight: 150, arbitrary: fc.constantFrom(...known[name]) });
  }
  return fc.oneof(...options);
}

function fittingValue(
  schema: Schema,
  known: KnownValues,
  name: string,
): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const { minimum: min, maximum: max } = schema;
  switch (schema.type) {
    case 'object':
      return fittingObject(schema, known);
    case 'array':
      return fc.array(arbitraryValue(schema.items ?? {}, known, name), {
        minLength: schema.minItems,
        maxLength: 4,
      });
    case 'integer':
      return fc.oneof(
        fc.integer({ min: min ?? -1, max: Math.min(max ?? 4, (min ?? 0) + 4) }),
        fc.integer({ min, max }),
      );
    case 'number':
      return fc.double({ min, max, noNaN: true });
    case 'boolean':
      return fc.boolean();
    default:
      return fittingText(schema);
  }
}

function fittingText(schema: Schema): fc.Arbitrary<string> {
  if (schema.format === 'date') return fc.constantFrom(...DATES);
  if (schema.format === 'date-time') return fc.constantFrom(...INSTANTS);
  const { pattern, minLength = 0, maxLength = 40 } = schema;
  if (pattern?.startsWith('^[a-zA-Z][a-zA-Z0-9-]*:')) {
    return fc.constantFrom(...REFS);
  }
  if (pattern && pattern !== '\\S') {
    return fc.stringMatching(new RegExp(pattern));
  }
  return fc.oneof(
    fc.constantFrom(...ODD_TEXTS),
    fc.string({
      unit: 'binary',
      minLength: Math.max(minLength, 1),
      maxLength: Math.max(minLength, Math.min(maxLength, 40)),
    }),
  );
}

function fittingObject(
  schema: Schema,
  known: KnownValues,
): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  if (typeof additionalProperties === 'object') {
    return fc.dictionary(
      fc.constantFrom('I', 'II', '2026-11-23', 'a', '__proto__'),
      arbitraryValue(additionalProperties, known),
      { maxKeys: 3 },
    );
  }
  const optional = Object.keys(properties).filter(
    key => !required.includes(key),
  );
  return fc
    .tuple(fc.subarray(optional), fc.nat(24), fc.constantFrom(...required, ''))
    .chain(([chosen, luck, missing]) => {
      const keys = [...required, ...chosen].filter(
        key => luck > 0 || key !== missing,
      );
      return fc.record(
        Object.fromEntries(
          keys.map(key => [key, arbitraryValue(properties[key], known, key)]),
        ),
      );
    });
}
