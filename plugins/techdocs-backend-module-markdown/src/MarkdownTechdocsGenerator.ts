import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import {
  ScmIntegrationRegistry,
  ScmIntegrations,
} from '@backstage/integration';
import {
  GeneratorRunOptions,
  TechdocsGenerator,
} from '@backstage/plugin-techdocs-node';
import { readStylesheet, Stylesheet } from './page/Stylesheet';
import { describeProblem, placeOfProblem } from './problems';
import { buildSite } from './site/buildSite';
import { readSiteConfig } from './site/readSiteConfig';
import { SiteConfig } from './site/SiteConfig';
import { writeSite } from './site/writeSite';

const DEFAULT_SITE_NAME = 'Documentation Site';

/**
 * Builds TechDocs sites from the same sources as mkdocs does, without Python
 * and without Docker.
 *
 * Nothing that is wrong in a source stops a build: every problem is in the
 * build log and on its page, and everything else is published.
 *
 * @public
 */
export class MarkdownTechdocsGenerator extends TechdocsGenerator {
  readonly #integrations: ScmIntegrationRegistry;
  readonly #stylesheet: Stylesheet;

  static create(options: {
    config: Config;
    logger: LoggerService;
  }): MarkdownTechdocsGenerator {
    return new MarkdownTechdocsGenerator(
      options,
      ScmIntegrations.fromConfig(options.config),
      readStylesheet(),
    );
  }

  private constructor(
    options: { config: Config; logger: LoggerService },
    integrations: ScmIntegrationRegistry,
    stylesheet: Stylesheet,
  ) {
    super({ ...options, scmIntegrations: integrations });
    this.#integrations = integrations;
    this.#stylesheet = stylesheet;
  }

  /**
   * @throws NotAllowedError when the documentation folder is a way out of the
   * folder of mkdocs.yml
   * @throws NotFoundError when there is no documentation folder
   */
  override async run(options: GeneratorRunOptions): Promise<void> {
    const { inputDir, outputDir, etag, logger, siteOptions } = options;
    const configFile = await readSiteConfig(
      inputDir,
      siteOptions?.name ?? DEFAULT_SITE_NAME,
    );
    const site = await buildSite(configFile, {
      stylesheet: this.#stylesheet.path,
      editUrlOf: this.#editUrls(configFile.config, options),
    });
    const copyProblems = await writeSite(
      site,
      this.#stylesheet,
      { etag, timestamp: Date.now() },
      outputDir,
    );

    const problems = [...site.problems, ...copyProblems];
    for (const problem of problems) {
      logger.warn(
        `${placeOfProblem(problem)}: ${describeProblem(problem, 'en')}`,
      );
    }
    logger.info(
      `Built ${site.documents.length} pages, problems: ${problems.length}`,
    );
  }

  /** From mkdocs.yml, else from where the sources were fetched. */
  #editUrls(
    { docsDir, editBaseUrl }: SiteConfig,
    { parsedLocationAnnotation }: GeneratorRunOptions,
  ): (path: string) => string | undefined {
    const encoded = (path: string) =>
      path.split('/').map(encodeURIComponent).join('/');
    if (editBaseUrl) return path => editBaseUrl + encoded(path);

    const { type, target } = parsedLocationAnnotation ?? {};
    if (type !== 'url' || !target || !this.#integrations.byUrl(target)) {
      return () => undefined;
    }
    const base = target.endsWith('/') ? target : `${target}/`;
    return path =>
      this.#integrations.resolveEditUrl(
        this.#integrations.resolveUrl({
          url: `./${docsDir}/${encoded(path)}`,
          base,
        }),
      );
  }
}
