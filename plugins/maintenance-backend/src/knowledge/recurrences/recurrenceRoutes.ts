import { HttpAuthService } from '@backstage/backend-plugin-api';
import {
  RecurrenceQuery,
  RecurrenceWindow,
} from '@weibao/backstage-plugin-maintenance-common';
import { Request, Router } from 'express';
import { ChangeAudit } from '../../platform/audit/ChangeAudit';
import { validatedQuery } from '../../platform/http/validatedQuery';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';
import { AuthorizedRecurrenceService } from './AuthorizedRecurrenceService';

/** Incidents that repeat, and the drafts made of them. */
export function registerRecurrenceRoutes(
  router: Router,
  options: {
    recurrences: AuthorizedRecurrenceService;
    httpAuth: HttpAuthService;
    audit: ChangeAudit;
  },
): void {
  const { recurrences, httpAuth, audit } = options;
  const caller = async (request: Request) => ({
    credentials: await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    }),
  });

  router.get('/recurrences', async (request, response) => {
    const by = await caller(request);
    const { customerRef, ...query } = validatedQuery<RecurrenceQuery>(request);
    response.json(
      await recurrences.listRecurrences(
        {
          ...query,
          customerRef:
            customerRef &&
            normalizeEntityRef(customerRef, 'customer', 'customerRef'),
        },
        by,
      ),
    );
  });

  router.get('/recurrences/:key', async (request, response) => {
    const by = await caller(request);
    const { at, windowDays } = validatedQuery<RecurrenceWindow>(request);
    response.json(
      await recurrences.getRecurrence(
        request.params.key,
        { at, windowDays },
        by,
      ),
    );
  });

  router.post('/recurrences/:key/draft', async (request, response) => {
    // Only people are authors.
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    const { key } = request.params;
    const { language, windowDays } = request.body;
    const draft = await audit.record(
      {
        eventId: 'case-draft-compose',
        request,
        meta: { recurrenceKey: key, language, windowDays },
      },
      () => recurrences.draftCase(key, request.body, { credentials }),
    );
    response.status(201).json(draft);
  });
}
