import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { DEFAULT_NAMESPACE, Entity } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import {
  PublisherBase,
  PublishRequest,
  PublishResponse,
} from '@backstage/plugin-techdocs-node';
import { removeStaleFiles } from './removeStaleFiles';

const PUBLISH_DIRECTORY = 'techdocs.publisher.local.publishDirectory';

/**
 * Publishes to a local folder, and removes what a former build published there
 * and the present one does not have. Backstage's own local publisher only adds,
 * so that removed pages would stay readable; those for object stores remove.
 */
export class ExactLocalPublisher implements PublisherBase {
  readonly #publisher: PublisherBase;
  readonly #folder: string;
  readonly #keepsCase: boolean;

  /** Whether sites are published to a local folder that is configured. */
  static applies(config: Config): boolean {
    const type = config.getOptionalString('techdocs.publisher.type') ?? 'local';
    return type === 'local' && config.has(PUBLISH_DIRECTORY);
  }

  /** @param options - `publisher` is Backstage's own for that folder */
  static create(options: {
    config: Config;
    publisher: PublisherBase;
  }): ExactLocalPublisher {
    const { config, publisher } = options;
    return new ExactLocalPublisher(
      publisher,
      config.getString(PUBLISH_DIRECTORY),
      config.getOptionalBoolean(
        'techdocs.legacyUseCaseSensitiveTripletPaths',
      ) ?? false,
    );
  }

  private constructor(
    publisher: PublisherBase,
    folder: string,
    keepsCase: boolean,
  ) {
    this.#publisher = publisher;
    this.#folder = folder;
    this.#keepsCase = keepsCase;
  }

  async publish(request: PublishRequest): Promise<PublishResponse> {
    const response = await this.#publisher.publish(request);
    const path = this.#pathOf(request.entity);
    await removeStaleFiles(
      resolveSafeChildPath(this.#folder, path),
      request.directory,
    );
    return response;
  }

  getReadiness: PublisherBase['getReadiness'] = () =>
    this.#publisher.getReadiness();

  fetchTechDocsMetadata: PublisherBase['fetchTechDocsMetadata'] = ref =>
    this.#publisher.fetchTechDocsMetadata(ref);

  docsRouter: PublisherBase['docsRouter'] = () => this.#publisher.docsRouter();

  hasDocsBeenGenerated: PublisherBase['hasDocsBeenGenerated'] = entity =>
    this.#publisher.hasDocsBeenGenerated(entity);

  #pathOf({ kind, metadata }: Entity): string {
    const path = [
      metadata.namespace ?? DEFAULT_NAMESPACE,
      kind,
      metadata.name,
    ].join('/');
    return this.#keepsCase ? path : path.toLowerCase();
  }
}
