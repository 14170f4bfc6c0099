import { HttpAuthService } from '@backstage/backend-plugin-api';
import { Request, Router } from 'express';
import { ChangeAudit } from '../../platform/audit/ChangeAudit';
import { AuthorizedCalendarService } from './AuthorizedCalendarService';

export function registerCalendarRoutes(
  router: Router,
  options: {
    calendars: AuthorizedCalendarService;
    httpAuth: HttpAuthService;
    audit: ChangeAudit;
  },
): void {
  const { calendars, httpAuth, audit } = options;
  const credentialsOf = (request: Request) =>
    httpAuth.credentials(request, { allow: ['user', 'service'] });

  router.get('/calendars', async (request, response) => {
    const credentials = await credentialsOf(request);
    response.json({ items: await calendars.listCalendars({ credentials }) });
  });

  router.post('/calendars', async (request, response) => {
    const credentials = await credentialsOf(request);
    const calendar = await audit.record(
      {
        eventId: 'calendar-create',
        request,
        meta: { calendarId: request.body.id },
      },
      () => calendars.createCalendar(request.body, { credentials }),
    );
    response.status(201).json(calendar);
  });

  router.get('/calendars/:id', async (request, response) => {
    const credentials = await credentialsOf(request);
    response.json(
      await calendars.getCalendar(request.params.id, { credentials }),
    );
  });

  router.post('/calendars/:id/versions', async (request, response) => {
    const credentials = await credentialsOf(request);
    const calendarId = request.params.id;
    const { validFrom } = request.body;
    const calendar = await audit.record(
      {
        eventId: 'calendar-update',
        request,
        meta: { calendarId, validFrom },
      },
      () => calendars.addVersion(calendarId, request.body, { credentials }),
    );
    response.status(201).json(calendar);
  });
}
