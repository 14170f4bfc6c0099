import { HttpAuthService } from '@backstage/backend-plugin-api';
import { ObligationQuery } from '@weibao/backstage-plugin-maintenance-common';
import { Request, Router } from 'express';
import { ChangeAudit } from '../../platform/audit/ChangeAudit';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';
import { validatedQuery } from '../../platform/http/validatedQuery';
import { AuthorizedCalendarSubscriptionService } from './AuthorizedCalendarSubscriptionService';
import { AuthorizedObligationService } from './AuthorizedObligationService';

/** The route that calendar programs read; it checks its token itself. */
export const OBLIGATIONS_CALENDAR_PATH = '/obligations.ics';

/** What contracts owe, and the calendars that show it. */
export function registerObligationRoutes(
  router: Router,
  options: {
    obligations: AuthorizedObligationService;
    subscriptions: AuthorizedCalendarSubscriptionService;
    httpAuth: HttpAuthService;
    audit: ChangeAudit;
  },
): void {
  const { obligations, subscriptions, httpAuth, audit } = options;
  const credentialsOf = (request: Request) =>
    httpAuth.credentials(request, { allow: ['user', 'service'] });
  const userCredentialsOf = (request: Request) =>
    httpAuth.credentials(request, { allow: ['user'] });

  router.get('/obligations', async (request, response) => {
    const credentials = await credentialsOf(request);
    const { customerRef, responsibleRef, ...query } =
      validatedQuery<ObligationQuery>(request);
    response.json(
      await obligations.listObligations(
        {
          ...query,
          customerRef:
            customerRef &&
            normalizeEntityRef(customerRef, 'customer', 'customerRef'),
          responsibleRef:
            responsibleRef &&
            normalizeEntityRef(responsibleRef, 'user', 'responsibleRef'),
        },
        { credentials },
      ),
    );
  });

  router.post('/obligations', async (request, response) => {
    const credentials = await credentialsOf(request);
    const { contractId, kind } = request.body;
    const obligation = await audit.record(
      { eventId: 'obligation-create', request, meta: { contractId, kind } },
      () => obligations.createObligation(request.body, { credentials }),
    );
    response.status(201).json(obligation);
  });

  router.patch('/obligations/:id', async (request, response) => {
    const credentials = await credentialsOf(request);
    const obligationId = request.params.id;
    const obligation = await audit.record(
      {
        eventId: 'obligation-update',
        request,
        meta: { obligationId, fields: Object.keys(request.body) },
      },
      () =>
        obligations.updateObligation(obligationId, request.body, {
          credentials,
        }),
    );
    response.json(obligation);
  });

  router.post('/obligations/:id/complete', async (request, response) => {
    const credentials = await credentialsOf(request);
    const obligationId = request.params.id;
    const obligation = await audit.record(
      { eventId: 'obligation-complete', request, meta: { obligationId } },
      () =>
        obligations.completeObligation(obligationId, request.body, {
          credentials,
        }),
    );
    response.json(obligation);
  });

  router.get('/obligations/subscriptions', async (request, response) => {
    const credentials = await userCredentialsOf(request);
    response.json({
      items: await subscriptions.listSubscriptions({ credentials }),
    });
  });

  router.post('/obligations/subscriptions', async (request, response) => {
    const credentials = await userCredentialsOf(request);
    const subscription = await audit.record(
      {
        eventId: 'calendar-subscription-create',
        request,
        meta: { customerRef: request.body.customerRef ?? null },
      },
      () => subscriptions.createSubscription(request.body, { credentials }),
    );
    response.status(201).json(subscription);
  });

  router.delete('/obligations/subscriptions/:id', async (request, response) => {
    const credentials = await userCredentialsOf(request);
    const subscriptionId = request.params.id;
    await audit.record(
      {
        eventId: 'calendar-subscription-revoke',
        request,
        meta: { subscriptionId },
      },
      () => subscriptions.revokeSubscription(subscriptionId, { credentials }),
    );
    response.status(204).end();
  });

  router.get('/obligations/:id', async (request, response) => {
    const credentials = await credentialsOf(request);
    response.json(
      await obligations.getObligation(request.params.id, { credentials }),
    );
  });

  router.get(OBLIGATIONS_CALENDAR_PATH, async (request, response) => {
    const { token } = validatedQuery<{ token: string }>(request);
    const calendar = await subscriptions.readCalendar(token);
    response
      .set({
        'Content-Type': 'text/calendar; charset=utf-8',
        // Kept by nobody in between, and asked for anew each time: the ETag
        // then spares the text.
        'Cache-Control': 'private, no-cache',
        'X-Content-Type-Options': 'nosniff',
      })
      .send(calendar);
  });
}
