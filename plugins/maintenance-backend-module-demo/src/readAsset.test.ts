import { z } from 'zod';
import { readAsset, weighted } from './readAsset';

describe('readAsset', () => {
  it('names file and place of what it does not understand', () => {
    const schema = z.strictObject({
      engineers: z.array(z.object({ ref: z.string(), phone: z.string() })),
      seniorEngineerRef: z.string(),
      customers: z.array(z.unknown()),
    });
    expect(() => readAsset('customers.yaml', schema)).toThrow(
      /assets\/customers\.yaml cannot be used:[^]*engineers\[0\]\.phone/,
    );
  });
});

describe('weighted', () => {
  const schema = weighted(['I', 'II', 'III']);

  it('keeps the order of the file, which decides what is drawn', () => {
    expect(schema.parse({ II: 5, III: 3, I: 1 })).toEqual([
      ['II', 5],
      ['III', 3],
      ['I', 1],
    ]);
  });

  it.each([[{ IV: 1 }], [{ I: 0 }], [{}]])('refuses %j', weights => {
    expect(schema.safeParse(weights).success).toBe(false);
  });
});
