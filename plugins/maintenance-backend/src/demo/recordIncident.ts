import {
  defaultPausesOn,
  standardLevels,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { DEFAULT_CALENDAR_ID } from '../agreements/calendars/builtInCalendars';
import { ResolvedCoverage } from '../agreements/coverage/CoverageResolver';
import { IncidentStore } from '../incidents/log/IncidentStore';
import { IncidentService } from '../incidents/log/IncidentService';
import { DemoServices } from './DemoServices';
import {
  IncidentHistory,
  PlannedIncident,
  ServiceTerms,
} from './IncidentHistory';
import { tellIncident } from './tellIncident';

/**
 * Records a planned incident, as far as it has got until `now`, through the
 * incident service, on whose clock each event is entered when it happened.
 * Nobody is told: what is long over is no news.
 *
 * @param alongside - written in the same transaction
 * @returns the number of events
 */
export async function recordIncident(
  plan: PlannedIncident,
  now: Date,
  options: {
    database: Knex;
    services: Pick<DemoServices, 'calendars' | 'coverage'>;
    /** The reporting zone. */
    timeZone: string;
    alongside?: (transaction: Knex) => Promise<void>;
  },
): Promise<number> {
  const { database, services, timeZone, alongside } = options;
  // Asked before the transaction, for SQLite has a single connection.
  const cover = await services.coverage.resolveCoverage(
    plan.device,
    plan.reportedAt,
  );
  const history = tellIncident(plan, await termsOf(cover, services), now);

  await database.transaction(async transaction => {
    let clock = plan.reportedAt;
    const incidents = new IncidentService({
      store: new IncidentStore(transaction),
      coverage: {
        resolveCoverage: async () => cover,
        resolveCoverages: async () => new Map([[plan.device.deviceRef, cover]]),
      },
      // They are in memory by now.
      calendars: services.calendars,
      timeZone,
      now: () => clock,
    });
    await enter(history, incidents, instant => {
      clock = instant;
    });
    await alongside?.(transaction);
  });
  return history.events.length + 1;
}

async function enter(
  { report, actorRef, events }: IncidentHistory,
  incidents: IncidentService,
  setClock: (instant: Date) => void,
): Promise<void> {
  const { id } = await incidents.reportIncident(report, actorRef);
  for (const event of events) {
    setClock(event.recordedAt);
    const log = await incidents.getLog(id);
    await incidents.addEvent(
      log,
      { ...event.input, version: log.events.length },
      event.actorRef,
    );
  }
}

async function termsOf(
  { contract }: ResolvedCoverage,
  { calendars }: Pick<DemoServices, 'calendars'>,
): Promise<ServiceTerms> {
  return {
    calendar: await calendars.getServiceCalendar(
      contract?.calendarId ?? DEFAULT_CALENDAR_ID,
    ),
    levels: contract?.levels ?? standardLevels,
    pausesOn: contract?.pausesOn ?? defaultPausesOn,
  };
}
