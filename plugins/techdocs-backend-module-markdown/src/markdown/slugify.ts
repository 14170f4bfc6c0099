/**
 * The anchor of a heading as Python-Markdown makes it: letters and digits of
 * ASCII, in lower case, joined by hyphens. Of a Chinese heading nothing is left.
 */
export function slugify(text: string): string {
  return (
    text
      .normalize('NFKD')
      // eslint-disable-next-line no-control-regex
      .replace(/[^\x00-\x7F]/g, '')
      .replace(/[^\w\s-]/g, '')
      .trim()
      .toLowerCase()
      .replace(/[-\s]+/g, '-')
  );
}

/**
 * Makes an anchor the only one of its name, as Python-Markdown does: `a`,
 * `a_1`, `a_2`; and `_1`, `_2` for headings that leave nothing.
 *
 * @param used - grows by the anchor
 */
export function uniqueAnchor(slug: string, used: Set<string>): string {
  let anchor = slug;
  while (!anchor || used.has(anchor)) {
    const [, name, count] = /^(.*)_([0-9]+)$/.exec(anchor) ?? [];
    anchor = count ? `${name}_${Number(count) + 1}` : `${anchor}_1`;
  }
  used.add(anchor);
  return anchor;
}
