import {
  KnowledgeBase,
  KnowledgeBaseChange,
  KnowledgeBaseFile,
  KnowledgeBaseSnapshot,
} from '../../knowledgeBase/KnowledgeBase';

/** A knowledge base whose every change is a new revision. */
export class InMemoryKnowledgeBase implements KnowledgeBase {
  readonly entityRef = 'component:default/knowledge-base';
  readonly publishing = 'commit';
  readonly pollInterval = { minutes: 7 };
  /** Thrown instead of being read. */
  failure?: Error;
  /** How often the files were handed out. */
  reads = 0;
  /** Called while it is read. */
  whileRead: () => Promise<void> = async () => {};

  readonly #files = new Map<string, string>();
  #revision = 0;

  constructor(files: readonly KnowledgeBaseFile[] = []) {
    this.put(...files);
  }

  put(...files: readonly KnowledgeBaseFile[]): void {
    for (const { path, content } of files) this.#files.set(path, content);
    this.#revision += 1;
  }

  remove(path: string): void {
    this.#files.delete(path);
    this.#revision += 1;
  }

  async read(
    knownRevision?: string,
  ): Promise<KnowledgeBaseSnapshot | undefined> {
    if (this.failure) throw this.failure;
    const revision = `r${this.#revision}`;
    if (revision === knownRevision) return undefined;
    this.reads += 1;
    const files = [...this.#files].map(([path, content]) => ({
      path,
      content,
    }));
    await this.whileRead();
    return { revision, files };
  }

  async publish({ path, content }: KnowledgeBaseChange): Promise<string> {
    this.put({ path, content });
    return `r${this.#revision}`;
  }
}
