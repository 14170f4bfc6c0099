import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

type Messages = Record<string, string>;

/** Every folder that keeps texts. */
const ROOMS = (readdirSync(__dirname, { recursive: true }) as string[])
  .filter(path => path.endsWith('messages.zh.ts'))
  .map(path => dirname(path));

interface NestedMessages {
  [key: string]: string | NestedMessages;
}

function flatten(messages: NestedMessages, prefix = ''): Messages {
  return Object.fromEntries(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[prefix + key, value]]
        : Object.entries(flatten(value, `${prefix}${key}.`)),
    ),
  );
}

/** What a text is filled with; a singular may leave its number out. */
function placeholders(key: string, text: string): string[] {
  return [...new Set(text.match(/\{\{\s*\w+/g))]
    .filter(name => !key.endsWith('_one') || name !== '{{count')
    .sort();
}

describe.each(ROOMS)('translations of %s', room => {
  let english: Messages;
  let chinese: Messages;

  beforeAll(async () => {
    const texts: Record<string, NestedMessages> = await import(
      join(__dirname, room, 'messages')
    );
    english = flatten(Object.values(texts)[0]);
    ({ default: chinese } = await import(join(__dirname, room, 'messages.zh')));
  });

  it('have a Chinese message for every English one, and no other', () => {
    expect(Object.keys(english)).not.toEqual([]);
    expect(Object.keys(chinese).sort()).toEqual(Object.keys(english).sort());
  });

  it('fill both languages with the same facts', () => {
    const different = Object.keys(english).filter(
      key =>
        String(placeholders(key, chinese[key] ?? '')) !==
        String(placeholders(key, english[key])),
    );
    expect(different).toEqual([]);
  });

  it('leave no Chinese message in English', () => {
    const same = Object.keys(english).filter(
      key => chinese[key] === english[key] && /[a-z]{3,}/i.test(english[key]),
    );
    expect(same).toEqual([]);
  });
});
