import { Problem } from '../problems';
import { PageAddress } from '../site/PageAddress';
import { SiteReferences } from './SiteReferences';

/** A heading of a page. */
export interface Heading {
  /** 1 to 6. */
  level: number;
  anchor: string;
  /** Without markup. */
  text: string;
}

/** A link to a heading, of which it is known only later whether it exists. */
export interface AnchorReference {
  page: PageAddress;
  anchor: string;
  /** As its author wrote it. */
  target: string;
  line: number;
}

/** What the rules for one page know and what they leave behind. */
export interface PageScope {
  page: PageAddress;
  references: SiteReferences;
  permalinks: boolean;
  headings: Heading[];
  anchorReferences: AnchorReference[];
  /** @param line - of the Markdown; the first is 0 */
  report(
    kind: Problem['kind'],
    line: number,
    values?: Record<string, string>,
  ): void;
}
