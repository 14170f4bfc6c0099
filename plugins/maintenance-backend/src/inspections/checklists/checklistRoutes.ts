import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { Request, Router } from 'express';
import { auditWrite } from '../../platform/authorization/auditWrite';
import { AuthorizedChecklistService } from './AuthorizedChecklistService';

/** Checklists over HTTP. */
export function registerChecklistRoutes(
  router: Router,
  options: {
    checklists: AuthorizedChecklistService;
    httpAuth: HttpAuthService;
    auditor: AuditorService;
  },
): void {
  const { checklists, httpAuth, auditor } = options;
  const credentialsOf = (request: Request) =>
    httpAuth.credentials(request, { allow: ['user', 'service'] });

  router.get('/checklists', async (request, response) => {
    const credentials = await credentialsOf(request);
    response.json({ items: await checklists.listChecklists({ credentials }) });
  });

  router.post('/checklists', async (request, response) => {
    const credentials = await credentialsOf(request);
    const checklist = await auditWrite(
      auditor,
      {
        eventId: 'checklist-create',
        request,
        meta: { checklistId: request.body.id },
      },
      () => checklists.createChecklist(request.body, { credentials }),
    );
    response.status(201).json(checklist);
  });
}
