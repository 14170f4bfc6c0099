import { amendCase, formatCase } from './formatCase';
import { caseSlugOf, isCasePath } from './CaseMetadata';
import { parseCase } from './parseCase';

const FRONT_MATTER = `title: 硬盘通电 32768 小时后失效
language: zh
status: draft
severity: II
deviceTypes: [server]
models: [ProLiant DL380*]
part: SSD
symptoms:
  - 多块硬盘同时离线
firmware: ["< HPD8"]
rootCause: 固件计数器溢出
solution: 升级固件
prevention: 巡检时核对固件版本
incidents: [INC-000123]
author: user:default/wu.jing
date: 2026-05-18
`;

function page(frontMatter: string, body = '## 现象\n'): string {
  return `---\n${frontMatter}---\n${body}`;
}

describe('parseCase', () => {
  it('reads metadata and body, with empty lists for what is left out', () => {
    const parsed = parseCase(page(FRONT_MATTER));

    expect(parsed.problems).toEqual([]);
    expect(parsed.metadata).toMatchObject({
      title: '硬盘通电 32768 小时后失效',
      models: ['ProLiant DL380*'],
      faultCodes: [],
      date: '2026-05-18',
    });
    expect(parsed.body).toBe('## 现象\n');
    expect(parsed.bodyLine).toBe(19);
  });

  it('takes Windows line ends and a byte order mark', () => {
    const parsed = parseCase(
      `\uFEFF${page(FRONT_MATTER).replaceAll('\n', '\r\n')}`,
    );
    expect(parsed.problems).toEqual([]);
    expect(parsed.metadata?.part).toBe('SSD');
  });

  it.each<[string, string, { line: number; message: string }]>([
    [
      'no front matter',
      '# Page\n',
      {
        line: 1,
        message: 'a case begins with its front matter between two lines of ---',
      },
    ],
    [
      'front matter without an end',
      '---\ntitle: x\n',
      {
        line: 1,
        message: 'the front matter has no closing line of ---',
      },
    ],
    [
      'a field of the wrong kind',
      page(FRONT_MATTER.replace('[server]', 'server')),
      {
        line: 6,
        message: 'deviceTypes must be a list',
      },
    ],
    [
      'a wrong entry',
      page(FRONT_MATTER.replace('INC-000123', 'TICKET-7')),
      {
        line: 15,
        message:
          'incidents entry 1 must be the id of an incident such as INC-000123',
      },
    ],
    [
      'an unknown status',
      page(FRONT_MATTER.replace('status: draft', 'status: done')),
      {
        line: 4,
        message: 'status must be one of draft, reviewed',
      },
    ],
    [
      'a missing field',
      page(FRONT_MATTER.replace(/^solution.*\n/m, '')),
      {
        line: 2,
        message: 'the front matter needs solution',
      },
    ],
    [
      'a source that is no web address',
      page(
        `${FRONT_MATTER}sources: [{title: x, url: "javascript:alert(1)"}]\n`,
      ),
      {
        line: 18,
        message:
          'sources entry 1 needs a url that begins with http:// or https://',
      },
    ],
    [
      'a review by the author',
      page(`${FRONT_MATTER}reviewer: user:default/wu.jing\n`),
      {
        line: 18,
        message: 'reviewer must be another person than author',
      },
    ],
  ])('names the line of %s', (_, markdown, problem) => {
    const parsed = parseCase(markdown);
    expect(parsed.metadata).toBeUndefined();
    expect(parsed.problems).toContainEqual(problem);
  });

  it('names the line at which YAML breaks', () => {
    const { problems } = parseCase(page(`${FRONT_MATTER}tags: [a\n`));
    expect(problems[0].line).toBeGreaterThanOrEqual(18);
    expect(problems[0].message).toMatch(/not YAML/);
  });

  it('refuses YAML aliases, which could grow without bound', () => {
    const markdown = page(`${FRONT_MATTER}tags: &a [x]\nother: [*a, *a]\n`);
    expect(parseCase(markdown)).toMatchObject({
      metadata: undefined,
      problems: [
        {
          line: 19,
          message: 'the front matter must not refer to parts of itself',
        },
      ],
    });
  });
});

describe('formatCase', () => {
  it('writes what parseCase reads back', () => {
    const { metadata, body } = parseCase(page(FRONT_MATTER));
    const again = parseCase(formatCase(metadata!, body));
    expect(again.metadata).toEqual(metadata);
    expect(again.body.trim()).toBe(body.trim());
  });

  it('replaces fields of a case', () => {
    const reviewed = amendCase(page(FRONT_MATTER), {
      status: 'reviewed',
      reviewer: 'user:default/liu.yang',
    });
    expect(parseCase(reviewed).metadata).toMatchObject({
      status: 'reviewed',
      reviewer: 'user:default/liu.yang',
      part: 'SSD',
    });
  });

  it('refuses to amend what it cannot read', () => {
    expect(() => amendCase('# Page', {})).toThrow(/Line 1: a case begins/);
  });
});

describe('the paths of cases', () => {
  it.each([
    ['docs/cases/ssd-hours.md', true],
    ['docs/cases/storage/ssd-hours.md', true],
    ['docs/cases/index.md', false],
    ['docs/index.md', false],
    ['docs/cases/ssd.png', false],
  ])('%s: %s', (path, expected) => {
    expect(isCasePath(path)).toBe(expected);
  });

  it('end in the slug', () => {
    expect(caseSlugOf('docs/cases/storage/ssd-hours.md')).toBe('ssd-hours');
  });
});
