import { Heading } from '../markdown/PageScope';
import { Problem } from '../problems';
import { NavigationNode } from '../site/Navigation';
import { PageAddress } from '../site/PageAddress';
import { SiteConfig } from '../site/SiteConfig';
import { Html } from '../html';

/** What is the same on every page of a site. */
export interface SiteFrame {
  config: SiteConfig;
  navigation: NavigationNode[];
  titleOf(page: PageAddress): string;
  /** Path of the stylesheet within the site. */
  stylesheet: string;
}

/** What goes into the frame. */
export interface PageDocument {
  page: PageAddress;
  description?: string;
  tags: string[];
  draft: boolean;
  /** The heading of level 1 at its beginning, with its permalink. */
  heading?: Html;
  body: Html;
  /** Of the table of contents. */
  headings: Heading[];
  problems: Problem[];
  /** Problems that belong to no page; on the start page. */
  siteProblems: Problem[];
  editUrl?: string;
  previous?: PageAddress;
  next?: PageAddress;
}
