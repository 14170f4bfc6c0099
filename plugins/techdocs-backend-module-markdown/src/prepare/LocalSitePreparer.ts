import { LoggerService, UrlReaderService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { NotModifiedError } from '@backstage/errors';
import {
  DirectoryPreparer,
  PreparerBase,
  PreparerOptions,
  PreparerResponse,
} from '@backstage/plugin-techdocs-node';
import { readStylesheet } from '../page/Stylesheet';
import { digestSite } from './digestSite';
import { FileDigests } from './FileDigests';
import { version } from '../../package.json';

/**
 * Prepares sites of `dir:` references. Backstage's own preparer knows no etag
 * for a folder on disk, so that every visit would build the site again; this
 * one answers that nothing changed when nothing did.
 */
export class LocalSitePreparer implements PreparerBase {
  readonly #preparer: PreparerBase;
  readonly #generator: string;
  readonly #files = new FileDigests();

  static create(options: {
    config: Config;
    logger: LoggerService;
    reader: UrlReaderService;
  }): LocalSitePreparer {
    return new LocalSitePreparer(
      DirectoryPreparer.fromConfig(options.config, options),
      `${version} ${readStylesheet().path}`,
    );
  }

  private constructor(preparer: PreparerBase, generator: string) {
    this.#preparer = preparer;
    this.#generator = generator;
  }

  shouldCleanPreparedDirectory(): boolean {
    return this.#preparer.shouldCleanPreparedDirectory();
  }

  /** @throws NotModifiedError when a build would give the same again */
  async prepare(
    entity: Entity,
    options?: PreparerOptions,
  ): Promise<PreparerResponse> {
    const prepared = await this.#preparer.prepare(entity, options);
    // What comes from a source host has the etag of that host.
    if (prepared.etag) return prepared;

    const { title, name } = entity.metadata;
    const etag = await digestSite(
      prepared.preparedDir,
      [this.#generator, title ?? name],
      this.#files,
    );
    if (etag === options?.etag) throw new NotModifiedError();
    return { ...prepared, etag };
  }
}
