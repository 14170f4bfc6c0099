import { escapeHtml, Html, html } from '.';

describe('html', () => {
  it('escapes values, and lists of values', () => {
    const evil = `<b a="x" b='y'>&`;
    expect(
      html`<p title="${evil}">${[evil, html`<i>${evil}</i>`]}</p>`.markup,
    ).toBe(
      '<p title="&lt;b a=&quot;x&quot; b=&#39;y&#39;&gt;&amp;">' +
        '&lt;b a=&quot;x&quot; b=&#39;y&#39;&gt;&amp;' +
        '<i>&lt;b a=&quot;x&quot; b=&#39;y&#39;&gt;&amp;</i></p>',
    );
  });

  it('leaves out what is not there, but not a zero', () => {
    expect(html`[${undefined}${false}${0}${''}]`.markup).toBe('[0]');
  });

  it('does not send the indentation of its source', () => {
    const lines = ['<ul>\n  <li>', '</li>\n</ul>'];
    const template = Object.assign(lines, { raw: lines });
    expect(html(template, 'a\n  b').markup).toBe('<ul> <li>a\n  b</li> </ul>');
  });

  it('takes markup as it is, with its line breaks', () => {
    const code = new Html('<code>a\n  b</code>');
    expect(html`<div>${code}</div>`.markup).toBe(
      '<div><code>a\n  b</code></div>',
    );
    expect(escapeHtml('plain 文本')).toBe('plain 文本');
  });
});
