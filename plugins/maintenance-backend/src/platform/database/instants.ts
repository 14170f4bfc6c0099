/**
 * An instant as the API writes it. PostgreSQL hands out `Date`, SQLite the
 * milliseconds that knex stored.
 */
export function toInstant(value: Date | number | string): string {
  return new Date(value).toISOString();
}

export function toOptionalInstant(
  value: Date | number | string | null,
): string | undefined {
  return value === null ? undefined : toInstant(value);
}
