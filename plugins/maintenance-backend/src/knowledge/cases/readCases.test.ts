import { aCaseFile } from './__testUtils__/cases';
import { readCases } from './readCases';

const fan = aCaseFile('fan', { title: 'Fans stop' });

describe('the files of a knowledge base', () => {
  it('are cases with slug, path, metadata and their whole text', async () => {
    const { cases, problems } = await readCases([fan]);
    expect(problems).toEqual([]);
    expect(cases).toEqual([
      expect.objectContaining({
        slug: 'fan',
        path: 'docs/cases/fan.md',
        title: 'Fans stop',
        markdown: fan.content,
      }),
    ]);
  });

  it('with one name: the first by path is taken, and both are named', async () => {
    const { cases, problems } = await readCases([
      { ...fan, path: 'docs/cases/server/fan.md' },
      { ...fan, path: 'docs/cases/cooling/fan.md' },
    ]);
    expect(cases.map(({ path }) => path)).toEqual([
      'docs/cases/cooling/fan.md',
    ]);
    expect(problems).toEqual([
      {
        path: 'docs/cases/server/fan.md',
        line: 1,
        message:
          'the name fan is taken by docs/cases/cooling/fan.md, which is published instead',
      },
    ]);
  });

  it('with one name, the first of them broken: the other one is taken', async () => {
    const { cases, problems } = await readCases([
      { path: 'docs/cases/a/fan.md', content: '# No front matter' },
      { ...fan, path: 'docs/cases/b/fan.md' },
    ]);
    expect(cases.map(({ path }) => path)).toEqual(['docs/cases/b/fan.md']);
    expect(problems.map(({ path }) => path)).toEqual(['docs/cases/a/fan.md']);
  });

  it.each<[string, string, string, { line: number; message: RegExp }]>([
    [
      'a name in capitals',
      'docs/cases/Fan.md',
      fan.content,
      { line: 1, message: /the name of the file must be/ },
    ],
    [
      'a name in Chinese',
      'docs/cases/风扇.md',
      fan.content,
      { line: 1, message: /the name of the file must be/ },
    ],
    [
      'a name too long',
      `docs/cases/${'a'.repeat(101)}.md`,
      fan.content,
      { line: 1, message: /100 at most/ },
    ],
    [
      'a name that means something else',
      'docs/cases/match.md',
      fan.content,
      { line: 1, message: /the name match is reserved/ },
    ],
    [
      'a NUL character',
      'docs/cases/fan.md',
      `${fan.content}\nx\0`,
      { line: fan.content.split('\n').length + 1, message: /NUL/ },
    ],
    [
      'a NUL character written as an escape',
      'docs/cases/fan.md',
      fan.content.replace('title: Fans stop', 'title: "Fans\\0stop"'),
      { line: 1, message: /NUL/ },
    ],
  ])('with %s are told of', async (_, path, content, { line, message }) => {
    const { cases, problems } = await readCases([{ path, content }]);
    expect(cases).toEqual([]);
    expect(problems).toEqual([
      { path, line, message: expect.stringMatching(message) },
    ]);
  });
});
