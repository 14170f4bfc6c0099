import { RenderedPage } from '../markdown/MarkdownRenderer';
import { Problem } from '../problems';
import { PageAddress } from './PageAddress';
import { PageSource } from './parsePageSource';

/** A page on its way from its source to its place in the site. */
export interface PageDraft {
  page: PageAddress;
  /** How messages name it. */
  file: string;
  /** Absent when its text cannot be read. */
  source?: PageSource;
  /** Absent when it cannot be rendered. */
  rendered?: RenderedPage;
  problems: Problem[];
}
