import { withoutBlanks } from './withoutBlanks';

describe('withoutBlanks', () => {
  it('leaves out texts that say nothing, inside records as well', () => {
    expect(
      withoutBlanks({
        note: '  ',
        cause: ' worn out ',
        faultCode: undefined,
        plan: { diagnosis: 'disk', tools: '' },
      }),
    ).toEqual({ cause: 'worn out', plan: { diagnosis: 'disk' } });
  });

  it('keeps numbers and answers', () => {
    expect(
      withoutBlanks({ part: { quantity: 2 }, faultConfirmed: false }),
    ).toEqual({ part: { quantity: 2 }, faultConfirmed: false });
  });
});
