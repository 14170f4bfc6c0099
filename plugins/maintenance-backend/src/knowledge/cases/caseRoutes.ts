import { HttpAuthService } from '@backstage/backend-plugin-api';
import {
  CaseFeedbackQuery,
  CaseFeedbackTarget,
  CaseMatchQuery,
  CaseQuery,
} from '@weibao/backstage-plugin-maintenance-common';
import { Request, Router } from 'express';
import { ChangeAudit } from '../../platform/audit/ChangeAudit';
import { validatedQuery } from '../../platform/http/validatedQuery';
import { AuthorizedCaseService } from './AuthorizedCaseService';

/** Published fault cases, where they fit, and whether they helped. */
export function registerCaseRoutes(
  router: Router,
  options: {
    cases: AuthorizedCaseService;
    httpAuth: HttpAuthService;
    audit: ChangeAudit;
  },
): void {
  const { cases, httpAuth, audit } = options;
  const caller = async (request: Request) => ({
    credentials: await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    }),
  });

  router.get('/knowledge-base', async (request, response) => {
    response.json(await cases.getKnowledgeBase(await caller(request)));
  });

  router.get('/cases', async (request, response) => {
    const by = await caller(request);
    response.json(
      await cases.listCases(validatedQuery<CaseQuery>(request), by),
    );
  });

  router.get('/cases/match', async (request, response) => {
    const by = await caller(request);
    const items = await cases.matchCases(
      validatedQuery<CaseMatchQuery>(request),
      by,
    );
    response.json({ items });
  });

  router.get('/cases/:slug', async (request, response) => {
    response.json(
      await cases.getCase(request.params.slug, await caller(request)),
    );
  });

  router.get('/cases/:slug/feedback', async (request, response) => {
    const by = await caller(request);
    response.json(
      await cases.listFeedback(
        request.params.slug,
        validatedQuery<CaseFeedbackQuery>(request),
        by,
      ),
    );
  });

  router.post('/cases/:slug/feedback', async (request, response) => {
    const by = await caller(request);
    const { slug } = request.params;
    const { worked, incidentId, deviceRef } = request.body;
    const feedback = await audit.record(
      {
        eventId: 'case-feedback-give',
        request,
        meta: { slug, worked, incidentId, deviceRef },
      },
      () => cases.giveFeedback(slug, request.body, by),
    );
    response.status(201).json(feedback);
  });

  router.delete('/cases/:slug/feedback', async (request, response) => {
    const by = await caller(request);
    const { slug } = request.params;
    const { incidentId, deviceRef } =
      validatedQuery<CaseFeedbackTarget>(request);
    await audit.record(
      {
        eventId: 'case-feedback-withdraw',
        request,
        meta: { slug, incidentId, deviceRef },
      },
      () => cases.withdrawFeedback(slug, { incidentId, deviceRef }, by),
    );
    response.status(204).end();
  });
}
