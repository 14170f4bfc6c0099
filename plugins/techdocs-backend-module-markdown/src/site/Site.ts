import { PageDocument, SiteFrame } from '../page/PageDocument';
import { Problem } from '../problems';
import { SearchEntry } from '../search/searchIndex';
import { SourceFile } from './SourceFile';

/** A site that was read and only needs to be written. */
export interface Site {
  frame: SiteFrame;
  documents: PageDocument[];
  /** Published as they are. */
  media: SourceFile[];
  searchEntries: SearchEntry[];
  /** Those of pages too. */
  problems: Problem[];
}
