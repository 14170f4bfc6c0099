import { HttpAuthService } from '@backstage/backend-plugin-api';
import { Request, Router } from 'express';
import { ChangeAudit } from '../../platform/audit/ChangeAudit';
import { AuthorizedChecklistService } from './AuthorizedChecklistService';

/** Checklists over HTTP. */
export function registerChecklistRoutes(
  router: Router,
  options: {
    checklists: AuthorizedChecklistService;
    httpAuth: HttpAuthService;
    audit: ChangeAudit;
  },
): void {
  const { checklists, httpAuth, audit } = options;
  const credentialsOf = (request: Request) =>
    httpAuth.credentials(request, { allow: ['user', 'service'] });

  router.get('/checklists', async (request, response) => {
    const credentials = await credentialsOf(request);
    response.json({ items: await checklists.listChecklists({ credentials }) });
  });

  router.post('/checklists', async (request, response) => {
    const credentials = await credentialsOf(request);
    const checklist = await audit.record(
      {
        eventId: 'checklist-create',
        request,
        meta: { checklistId: request.body.id },
      },
      () => checklists.createChecklist(request.body, { credentials }),
    );
    response.status(201).json(checklist);
  });

  router.get('/checklists/:id', async (request, response) => {
    const credentials = await credentialsOf(request);
    response.json(
      await checklists.getChecklist(request.params.id, { credentials }),
    );
  });

  router.post('/checklists/:id/versions', async (request, response) => {
    const credentials = await credentialsOf(request);
    const checklistId = request.params.id;
    const checklist = await audit.record(
      { eventId: 'checklist-update', request, meta: { checklistId } },
      () => checklists.addVersion(checklistId, request.body, { credentials }),
    );
    response.status(201).json(checklist);
  });
}
