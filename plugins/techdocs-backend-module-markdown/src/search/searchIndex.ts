import { PageText } from '../markdown/pageText';
import { PageAddress } from '../site/PageAddress';

/** An entry of `search/search_index.json`. */
export interface SearchEntry {
  /** Relative to the site. */
  location: string;
  title: string;
  text: string;
  /** Only of whole pages. */
  tags?: string[];
}

/** What search is told about a page: one entry for it and one for each heading, as in mkdocs. */
export function searchEntries(
  page: PageAddress,
  title: string,
  tags: string[],
  { text, sections }: PageText,
): SearchEntry[] {
  const location = page.url.split('/').map(encodeURIComponent).join('/');
  return [
    { location, title, text, ...(tags.length > 0 && { tags }) },
    ...sections.map(section => ({
      location: `${location}#${section.anchor}`,
      title: section.title,
      text: section.text,
    })),
  ];
}
