import { parseHtml, removedByReader } from '../__testUtils__/browser';
import { renderMarkdown } from '../__testUtils__/renderMarkdown';

/** Each tries to get a script, a style or a foreign address into a page. */
const ATTACKS = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src=x onerror=alert(1)//',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="javascript:alert(1)">',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<link rel="stylesheet" href="https://evil.example/main.0a1b2c3d.min.css">',
  '<style>@import "https://evil.example/x.css"</style>',
  '<form action="https://evil.example/"><button>x</button></form>',
  '<a href="javascript:alert(1)">x</a>',
  '<p style="position:fixed;inset:0">x</p>',
  '<!--><script>alert(1)</script>-->',
  '<!-- --!><script>alert(1)</script> -->',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<textarea></textarea><script>alert(1)</script>',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?php echo "<script>alert(1)</script>" ?>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](  javascript:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](<java\nscript:alert(1)>)',
  '[x](&#106;avascript:alert(1))',
  '[x](&#x6A;&#x61;vascript&colon;alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](%6Aavascript:alert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](file:///etc/passwd)',
  '[x](blob:https://evil.example/1)',
  '[x](view-source:javascript:alert(1))',
  '[x](//evil.example/)',
  '[x](/\\evil.example/)',
  '[x](\\\\evil.example\\share)',
  '[x](https:evil.example "onmouseover=alert(1)")',
  '[x](https://example.com/" onmouseover="alert(1))',
  '[x](https://example.com "a" onmouseover="alert(1)")',
  '[x](https://example.com \'" onmouseover="alert(1)\')',
  '[x][1]\n\n[1]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+)',
  '![x](data:image/png;base64,iVBORw0KGgo=)',
  '![x" onerror="alert(1)](../images/fan.png)',
  '![x](../images/fan.png "a\\" onerror=\\"alert(1)")',
  '![[x](javascript:alert(1))](../images/fan.png)',
  '```x"onmouseover="alert(1)\ncode\n```',
  '```<script>\n</code></pre><script>alert(1)</script>\n```',
  '``` title="<script>alert(1)</script>"\nx\n```',
  '`<script>alert(1)</script>`',
  '## x {#a"onmouseover="alert(1)}',
  '## x {: #a onclick=alert(1) style="color:red" }',
  '## <script>alert(1)</script>',
  '!!! note "<script>alert(1)</script>"\n    <script>alert(1)</script>',
  '!!! note"onclick="alert(1)\n    x',
  '??? note "<img src=x onerror=alert(1)>"\n    x',
  '| <script>alert(1)</script> |\n| - |\n| <img src=x onerror=alert(1)> |',
  '- [ ] <script>alert(1)</script>',
  '[^1]\n\n[^1]: <script>alert(1)</script> [x](javascript:alert(1))',
  '^[<script>alert(1)</script> [x](javascript:alert(1))]',
  '[^"><script>alert(1)</script>]\n\n[^"><script>alert(1)</script>]: x',
  'term\n: <script>alert(1)</script>',
  'https://example.com/"onmouseover="alert(1)',
  'https://example.com/<script>alert(1)</script>',
  '**<script>alert(1)</script>**',
  '\\<script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '\u0000<script>alert(1)</script>',
];

describe('what a page can contain', () => {
  it.each(ATTACKS)('is harmless: %j', attack => {
    const { html } = renderMarkdown(attack);
    const { body } = parseHtml(`<body>${html}</body>`);
    const elements = [...body.querySelectorAll('*')];

    const forbidden =
      'script,style,iframe,object,embed,base,meta,link,form,svg,math,noscript,textarea';
    expect([...body.querySelectorAll(forbidden)]).toEqual([]);
    const attributes = elements.flatMap(element => [...element.attributes]);
    expect(attributes.filter(({ name }) => /^on/i.test(name))).toEqual([]);
    const targets = attributes.filter(({ name }) =>
      /^(?:href|src)$/.test(name),
    );
    expect(
      targets.filter(({ value }) => !/^(?:https?:|#|\.\.\/)/.test(value)),
    ).toEqual([]);
  });

  it.each(ATTACKS)('leaves nothing for the reader to remove: %j', attack => {
    expect(removedByReader(renderMarkdown(attack).html)).toEqual([]);
  });

  it('says which HTML was shown as text, once for each element', () => {
    const { html, problems } = renderMarkdown(
      '<div class="x">\n<b>粗</b>\n</div>',
    );
    expect(html).toContain('&lt;div class=&quot;x&quot;&gt;');
    expect(problems.map(({ line, values }) => [line, values?.markup])).toEqual([
      [5, '<div class="x">'],
      [6, '<b>'],
    ]);
  });

  it('says why a target was refused', () => {
    const { problems } = renderMarkdown(
      '[a](javascript:x) ![b](data:image/png;base64,AA) [c](../../../etc/passwd) [d](/etc/passwd)',
    );
    expect(problems.map(({ kind }) => kind)).toEqual([
      'target-scheme',
      'target-scheme',
      'target-outside',
      'target-absolute',
    ]);
  });
});
