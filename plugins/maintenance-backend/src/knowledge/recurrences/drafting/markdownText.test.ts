import { toMarkdownText } from './markdownText';

describe('toMarkdownText', () => {
  it.each([
    ['# no heading', '\\# no heading'],
    ['- no list', '\\- no list'],
    ['1. no list', '1\\. no list'],
    ['> no quotation', '\\> no quotation'],
    ['!!! no box', '\\!!! no box'],
    ['[no link](javascript:x)', '\\[no link\\](javascript:x)'],
    ['<script>x</script>', '&lt;script>x&lt;/script>'],
    ['a *b* `c` {d}', 'a \\*b\\* \\`c\\` \\{d\\}'],
    ['C:\\logs', 'C:\\\\logs'],
    ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
    ['two\n\nlines', 'two lines'],
    ['固件 < HPD8，温度 > 38℃，R&D', '固件 < HPD8，温度 > 38℃，R&amp;D'],
    ['3 号槽位 1.8TB fault_code', '3 号槽位 1.8TB fault_code'],
  ])('%j', (text, markdown) => {
    expect(toMarkdownText(text)).toBe(markdown);
  });
});
