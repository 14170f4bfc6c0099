import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { stringifyError } from '@backstage/errors';
import { IncidentEventType } from '@weibao/backstage-plugin-maintenance-common';

/** Topic of the events service on which other plugins hear of incidents. */
export const INCIDENT_TOPIC = 'maintenance.incident';

/** Channel on which open pages hear that they should look again. */
export const INCIDENT_CHANNEL = 'maintenance:incidents';

/** What has happened to an incident. */
export interface IncidentNews {
  incidentId: string;
  type: IncidentEventType;
  version: number;
  customerRef: string;
  deviceRef: string;
}

/**
 * Tells others that an incident has changed, once the change is committed.
 * Nobody waits for it and a failure is only logged: the change stands.
 *
 * Everybody receives the signal, so it says no more than which incident.
 */
export class IncidentAnnouncer {
  readonly #logger: LoggerService;
  readonly #events?: EventsService;
  readonly #signals?: SignalsService;

  constructor(options: {
    logger: LoggerService;
    events?: EventsService;
    signals?: SignalsService;
  }) {
    this.#logger = options.logger;
    this.#events = options.events;
    this.#signals = options.signals;
  }

  announce(news: IncidentNews): void {
    const { incidentId, version } = news;
    this.#attempt(news, async () =>
      this.#events?.publish({ topic: INCIDENT_TOPIC, eventPayload: news }),
    );
    this.#attempt(news, async () =>
      this.#signals?.publish({
        recipients: { type: 'broadcast' },
        channel: INCIDENT_CHANNEL,
        message: { incidentId, version },
      }),
    );
  }

  #attempt(news: IncidentNews, publish: () => Promise<void>): void {
    publish().catch(error =>
      this.#logger.warn(
        `Could not announce ${news.type} of ${
          news.incidentId
        }: ${stringifyError(error)}`,
      ),
    );
  }
}
