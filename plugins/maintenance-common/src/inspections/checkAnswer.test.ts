import { AnswerValue, ChecklistItem } from '../api';
import { checkAnswer } from './checkAnswer';

const base = { id: 'item', title: 'Item' };
const items: Record<string, ChecklistItem> = {
  'yes-no': { ...base, kind: 'yes-no' },
  choice: { ...base, kind: 'choice', choices: ['good', 'bad'] },
  number: { ...base, kind: 'number', minimum: 10, maximum: 35 },
  text: { ...base, kind: 'text' },
  photo: { ...base, kind: 'photo' },
};

describe('checkAnswer', () => {
  it.each<[string, AnswerValue]>([
    ['yes-no', true],
    ['yes-no', false],
    ['choice', 'bad'],
    ['number', 22.5],
    ['number', 99],
    ['text', 'v2.1'],
    ['photo', ['a', 'b']],
    ['number', null],
  ])('takes for %s the answer %j', (kind, value) => {
    expect(checkAnswer(items[kind], value)).toBeUndefined();
  });

  it.each<[string, AnswerValue, string]>([
    ['yes-no', 'yes', '"Item" asks for true or false, not "yes"'],
    ['choice', 'fair', '"Item" asks for one of good, bad, not "fair"'],
    ['choice', true, 'one of good, bad'],
    ['number', '22', '"Item" asks for a number, not "22"'],
    ['number', NaN, 'asks for a number'],
    ['number', Infinity, 'asks for a number'],
    ['text', '  ', 'asks for text'],
    ['text', 'x'.repeat(5001), 'at most 5000 characters'],
    ['text', 5, 'asks for text'],
    ['photo', 'a', 'the ids of 1 to 10 photos'],
    ['photo', [], 'the ids of 1 to 10 photos'],
    ['photo', ['a', 'a'], 'each once'],
  ])('refuses for %s the answer %j', (kind, value, sentence) => {
    expect(checkAnswer(items[kind], value)).toContain(sentence);
  });
});
