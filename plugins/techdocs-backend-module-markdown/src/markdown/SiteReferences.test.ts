import { pageAt, references } from '../__testUtils__/renderMarkdown';

describe('SiteReferences', () => {
  function hrefOf(target: string, from = 'cases/e-203.md'): string {
    const reference = references.resolve(target, pageAt(from), 'link');
    return reference.kind === 'refused' ? reference.problem : reference.href;
  }

  it.each([
    ['index.md', '../'],
    ['../index.md', '../../'],
    ['e-203.md', './'],
    ['风扇.md', '../%E9%A3%8E%E6%89%87/'],
    ['%E9%A3%8E%E6%89%87.md', '../%E9%A3%8E%E6%89%87/'],
    ['./风扇.md#处理', '../%E9%A3%8E%E6%89%87/#处理'],
    ['风扇.md?x=1#a', '../%E9%A3%8E%E6%89%87/?x=1#a'],
    ['#a', '#a'],
    ['../images/fan.png', '../../images/fan.png'],
    ['../files/report%201.pdf', '../../files/report%201.pdf'],
  ])('finds files as they are beside the source: %s', (target, href) => {
    expect(hrefOf(target)).toBe(href);
  });

  it.each([
    ['../', '../'],
    ['..', '../'],
    ['../../', '../../'],
    ['../风扇/', '../%E9%A3%8E%E6%89%87/'],
    ['../风扇#x', '../%E9%A3%8E%E6%89%87/#x'],
  ])('finds addresses as they are in the site: %s', (target, href) => {
    expect(hrefOf(target)).toBe(href);
  });

  it('refers from the start page', () => {
    expect(hrefOf('cases/', 'index.md')).toBe('cases/');
    expect(hrefOf('cases/e-203.md', 'index.md')).toBe('cases/e-203/');
    expect(hrefOf('images/fan.png', 'index.md')).toBe('images/fan.png');
  });

  it.each([
    'https://example.com/a?b#c',
    'http://example.com',
    'mailto:help@example.com',
    'tel:+86-755-1234',
  ])('leaves addresses elsewhere alone: %s', target => {
    expect(hrefOf(target)).toBe(target);
  });

  it.each([
    ['', 'target-empty'],
    ['none.md', 'target-missing'],
    ['cases/e-203.md', 'target-missing'],
    ['none/', 'target-missing'],
    ['../images', 'target-missing'],
    ['..\\images\\fan.png', 'target-missing'],
    ['../../mkdocs.yml', 'target-outside'],
    ['../../../../etc/passwd', 'target-outside'],
    ['%2e%2e/%2e%2e/etc/passwd', 'target-outside'],
    ['/etc/passwd', 'target-absolute'],
    ['%2Fetc%2Fpasswd', 'target-absolute'],
    ['//example.com/', 'target-absolute'],
    ['\\\\server\\share', 'target-absolute'],
    // eslint-disable-next-line no-script-url
    ['javascript:alert(1)', 'target-scheme'],
    ['C:/windows', 'target-scheme'],
    ['%', 'target-encoding'],
    ['fan%00.png', 'target-encoding'],
    ['https://[', 'target-encoding'],
  ])('refuses everything else: %s', (target, problem) => {
    expect(hrefOf(target)).toBe(problem);
  });

  it('does not show pages or telephones as images', () => {
    const image = (target: string) =>
      references.resolve(target, pageAt('cases/e-203.md'), 'image');

    expect(image('../images/fan.png')).toMatchObject({ kind: 'file' });
    expect(image('https://example.com/a.png')).toMatchObject({
      kind: 'external',
    });
    expect(image('index.md')).toMatchObject({ problem: 'target-missing' });
    expect(image('#a')).toMatchObject({ problem: 'target-empty' });
    expect(image('tel:1')).toMatchObject({ problem: 'target-scheme' });
  });
});
