import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { HumanDuration } from '@backstage/types';
import { readDirectory } from '../directories';

const DEFAULT_ENTITY = 'component:default/knowledge-base';
const FOLDER = 'knowledge-base';
const DEFAULT_OWNER = 'group:default/case-authors';
const DEFAULT_POLL_INTERVAL: HumanDuration = { minutes: 5 };

/**
 * The knowledge base that `maintenance.knowledgeBase` describes. It is either
 * in a `directory` of its own, or at a `url` of a Git host.
 *
 * @public
 */
export interface KnowledgeBaseConfig {
  /** Entity ref of the component whose TechDocs the cases are. */
  entityRef: string;
  /** Of the component. */
  title?: string;
  /** Entity ref of the owner of the component. */
  ownerRef: string;
  /** Entity ref of who is told of drafts to review. */
  reviewersRef?: string;
  /** Absolute path of a Git repository. */
  directory?: string;
  /** The folder, or the package, whose files a new repository begins with. */
  seed?: string;
  /** The tree of a Git host that holds the files. */
  url?: string;
  /** How often the Git host of the `url` is asked for changes. */
  pollInterval?: HumanDuration;
}

/**
 * Reads what the maintenance backend and the catalog must agree on.
 *
 * @returns nothing where no knowledge base is configured
 * @throws InputError where the configuration contradicts itself
 * @public
 */
export function readKnowledgeBaseConfig(
  rootConfig: Config,
): KnowledgeBaseConfig | undefined {
  const config = rootConfig.getOptionalConfig('maintenance.knowledgeBase');
  if (!config) return undefined;

  const entityRef = toEntityRef(
    config.getOptionalString('entity') ?? DEFAULT_ENTITY,
    'component',
  );
  if (parseEntityRef(entityRef).kind !== 'component') {
    throw new InputError(
      `maintenance.knowledgeBase.entity is ${entityRef}, but must be a component`,
    );
  }
  const reviewers = config.getOptionalString('reviewers');
  const common = {
    entityRef,
    title: config.getOptionalString('title'),
    ownerRef: toEntityRef(
      config.getOptionalString('owner') ?? DEFAULT_OWNER,
      'group',
    ),
    reviewersRef: reviewers && toEntityRef(reviewers, 'group'),
  };

  const url = config.getOptionalString('url');
  if (url === undefined) {
    return {
      ...common,
      directory: readDirectory(rootConfig, {
        setting: 'maintenance.knowledgeBase.directory',
        folder: FOLDER,
      }),
      seed: config.getOptionalString('seed'),
    };
  }
  if (config.has('directory')) {
    throw new InputError(
      'maintenance.knowledgeBase has a url and a directory; it is kept in one of them',
    );
  }
  return {
    ...common,
    url,
    pollInterval: config.has('pollInterval')
      ? readDurationFromConfig(config, { key: 'pollInterval' })
      : DEFAULT_POLL_INTERVAL,
  };
}

function toEntityRef(ref: string, defaultKind: string): string {
  return stringifyEntityRef(parseEntityRef(ref, { defaultKind }));
}
