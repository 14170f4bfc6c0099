import { PageAddress } from './PageAddress';

/**
 * The title of a page: what the navigation calls it, else its front matter,
 * else its first heading, else its file name.
 */
export function pageTitle(
  { name, url }: PageAddress,
  ...titles: (string | undefined)[]
): string {
  const title = titles.find(Boolean);
  if (title) return title;
  return url === '' ? 'Home' : titleFromName(name);
}

/** `power-supply` becomes `Power supply`; names with capitals stay as they are. */
export function titleFromName(name: string): string {
  const words = name.replace(/[-_]/g, ' ');
  return words.toLowerCase() === words
    ? words.charAt(0).toUpperCase() + words.slice(1)
    : words;
}
