import {
  AuthService,
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { PortalPaths } from '@weibao/backstage-plugin-maintenance-common';
import { readKnowledgeBaseConfig } from '@weibao/backstage-plugin-maintenance-node';
import { Knex } from 'knex';
import { Capability } from '../../platform/capability/Capability';
import { CaseService } from '../cases/CaseService';
import { KnowledgeBase } from '../knowledgeBase/KnowledgeBase';
import { AuthorizedCaseDraftService } from './AuthorizedCaseDraftService';
import { registerCaseDraftRoutes } from './caseDraftRoutes';
import { CaseDraftService } from './CaseDraftService';
import { CaseDraftStore } from './CaseDraftStore';
import { CasePublisher } from './CasePublisher';
import { CommitPeople } from './CommitPeople';
import { DraftNotifier } from './DraftNotifier';
import { DraftRegister } from './DraftRegister';
import { DraftSubmission } from './DraftSubmission';

/** Cases on their way: written, reviewed by somebody else, published. */
export function createDrafts(options: {
  auth: AuthService;
  cases: CaseService;
  catalog: CatalogService;
  config: RootConfigService;
  database: Knex;
  knowledgeBase: KnowledgeBase;
  logger: LoggerService;
  notifications: NotificationService;
  now?: () => Date;
  onPublished: () => void;
  portalPaths: PortalPaths;
  timeZone: string;
}) {
  const { config, database: db, knowledgeBase } = options;
  const store = new CaseDraftStore({ db });
  const notifier = new DraftNotifier({
    ...options,
    reviewersRef: readKnowledgeBaseConfig(config)?.reviewersRef,
  });
  const publisher = new CasePublisher({
    ...options,
    store,
    people: new CommitPeople(options),
    notifier,
  });
  const service = new CaseDraftService({
    ...options,
    store,
    submission: new DraftSubmission({ ...options, store }),
    publisher,
    notifier,
  });
  return {
    service,
    register: new DraftRegister({ ...options, store, knowledgeBase }),
    publisher,
    registerRoutes: (router, context) =>
      registerCaseDraftRoutes(router, {
        ...context,
        drafts: new AuthorizedCaseDraftService({
          authorizers: context.authorizers,
          drafts: service,
        }),
      }),
    schedule: scheduler => publisher.schedule({ scheduler }),
  } satisfies Capability;
}
