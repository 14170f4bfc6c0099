import { AuthService, RootConfigService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Knex } from 'knex';
import { RecurringIncidents } from '../../incidents/grouping/RecurringIncidents';
import { ModelCatalog } from '../../inventory/ledgers/models/ModelCatalog';
import { Capability } from '../../platform/capability/Capability';
import { CaseService } from '../cases/CaseService';
import { DraftRegister } from '../drafts/DraftRegister';
import { AuthorizedRecurrenceService } from './AuthorizedRecurrenceService';
import { CaseDrafter } from './drafting/CaseDrafter';
import { PersonNames } from './drafting/PersonNames';
import { ProtectedNames } from './drafting/ProtectedNames';
import { registerRecurrenceRoutes } from './recurrenceRoutes';
import { RecurrenceService } from './RecurrenceService';
import { readRecurrenceSettings } from './RecurrenceSettings';

/** Incidents that repeat, and drafts of the cases they deserve. */
export function createRecurrences(options: {
  auth: AuthService;
  cases: CaseService;
  catalog: CatalogService;
  config: RootConfigService;
  database: Knex;
  drafts: DraftRegister;
  incidents: RecurringIncidents;
  models: ModelCatalog;
  now?: () => Date;
  timeZone: string;
}) {
  const { config, database: db, timeZone } = options;
  const service = new RecurrenceService({
    ...options,
    drafter: new CaseDrafter({
      names: new ProtectedNames({ db }),
      people: new PersonNames(options),
      timeZone,
    }),
    settings: readRecurrenceSettings(config),
  });
  return {
    service,
    registerRoutes: (router, context) =>
      registerRecurrenceRoutes(router, {
        ...context,
        recurrences: new AuthorizedRecurrenceService({
          authorizers: context.authorizers,
          recurrences: service,
        }),
      }),
  } satisfies Capability;
}
