import {
  AuthService,
  DiscoveryService,
  LoggerService,
  RootConfigService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { Knex } from 'knex';
import { FileStore } from './platform/files/FileStore';
import { KnowledgeBase } from './knowledge/knowledgeBase/KnowledgeBase';

/** What the plugin stands on. */
export interface Foundations {
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  database: Knex;
  discovery: DiscoveryService;
  events: EventsService;
  logger: LoggerService;
  notifications: NotificationService;
  signals: SignalsService;
  urlReader: UrlReaderService;
  /** What records are stamped with; the system's clock when left out. */
  now?: () => Date;
  /** Where photos are kept; as configured when left out. */
  fileStore?: FileStore;
  /** Where cases are kept; as configured when left out. */
  knowledgeBase?: KnowledgeBase;
}
