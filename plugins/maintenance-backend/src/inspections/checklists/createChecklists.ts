import { Knex } from 'knex';
import { Capability } from '../../platform/capability/Capability';
import { AuthorizedChecklistService } from './AuthorizedChecklistService';
import { registerChecklistRoutes } from './checklistRoutes';
import { ChecklistService } from './ChecklistService';
import { ChecklistStore } from './ChecklistStore';

/** What is looked at on devices. */
export function createChecklists(options: {
  database: Knex;
  now?: () => Date;
}) {
  const service = new ChecklistService({
    ...options,
    store: new ChecklistStore({ db: options.database }),
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
