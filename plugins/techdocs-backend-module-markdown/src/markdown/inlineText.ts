import Token from 'markdown-it/lib/token.mjs';

/** What somebody hears who has a line of a page read to them, without images. */
export function inlineText(tokens: Token[] | null): string {
  return (tokens ?? [])
    .map(token => {
      switch (token.type) {
        case 'text':
        case 'code_inline':
          return token.content;
        case 'softbreak':
        case 'hardbreak':
          return ' ';
        default:
          return '';
      }
    })
    .join('');
}
