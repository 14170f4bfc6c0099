import { ServiceUnavailableError } from '@backstage/errors';
import { KnowledgeBase, KnowledgeBaseSnapshot } from './KnowledgeBase';

/** Stands in where the configuration names no knowledge base. */
export class UnconfiguredKnowledgeBase implements KnowledgeBase {
  readonly publishing = 'none';
  readonly pollInterval = { hours: 1 };
  readonly entityRef: string;

  constructor(options: { entityRef: string }) {
    this.entityRef = options.entityRef;
  }

  /** There never is anything new. */
  async read(): Promise<KnowledgeBaseSnapshot | undefined> {
    return undefined;
  }

  async publish(): Promise<string> {
    throw new ServiceUnavailableError(
      'There is no knowledge base to publish in: maintenance.knowledgeBase is not configured',
    );
  }
}
