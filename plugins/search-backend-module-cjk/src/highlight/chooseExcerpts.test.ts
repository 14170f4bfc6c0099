import { tokenize } from '../tokens/tokenize';
import { chooseExcerpts } from './chooseExcerpts';
import { findMatches } from './findMatches';

function excerpts(text: string, term: string, words: number, count = 1) {
  const tokens = tokenize(text);
  const matches = findMatches(tokens, [{ sequence: [term] }]);
  return chooseExcerpts(text, tokens, matches, { words, count }).map(
    ({ start, end }) => text.slice(start, end),
  );
}

describe('chooseExcerpts', () => {
  const text =
    'one two three fan four five six seven eight nine ten fan fan eleven twelve';

  it('returns a short text whole', () => {
    expect(excerpts('(the fan)', 'fan', 10)).toEqual(['(the fan)']);
  });

  it('chooses the part that holds most matches, with some words before it', () => {
    expect(excerpts(text, 'fan', 4)).toEqual(['ten fan fan eleven']);
  });

  it('goes to the end when the matches are there', () => {
    expect(excerpts(text, 'twelv', 4)).toEqual(['fan fan eleven twelve']);
  });

  it('returns several parts in the order of the text', () => {
    expect(excerpts(text, 'fan', 4, 2)).toEqual([
      'three fan four five',
      'ten fan fan eleven',
    ]);
  });

  it('makes parts that overlap one', () => {
    expect(excerpts('a b c fan d e fan f g h i j', 'fan', 4, 2)).toEqual([
      'c fan d e fan f g',
    ]);
  });
});
