import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import {
  INCIDENT_TOPIC,
  IncidentChanges,
} from '@weibao/backstage-plugin-maintenance-node';
import { IncidentService } from '../../incidents/log/IncidentService';
import { FindingStore, FollowedFinding } from './FindingStore';
import { followIncident } from './followIncident';
import { scheduleRetriedTask } from '../../platform/scheduling/scheduleRetriedTask';

const SUBSCRIBER_ID = 'maintenance-findings';
const TASK_ID = 'maintenance-findings-follow-incidents';
const FREQUENCY = { minutes: 5 };
const TIMEOUT = { minutes: 1 };
const INITIAL_DELAY = { minutes: 1 };

const FINDINGS_PER_STEP = 500;

/** Longer than reporting an incident takes, by far. */
const OPENING_TAKES_MILLISECONDS = 5 * 60_000;

/**
 * Moves findings on with their incidents. It always looks at where the incident
 * stands now, so news may come late, twice, on several instances, or not at
 * all: a task repairs what was missed.
 */
export class FindingFollower {
  readonly #store: FindingStore;
  readonly #incidents: IncidentService;
  readonly #now: () => Date;

  constructor(options: {
    store: FindingStore;
    incidents: IncidentService;
    now?: () => Date;
  }) {
    this.#store = options.store;
    this.#incidents = options.incidents;
    this.#now = options.now ?? (() => new Date());
  }

  /** Moves on the findings of some incidents. */
  async follow(...incidentIds: string[]): Promise<void> {
    await this.#followAmong({ incidentIds });
  }

  /** Moves on whatever has been missed. */
  async followAll(signal?: AbortSignal): Promise<void> {
    await this.#store.releaseUnopened(
      new Date(this.#now().getTime() - OPENING_TAKES_MILLISECONDS),
    );
    await this.#followAmong({}, signal);
  }

  /** Listens to incidents on every instance, and repairs on one of them. */
  async schedule(options: {
    events: EventsService;
    scheduler: SchedulerService;
    logger: LoggerService;
  }): Promise<void> {
    const { events, scheduler, logger } = options;
    await events.subscribe({
      id: SUBSCRIBER_ID,
      topics: [INCIDENT_TOPIC],
      onEvent: async ({ eventPayload }) => {
        const { changes } = eventPayload as IncidentChanges;
        await this.follow(
          ...new Set(changes.map(({ incidentId }) => incidentId)),
        );
      },
    });
    await scheduleRetriedTask(
      { scheduler, logger },
      {
        id: TASK_ID,
        frequency: FREQUENCY,
        timeout: TIMEOUT,
        initialDelay: INITIAL_DELAY,
        run: signal => this.followAll(signal),
        failure:
          'Findings could not follow their incidents and try again later',
      },
    );
  }

  async #followAmong(
    query: { incidentIds?: readonly string[] },
    signal?: AbortSignal,
  ): Promise<void> {
    let after: string | undefined;
    do {
      const findings = await this.#store.listFollowed({
        ...query,
        after,
        limit: FINDINGS_PER_STEP,
      });
      await this.#moveOn(findings);
      after =
        findings.length === FINDINGS_PER_STEP ? findings.at(-1)?.id : undefined;
    } while (after && !signal?.aborted);
  }

  async #moveOn(findings: readonly FollowedFinding[]): Promise<void> {
    if (findings.length === 0) return;
    const states = await this.#incidents.getIncidentStates([
      ...new Set(findings.map(({ incidentId }) => incidentId)),
    ]);
    for (const finding of findings) {
      const incident = states.get(finding.incidentId);
      const next = incident && followIncident(finding.state, incident);
      if (next && next !== finding.state) {
        await this.#store.moveOn(finding, next);
      }
    }
  }
}
