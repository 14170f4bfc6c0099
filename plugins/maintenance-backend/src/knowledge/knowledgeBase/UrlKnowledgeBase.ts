import { UrlReaderService } from '@backstage/backend-plugin-api';
import { InputError, isError } from '@backstage/errors';
import { HumanDuration } from '@backstage/types';
import { isCasePath } from '@weibao/backstage-plugin-maintenance-common';
import { KnowledgeBase, KnowledgeBaseSnapshot } from './KnowledgeBase';

/**
 * Reads the knowledge base from a Git host. It is changed there, by pull
 * requests.
 */
export class UrlKnowledgeBase implements KnowledgeBase {
  readonly publishing = 'pull-request';
  readonly entityRef: string;
  readonly pollInterval: HumanDuration;
  readonly #url: string;
  readonly #reader: UrlReaderService;
  #last?: KnowledgeBaseSnapshot;

  /**
   * @param options - `url` is the tree that holds `mkdocs.yml`; `pollInterval`
   * is how often its host is asked
   */
  constructor(options: {
    entityRef: string;
    url: string;
    pollInterval: HumanDuration;
    reader: UrlReaderService;
  }) {
    this.entityRef = options.entityRef;
    this.pollInterval = options.pollInterval;
    this.#url = options.url;
    this.#reader = options.reader;
  }

  async read(
    knownRevision?: string,
  ): Promise<KnowledgeBaseSnapshot | undefined> {
    // Another instance, or this one before it was restarted, may have read it.
    const revision = this.#last?.revision ?? knownRevision;
    this.#last = (await this.#readNewer(revision)) ?? this.#last;
    return this.#last?.revision === knownRevision ? undefined : this.#last;
  }

  async publish(): Promise<string> {
    throw new InputError(
      `The knowledge base at ${this.#url} is changed by pull requests`,
    );
  }

  async #readNewer(etag?: string): Promise<KnowledgeBaseSnapshot | undefined> {
    try {
      const tree = await this.#reader.readTree(this.#url, {
        etag,
        filter: isCasePath,
      });
      const files = await tree.files();
      return {
        revision: tree.etag,
        files: await Promise.all(
          files.map(async file => ({
            path: file.path,
            content: (await file.content()).toString('utf8'),
          })),
        ),
      };
    } catch (error) {
      if (isError(error) && error.name === 'NotModifiedError') return undefined;
      throw error;
    }
  }
}
