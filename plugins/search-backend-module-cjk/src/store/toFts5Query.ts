import { SearchExpression } from '../query/SearchExpression';

/** An expression as an FTS5 query, on all columns or only on one. */
export function toFts5Query(
  expression: SearchExpression,
  column?: string,
): string {
  const query = render(expression);
  return column ? `{${column}} : ${query}` : query;
}

function render(expression: SearchExpression): string {
  if ('all' in expression) {
    return `(${expression.all.map(render).join(' AND ')})`;
  }
  if ('any' in expression) {
    return `(${expression.any.map(render).join(' OR ')})`;
  }
  const phrase = expression.sequence.join(' ').replace(/"/g, '""');
  return `("${phrase}"${expression.prefix ? ' *' : ''})`;
}
