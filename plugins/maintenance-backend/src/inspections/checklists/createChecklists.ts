import { Knex } from 'knex';
import { Capability } from '../../platform/capability/Capability';
import { AuthorizedChecklistService } from './AuthorizedChecklistService';
import { registerChecklistRoutes } from './checklistRoutes';
import { DatabaseChecklistStore } from './DatabaseChecklistStore';
import { DefaultChecklistService } from './DefaultChecklistService';

/** What is looked at on devices. */
export function createChecklists(options: { database: Knex }) {
  const service = new DefaultChecklistService({
    store: new DatabaseChecklistStore({ db: options.database }),
  });
  return {
    service,
    registerRoutes: (router, context) =>
      registerChecklistRoutes(router, {
        ...context,
        checklists: new AuthorizedChecklistService({
          authorizers: context.authorizers,
          checklists: service,
        }),
      }),
  } satisfies Capability;
}
