import { parseCase } from '@weibao/backstage-plugin-maintenance-common';
import { newCaseMarkdown } from './newCaseMarkdown';

describe('newCaseMarkdown', () => {
  it('asks for what a case needs', () => {
    const { problems } = parseCase(newCaseMarkdown('硬盘离线', 'zh'));
    expect(problems.map(({ message }) => message)).toEqual([
      'manufacturers entry 1 must not be empty',
      'models entry 1 must not be empty',
      'part must not be empty',
      'symptoms entry 1 must not be empty',
      'rootCause must not be empty',
      'solution must not be empty',
      'prevention must not be empty',
    ]);
  });

  it('has the sections in the language of the case', () => {
    expect(newCaseMarkdown('硬盘离线', 'zh')).toContain('## 现象');
    expect(newCaseMarkdown('Disk offline', 'en')).toContain('## Symptoms');
  });

  it('keeps titles that YAML would read as something else', () => {
    const title = 'Error: "0x80" # 1';
    const markdown = newCaseMarkdown(title, 'en')
      .replaceAll('""', '"x"')
      .replaceAll(/: $/gm, ': x');
    expect(parseCase(markdown).metadata?.title).toBe(title);
  });
});
