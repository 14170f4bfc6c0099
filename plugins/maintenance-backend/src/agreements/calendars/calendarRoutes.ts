import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { Router } from 'express';
import { auditWrite } from '../../platform/authorization/auditWrite';
import { AuthorizedCalendarService } from './AuthorizedCalendarService';

export function registerCalendarRoutes(
  router: Router,
  options: {
    calendars: AuthorizedCalendarService;
    httpAuth: HttpAuthService;
    auditor: AuditorService;
  },
): void {
  const { calendars, httpAuth, auditor } = options;

  router.get('/calendars', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    response.json({ items: await calendars.listCalendars({ credentials }) });
  });

  router.post('/calendars', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const calendar = await auditWrite(
      auditor,
      {
        eventId: 'calendar-create',
        request,
        meta: { calendarId: request.body.id },
      },
      () => calendars.createCalendar(request.body, { credentials }),
    );
    response.status(201).json(calendar);
  });
}
