/** The same without texts that say nothing, which the API does not take. */
export function withoutBlanks<T extends object>(fields: T): T {
  const filled = Object.entries(fields).flatMap(([name, value]) => {
    if (typeof value === 'string') {
      const text = value.trim();
      return text ? [[name, text]] : [];
    }
    if (value === undefined || value === null) return [];
    return [[name, typeof value === 'object' ? withoutBlanks(value) : value]];
  });
  return Object.fromEntries(filled) as T;
}
