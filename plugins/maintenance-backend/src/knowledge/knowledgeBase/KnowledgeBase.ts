import { HumanDuration } from '@backstage/types';

/** A text file of the knowledge base. */
export interface KnowledgeBaseFile {
  /** Relative to the folder of `mkdocs.yml`, with `/`. */
  path: string;
  content: string;
}

/** The sources of the knowledge base as they stood at one time. */
export interface KnowledgeBaseSnapshot {
  /** Names the content: equal revisions have equal files. */
  revision: string;
  /** Every case file, see `isCasePath`. */
  files: KnowledgeBaseFile[];
}

/** Somebody as commits name them. */
export interface CommitPerson {
  name: string;
  email: string;
}

/** One change of the knowledge base, which becomes one commit. */
export interface KnowledgeBaseChange {
  /** Names the change, which is committed once, however often one tries. */
  key: string;
  /** When it was tried first: there is no commit of it from before. */
  begunAt: Date;
  path: string;
  content: string;
  /** {@link contentDigest} of what the content replaces; none where the case is new. */
  replaces?: string;
  /** What the commit says in its first line. */
  subject: string;
  author: CommitPerson;
  reviewer: CommitPerson;
}

/**
 * How a draft becomes a case: `commit`, the portal writes it; `pull-request`, it
 * reaches the files outside of this plugin; `none`, there is no knowledge base.
 */
export type Publishing = 'commit' | 'pull-request' | 'none';

/** Where the Markdown of fault cases is kept. */
export interface KnowledgeBase {
  /** Entity ref of the component whose TechDocs the files are. */
  readonly entityRef: string;

  /** {@link KnowledgeBase.publish} is only called with `commit`. */
  readonly publishing: Publishing;

  /** How often somebody may have changed it outside of this plugin. */
  readonly pollInterval: HumanDuration;

  /**
   * Reads the sources; nothing when they still are at the given revision.
   *
   * @throws Error when they cannot be read
   */
  read(knownRevision?: string): Promise<KnowledgeBaseSnapshot | undefined>;

  /**
   * Writes one file and commits it. Either all of it happens or nothing.
   *
   * @throws ConflictError when another file has the same slug, the file is not
   * what the change replaces, or somebody has begun to change it by hand
   * @returns the id of the commit
   */
  publish(change: KnowledgeBaseChange): Promise<string>;
}
