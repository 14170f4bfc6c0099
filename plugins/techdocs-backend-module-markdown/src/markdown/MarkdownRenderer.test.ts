import { renderMarkdown } from '../__testUtils__/renderMarkdown';

function lines(...text: string[]): string {
  return text.join('\n');
}

describe('MarkdownRenderer', () => {
  describe('headings', () => {
    function anchors(markdown: string): string[] {
      return renderMarkdown(markdown).headings.map(({ anchor }) => anchor);
    }

    it('have anchors, numbered where names repeat', () => {
      const markdown = lines('# 标题', '## Check', '## 处理', '## Check');
      expect(anchors(markdown)).toEqual(['_1', 'check', '_2', 'check_1']);
    });

    it('have the anchors that their author chose, which others then avoid', () => {
      const markdown = lines(
        '## Power',
        '## 断电 {#power}',
        '## 上电 {: #power-on .big data-x="1" }',
      );
      expect(anchors(markdown)).toEqual(['power_1', 'power', 'power-on']);
      expect(renderMarkdown(markdown).headings[1].text).toBe('断电');
    });

    it('keep braces that are no attributes', () => {
      const { headings } = renderMarkdown('## 路径 /devices/{id}');
      expect(headings[0].text).toBe('路径 /devices/{id}');
    });

    it('may lack the space after the hashes, as in Python-Markdown', () => {
      expect(renderMarkdown('##现象##').html).toBe('<h2 id="_1">现象</h2>');
      expect(renderMarkdown('text\n#标题\nmore').headings).toHaveLength(1);
      expect(renderMarkdown('```\n#no heading\n```').headings).toEqual([]);
    });

    it('are known by their text, without markup', () => {
      const { headings } = renderMarkdown(
        '## The `fan` is **[loud](index.md)** ![x](../images/fan.png)',
      );
      expect(headings[0]).toEqual({
        level: 2,
        anchor: 'the-fan-is-loud',
        text: 'The fan is loud',
      });
    });

    it('tell the heading of the page from its body', () => {
      const { heading, body } = renderMarkdown('# A *page*\n\ntext');
      expect(heading?.text).toBe('A page');
      expect(body.markup).toBe('<p>text</p>\n');
      expect(renderMarkdown('text\n\n# Later').heading).toBeUndefined();
    });
  });

  describe('admonitions', () => {
    it('have a title and a content that is Markdown', () => {
      const { html } = renderMarkdown(
        lines(
          '!!! warning "先**断电**"',
          '    第一段。',
          '',
          '    - 一',
          '        - 二',
          '',
          '    ```',
          '    # code',
          '    ```',
          '之后',
        ),
      );
      expect(html).toBe(
        lines(
          '<div class="admonition warning">',
          '<p class="admonition-title">先<strong>断电</strong></p>',
          '<p>第一段。</p>',
          '<ul>',
          '<li>一',
          '<ul>',
          '<li>二</li>',
          '</ul>',
          '</li>',
          '</ul>',
          '<div class="highlight"><pre><code># code',
          '</code></pre></div>',
          '</div>',
          '<p>之后</p>',
        ),
      );
    });

    it('are named by their type, or have no title if it is empty', () => {
      expect(renderMarkdown('!!! danger\n    x').html).toContain(
        '<p class="admonition-title">Danger</p>',
      );
      expect(renderMarkdown('!!! danger ""\n    x').html).not.toContain(
        'admonition-title',
      );
    });

    it('fold with question marks', () => {
      expect(renderMarkdown('??? note "更多"\n    x').html).toBe(
        lines(
          '<details class="note">',
          '<summary>更多</summary>',
          '<p>x</p>',
          '</details>',
        ),
      );
      expect(renderMarkdown('???+ note\n    x').html).toContain(
        '<details class="note" open="">',
      );
    });

    it('may be in lists and in each other', () => {
      const { html } = renderMarkdown(
        lines(
          '1. 一',
          '',
          '    !!! note',
          '        外',
          '',
          '        !!! tip',
          '            内',
          '',
          '2. 二',
        ),
      );
      expect(html.match(/<div class="admonition/g)).toHaveLength(2);
      expect(html.match(/<ol>/g)).toHaveLength(1);
    });
  });

  it('shows task lists', () => {
    const { html } = renderMarkdown('- [ ] 检查\n- [x] 更换');
    expect(html.match(/<input type="checkbox"[^>]*>/g)).toHaveLength(2);
    expect(html.match(/ checked="checked"/g)).toHaveLength(1);
    expect(html.match(/ disabled="disabled"/g)).toHaveLength(2);
  });

  it('colours code of known languages and shows any other as it is', () => {
    expect(renderMarkdown('```bash\n# 注释\n```').html).toContain(
      '<code class="language-bash"><span class="hljs-comment"># 注释</span>',
    );
    expect(renderMarkdown('```no-such\na < b\n```').html).toContain(
      '<code class="language-no-such">a &lt; b',
    );
  });

  it('shows the title of code, and Mermaid as its text', () => {
    expect(renderMarkdown('```sh title="a <b>.sh"\nls\n```').html).toContain(
      '<span class="filename">a &lt;b&gt;.sh</span>',
    );
    expect(renderMarkdown('```mermaid\nA-->B\n```').html).toContain(
      '<span class="filename">Mermaid</span><pre><code class="language-mermaid">A--&gt;B',
    );
  });

  it('lets wide tables scroll', () => {
    const { html } = renderMarkdown('| a | b |\n| - | -: |\n| 1 | 2 |');
    expect(html).toMatch(
      /^<div class="md-typeset__scrollwrap"><div class="md-typeset__table"><table>/,
    );
    expect(html).toContain('<td style="text-align:right">2</td>');
  });

  it('puts footnotes at the end', () => {
    const { html } = renderMarkdown('词[^1]。\n\n[^1]: 说明\n\n## 末尾');
    expect(html).toContain('<a href="#footnote1">[1]</a>');
    expect(html.indexOf('说明')).toBeGreaterThan(html.indexOf('末尾'));
  });

  it('emphasises Chinese without spaces around it', () => {
    expect(renderMarkdown('**注意：**先断电。').html).toBe(
      '<p><strong>注意：</strong>先断电。</p>',
    );
  });

  it('links bare addresses up to the Chinese text that follows', () => {
    const { html } = renderMarkdown('见https://example.com/a?b=c。然后');
    expect(html).toContain('href="https://example.com/a?b=c"');
    expect(html).toContain('</a>。然后');
    expect(renderMarkdown('（https://example.com/b）').html).toContain(
      'href="https://example.com/b"',
    );
    expect(renderMarkdown('(https://example.com/c).').html).toContain(
      'href="https://example.com/c"',
    );
  });

  it('leaves out comments, and breaks lines at <br>', () => {
    const { html, problems } = renderMarkdown(
      lines('<!-- todo', '', '# none -->', '一<br>二<!-- x -->三'),
    );
    expect(html).toBe('<p>一<br>二三</p>');
    expect(problems).toEqual([]);
  });

  it('collects the words of the page and of its sections', () => {
    const { text, sections } = renderMarkdown(
      lines(
        '# E-203',
        '',
        '开头 [链接](index.md)',
        '',
        '## 现象',
        '',
        '!!! note "标题"',
        '    内容',
        '',
        '| 码 |',
        '| -- |',
        '| `OC1` |',
        '',
        '```sh',
        'dmesg',
        '```',
      ),
    );
    expect(text).toBe('E-203 开头 链接 现象 标题 内容 码 OC1 dmesg');
    expect(sections).toEqual([
      { anchor: 'e-203', title: 'E-203', text: '开头 链接' },
      { anchor: '_1', title: '现象', text: '标题 内容 码 OC1 dmesg' },
    ]);
  });

  describe('problems', () => {
    it('name the line of the file', () => {
      const { problems } = renderMarkdown(
        lines(
          '一行',
          '二行 [x](none.md)',
          '',
          '| a |',
          '| - |',
          '| ![x](none.png) |',
          '',
          '- 项',
          '    - <b>粗</b>',
        ),
      );
      expect(problems).toEqual([
        {
          file: 'docs/cases/e-203.md',
          line: 13,
          kind: 'raw-html',
          values: { markup: '<b>' },
        },
        {
          file: 'docs/cases/e-203.md',
          line: 6,
          kind: 'target-missing',
          values: { target: 'none.md' },
        },
        {
          file: 'docs/cases/e-203.md',
          line: 10,
          kind: 'target-missing',
          values: { target: 'none.png' },
        },
      ]);
    });

    it('leave the text of a link and the description of an image', () => {
      const { html } = renderMarkdown('[文字 **粗**](none.md) ![图](none.png)');
      expect(html).toBe(
        '<p><span class="md-refused">文字 <strong>粗</strong></span> <span class="md-refused">图</span></p>',
      );
    });
  });
});
