import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { stringifyError } from '@backstage/errors';
import {
  INCIDENT_CHANNEL,
  IncidentSignal,
} from '@weibao/backstage-plugin-maintenance-common';
import {
  INCIDENT_TOPIC,
  IncidentChange,
  IncidentChanges,
} from '@weibao/backstage-plugin-maintenance-node';

/** For so long the changes after one that was announced are gathered. */
const GATHERING_MILLISECONDS = 100;

/**
 * Tells others that incidents have changed, once the change is committed.
 * Nobody waits for it and a failure is only logged: the change stands.
 *
 * A message costs as much with fifty changes as with one. So the first one goes
 * out at once, and what happens within a moment after it goes out together.
 */
export class IncidentAnnouncer {
  readonly #logger: LoggerService;
  readonly #events: EventsService;
  readonly #signals: SignalsService;

  #gathered: IncidentChange[] = [];
  #gathering?: NodeJS.Timeout;
  #isStopping = false;

  constructor(options: {
    logger: LoggerService;
    events: EventsService;
    signals: SignalsService;
  }) {
    this.#logger = options.logger;
    this.#events = options.events;
    this.#signals = options.signals;
  }

  announce(change: IncidentChange): void {
    this.#gathered.push(change);
    if (!this.#gathering) this.#publish();
  }

  /** Announces what has been gathered; later changes do not wait any more. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    clearTimeout(this.#gathering);
    await this.#publish();
  }

  async #publish(): Promise<void> {
    const changes = this.#gathered;
    this.#gathered = [];
    this.#gathering = undefined;
    if (changes.length === 0) return;
    if (!this.#isStopping) {
      this.#gathering = setTimeout(
        () => this.#publish(),
        GATHERING_MILLISECONDS,
      ).unref();
    }
    await Promise.all([
      this.#attempt(changes, () => this.#publishEvent(changes)),
      this.#attempt(changes, () => this.#publishSignal(changes)),
    ]);
  }

  async #publishEvent(changes: IncidentChange[]): Promise<void> {
    const eventPayload: IncidentChanges = { version: 1, changes };
    await this.#events.publish({ topic: INCIDENT_TOPIC, eventPayload });
  }

  async #publishSignal(changes: readonly IncidentChange[]): Promise<void> {
    const latest = new Map(
      changes.map(({ incidentId, version }) => [incidentId, version]),
    );
    const message: IncidentSignal = {
      version: 1,
      incidents: [...latest].map(([incidentId, version]) => ({
        incidentId,
        version,
      })),
    };
    await this.#signals.publish({
      recipients: { type: 'broadcast' },
      channel: INCIDENT_CHANNEL,
      message,
    });
  }

  async #attempt(
    changes: readonly IncidentChange[],
    publish: () => Promise<void>,
  ): Promise<void> {
    try {
      await publish();
    } catch (error) {
      const what = changes.map(
        ({ type, incidentId }) => `${type} of ${incidentId}`,
      );
      this.#logger.warn(
        `Could not announce ${what.join(', ')}: ${stringifyError(error)}`,
      );
    }
  }
}
