import fc from 'fast-check';
import {
  formatRecurrenceKey,
  parseRecurrenceKey,
  RecurrenceIdentity,
} from '../../incidents/grouping/RecurrenceIdentity';

const encode = (value: unknown) =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

describe('the key of recurring incidents', () => {
  const word = fc.string({ minLength: 1, unit: 'binary' });
  const identity: fc.Arbitrary<RecurrenceIdentity> = fc.oneof(
    fc.record({ kind: fc.constant('device' as const), deviceRef: word }),
    fc.record({
      kind: fc.constant('model-part' as const),
      manufacturer: word,
      model: word,
      partKey: word,
    }),
    fc.record({ kind: fc.constant('fault-code' as const), codeKey: word }),
    fc.record({
      kind: fc.constant('site' as const),
      siteRef: word,
      partKey: word,
    }),
  );

  it('is read back, and can stand in an address', () => {
    fc.assert(
      fc.property(identity, any => {
        const key = formatRecurrenceKey(any);
        expect(key).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(parseRecurrenceKey(key)).toEqual(any);
      }),
    );
  });

  it.each([
    ['no base64url', '%%%'],
    ['no JSON', Buffer.from('device').toString('base64url')],
    ['no list', encode({ kind: 'device' })],
    ['another kind', encode(['rack', 'A01'])],
    ['too few values', encode(['site', 'site:default/main'])],
    ['too many values', encode(['fault-code', 'e1', 'e2'])],
    ['an empty value', encode(['fault-code', ''])],
    ['a value that is no text', encode(['fault-code', 7])],
    ['another spelling', `${encode(['fault-code', 'e1'])}=`],
    [
      'spaces in the JSON',
      Buffer.from('["fault-code", "e1"]').toString('base64url'),
    ],
  ])('is refused with %s', (_, key) => {
    expect(() => parseRecurrenceKey(key)).toThrow(
      /is no key of recurring incidents; take it from the list/,
    );
  });
});
