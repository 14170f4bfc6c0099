import { admonitionsAsQuotes } from './admonitionsAsQuotes';

describe('admonitionsAsQuotes', () => {
  it('quotes what is indented, below the title', () => {
    expect(
      admonitionsAsQuotes(
        'Text\n\n!!! warning "Two disks"\n\n    Stop.\n    - list\n\nMore',
      ),
    ).toBe('Text\n\n> **Two disks**\n>\n>\n> Stop.\n> - list\n>\nMore');
  });

  it('names the kind where there is no title', () => {
    expect(admonitionsAsQuotes('!!! note\n    Text')).toBe(
      '> **note**\n>\n> Text',
    );
  });

  it('leaves code and everything else alone', () => {
    const markdown = '```\n!!! note\n    x\n```\n\n    code\n!!!';
    expect(admonitionsAsQuotes(markdown)).toBe(markdown);
  });
});
