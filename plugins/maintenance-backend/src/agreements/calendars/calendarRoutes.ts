import { HttpAuthService } from '@backstage/backend-plugin-api';
import { Router } from 'express';
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
}
