import { SiteLanguage } from '../problems';

/** A line of the `nav` of mkdocs.yml. */
export interface NavigationEntry {
  /** What the navigation calls it, if not what the page itself does. */
  title?: string;
  /** Path of a page in the documentation folder, or an address. */
  target?: string;
  /** Present for a section. */
  children?: NavigationEntry[];
  /** Line of mkdocs.yml. */
  line?: number;
}

/** What of mkdocs.yml has a meaning here. */
export interface SiteConfig {
  /** Name of the file it was read from, for messages. */
  file: string;
  name: string;
  description: string;
  /** Relative to the folder of mkdocs.yml, with `/`. */
  docsDir: string;
  /** Absent: all pages, in the order of their paths. */
  navigation?: NavigationEntry[];
  /** In which language the parts around the pages are. */
  language: SiteLanguage;
  /** Whether headings have a link to themselves. */
  permalinks: boolean;
  /** The least important heading, 1 to 6, in the table of contents of a page. */
  tocDepth: number;
  /** The path of a source is appended to it; ends with `/`. */
  editBaseUrl?: string;
}
