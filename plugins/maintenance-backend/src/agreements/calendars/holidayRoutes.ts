import { HttpAuthService } from '@backstage/backend-plugin-api';
import { Request, Router } from 'express';
import { ChangeAudit } from '../../platform/audit/ChangeAudit';
import { validatedQuery } from '../../platform/http/validatedQuery';
import { AuthorizedCalendarService } from './AuthorizedCalendarService';

/** The holidays of mainland China over HTTP. */
export function registerHolidayRoutes(
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

  router.get('/holidays', async (request, response) => {
    const credentials = await credentialsOf(request);
    response.json({ items: await calendars.listHolidayYears({ credentials }) });
  });

  router.put('/holidays/:year', async (request, response) => {
    const credentials = await credentialsOf(request);
    const year = Number(request.params.year);
    const entered = await audit.record(
      { eventId: 'holidays-enter', request, meta: { year } },
      () => calendars.enterHolidayYear(year, request.body, { credentials }),
    );
    response.json(entered);
  });

  router.delete('/holidays/:year', async (request, response) => {
    const credentials = await credentialsOf(request);
    const year = Number(request.params.year);
    const { version } = validatedQuery<{ version: number }>(request);
    await audit.record(
      { eventId: 'holidays-withdraw', request, meta: { year } },
      () => calendars.withdrawHolidayYear(year, version, { credentials }),
    );
    response.status(204).end();
  });
}
