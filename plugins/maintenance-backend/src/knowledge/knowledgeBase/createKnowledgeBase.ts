import { UrlReaderService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { readKnowledgeBaseConfig } from '@weibao/backstage-plugin-maintenance-node';
import { CommitPerson, KnowledgeBase } from './KnowledgeBase';
import { LocalGitKnowledgeBase } from './LocalGitKnowledgeBase';
import { UnconfiguredKnowledgeBase } from './UnconfiguredKnowledgeBase';
import { UrlKnowledgeBase } from './UrlKnowledgeBase';

const DEFAULT_ENTITY_REF = 'component:default/knowledge-base';

/** The knowledge base that `maintenance.knowledgeBase` asks for. */
export function createKnowledgeBase(options: {
  config: Config;
  urlReader: UrlReaderService;
}): KnowledgeBase {
  const settings = readKnowledgeBaseConfig(options.config);
  if (settings?.url && settings.pollInterval) {
    return new UrlKnowledgeBase({
      entityRef: settings.entityRef,
      url: settings.url,
      pollInterval: settings.pollInterval,
      reader: options.urlReader,
    });
  }
  if (settings?.directory) {
    return new LocalGitKnowledgeBase({
      entityRef: settings.entityRef,
      directory: settings.directory,
      seed: settings.seed,
      title: settings.title,
      committer: portalOf(options.config),
    });
  }
  return new UnconfiguredKnowledgeBase({ entityRef: DEFAULT_ENTITY_REF });
}

/** Who the commits of the portal are made by. */
function portalOf(config: Config): CommitPerson {
  return {
    name: config.getOptionalString('app.title') ?? 'Backstage',
    email: noreplyAddress('noreply', config),
  };
}

/** An address within the portal's host that takes no mail. */
export function noreplyAddress(name: string, config: Config): string {
  const baseUrl = config.getOptionalString('app.baseUrl');
  const host = baseUrl && URL.canParse(baseUrl) && new URL(baseUrl).hostname;
  return `${name}@${host || 'localhost'}`;
}
