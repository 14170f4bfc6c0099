import {
  AuthService,
  DiscoveryService,
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { Capability } from '../../platform/capability/Capability';
import { DocumentationBuilder } from './DocumentationBuilder';
import { TechDocsSite } from './TechDocsSite';

/** The knowledge base as a TechDocs site, built anew when its cases change. */
export function createDocumentation(options: {
  auth: AuthService;
  config: RootConfigService;
  database: Knex;
  discovery: DiscoveryService;
  entityRef: string;
  logger: LoggerService;
  /** Of the cases that were indexed last. */
  revision: () => Promise<string | undefined>;
}) {
  const { config, database: db } = options;
  const isBuiltHere =
    (config.getOptionalString('techdocs.builder') ?? 'local') === 'local';
  const builder = new DocumentationBuilder({
    ...options,
    db,
    site: isBuiltHere ? new TechDocsSite(options) : undefined,
  });
  return {
    builder,
    schedule: scheduler => builder.schedule({ scheduler }),
  } satisfies Capability;
}
