/**
 * What a document must hold, without a word of any database's syntax.
 *
 * @remarks
 * A sequence is one or more index terms in adjacent positions; with `prefix`
 * its last term may go on.
 */
export type SearchExpression =
  | TermSequence
  | { all: SearchExpression[] }
  | { any: SearchExpression[] };

/**
 * Index terms in adjacent positions.
 */
export interface TermSequence {
  sequence: string[];
  prefix?: boolean;
}

/** All sequences an expression mentions. */
export function termSequences(expression: SearchExpression): TermSequence[] {
  if ('sequence' in expression) {
    return [expression];
  }
  const parts = 'all' in expression ? expression.all : expression.any;
  return parts.flatMap(termSequences);
}

/** Several parts as one expression that requires them all. */
export function allOf(parts: SearchExpression[]): SearchExpression {
  return parts.length === 1 ? parts[0] : { all: parts };
}
