import { HttpAuthService } from '@backstage/backend-plugin-api';
import { CaseDraftQuery } from '@weibao/backstage-plugin-maintenance-common';
import { Request, Router } from 'express';
import { ChangeAudit } from '../../platform/audit/ChangeAudit';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';
import { validatedQuery } from '../../platform/http/validatedQuery';
import { AuthorizedCaseDraftService } from './AuthorizedCaseDraftService';
import { CaseDraftListQuery } from './CaseDraftService';

/** Drafts of fault cases, from the first line to publication. */
export function registerCaseDraftRoutes(
  router: Router,
  options: {
    drafts: AuthorizedCaseDraftService;
    httpAuth: HttpAuthService;
    audit: ChangeAudit;
  },
): void {
  const { drafts, httpAuth, audit } = options;
  const caller = async (request: Request) => ({
    credentials: await httpAuth.credentials(request, { allow: ['user'] }),
  });

  router.get('/case-drafts', async (request, response) => {
    const by = await caller(request);
    const { authorRef, ...query } = validatedQuery<
      CaseDraftQuery & CaseDraftListQuery
    >(request);
    response.json(
      await drafts.listDrafts(
        {
          ...query,
          authorRef:
            authorRef && normalizeEntityRef(authorRef, 'user', 'authorRef'),
        },
        by,
      ),
    );
  });

  router.post('/case-drafts', async (request, response) => {
    const by = await caller(request);
    const { slug, revises } = request.body;
    const draft = await audit.record(
      { eventId: 'case-draft-create', request, meta: { slug, revises } },
      () => drafts.createDraft(request.body, by),
    );
    response.status(201).json(draft);
  });

  router.get('/case-drafts/:id', async (request, response) => {
    response.json(
      await drafts.getDraft(request.params.id, await caller(request)),
    );
  });

  router.patch('/case-drafts/:id', async (request, response) => {
    const by = await caller(request);
    const draftId = request.params.id;
    const draft = await audit.record(
      { eventId: 'case-draft-update', request, meta: { draftId } },
      () => drafts.updateDraft(draftId, request.body, by),
    );
    response.json(draft);
  });

  const moves = {
    submit: drafts.submitDraft.bind(drafts),
    withdraw: drafts.withdrawDraft.bind(drafts),
    discard: drafts.discardDraft.bind(drafts),
  };
  for (const [move, perform] of Object.entries(moves)) {
    router.post(`/case-drafts/:id/${move}`, async (request, response) => {
      const by = await caller(request);
      const draftId = request.params.id;
      const draft = await audit.record(
        { eventId: `case-draft-${move}`, request, meta: { draftId } },
        () => perform(draftId, request.body.version, by),
      );
      response.json(draft);
    });
  }

  router.post('/case-drafts/:id/review', async (request, response) => {
    const by = await caller(request);
    const draftId = request.params.id;
    const { decision } = request.body;
    const draft = await audit.record(
      { eventId: 'case-draft-review', request, meta: { draftId, decision } },
      () => drafts.reviewDraft(draftId, request.body, by),
    );
    response.json(draft);
  });
}
