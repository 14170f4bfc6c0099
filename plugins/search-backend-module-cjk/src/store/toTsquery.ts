import { SearchExpression } from '../query/SearchExpression';

/**
 * An expression as the text of a PostgreSQL tsquery, on the whole document or
 * only on the terms with a weight.
 */
export function toTsquery(expression: SearchExpression, weight = ''): string {
  if ('all' in expression) {
    return joinParts(expression.all, ' & ', weight);
  }
  if ('any' in expression) {
    return joinParts(expression.any, ' | ', weight);
  }
  const { sequence, prefix } = expression;
  const lexemes = sequence.map((term, index) => {
    const flags =
      prefix && index === sequence.length - 1 ? `*${weight}` : weight;
    return `${quoteLexeme(term)}${flags && `:${flags}`}`;
  });
  return `(${lexemes.join(' <-> ')})`;
}

function joinParts(
  parts: SearchExpression[],
  operator: string,
  weight: string,
): string {
  return `(${parts.map(part => toTsquery(part, weight)).join(operator)})`;
}

/** A term as a lexeme in the text of a tsquery or a tsvector. */
export function quoteLexeme(term: string): string {
  return `'${term.replace(/[\\']/g, '$&$&')}'`;
}
