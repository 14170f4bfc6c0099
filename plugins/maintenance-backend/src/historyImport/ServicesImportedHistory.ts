import { NotFoundError } from '@backstage/errors';
import {
  DeviceFacts,
  readPortalPaths,
  readTimeZone,
} from '@weibao/backstage-plugin-maintenance-common';
import {
  HistoryClock,
  ImportedHistory,
  PastIncident,
} from '@weibao/backstage-plugin-maintenance-node';
import { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import {
  CoverageResolver,
  ServiceCalendars,
} from '../agreements/coverage/CoverageResolver';
import { createIncidents } from '../incidents/log/createIncidents';
import { IncidentService } from '../incidents/log/IncidentService';
import { toDeviceFacts } from '../inventory/devices/toDeviceFacts';
import { oneAtATime } from '../platform/database/oneAtATime';
import { createServices, MaintenanceServices, PluginDeps } from '../services';
import { HistoryImportProgress, Progress } from './HistoryImportProgress';
import { mutedDeps } from './mutedDeps';
import { ServicesHistoryReader } from './ServicesHistoryReader';
import { ServicesHistoryWriter } from './ServicesHistoryWriter';

/** Does the steps of an import that have not been done, through the plugin's services. */
export class ServicesImportedHistory
  extends ServicesHistoryReader
  implements ImportedHistory
{
  readonly startedAt: Date;
  readonly #deps: PluginDeps;
  readonly #services: MaintenanceServices;
  readonly #progress: HistoryImportProgress;
  readonly #signal: AbortSignal;
  readonly #done: number;
  /** Of the next step. */
  #position = 0;

  constructor(options: {
    deps: PluginDeps;
    services: MaintenanceServices;
    progress: HistoryImportProgress;
    /** How far it had got before. */
    reached: Progress;
    signal: AbortSignal;
  }) {
    const { deps, services, reached } = options;
    super({ services });
    this.startedAt = reached.startedAt;
    this.#deps = deps;
    this.#services = services;
    this.#progress = options.progress;
    this.#signal = options.signal;
    this.#done = reached.steps;
  }

  async recordIncident(tell: () => Promise<PastIncident>): Promise<void> {
    await this.#step(async advance => {
      const { report, actorRef, events } = await tell();
      const { deviceRef, ...fault } = report;
      const device = await this.#findDevice(deviceRef);
      // Asked before the transaction, for SQLite has a single connection.
      const coverage = await this.#fixCoverage(device, report.reportedAt);
      const calendars = await this.#fixCalendars();

      await this.#deps.database.transaction(async transaction => {
        let clock = new Date(report.reportedAt);
        const incidents = this.#createIncidents(
          transaction,
          { coverage, calendars },
          () => clock,
        );
        const { id } = await incidents.reportIncident(
          { ...fault, device },
          actorRef,
        );
        for (const event of events) {
          clock = event.recordedAt;
          const log = await incidents.getLog(id);
          await incidents.addEvent(
            log,
            { ...event.input, version: log.events.length },
            event.actorRef,
          );
        }
        await advance(transaction);
      });
    });
  }

  async record(write: (at: HistoryClock) => Promise<void>): Promise<void> {
    await this.#step(async advance => {
      const credentials = await this.#deps.auth.getOwnServiceCredentials();
      await this.#deps.database.transaction(async transaction => {
        let clock = this.startedAt;
        const writer = new ServicesHistoryWriter({
          services: createServices(
            mutedDeps(this.#deps, oneAtATime(transaction), () => clock),
          ),
          credentials,
        });
        await write(instant => {
          clock = instant;
          return writer;
        });
        await advance(transaction);
      });
    });
  }

  async #step(
    run: (advance: (transaction: Knex) => Promise<void>) => Promise<void>,
  ): Promise<void> {
    const position = this.#position;
    this.#position += 1;
    if (position < this.#done) return;
    this.#signal.throwIfAborted();
    await run(transaction => this.#progress.advance(transaction, position));
    // Requests that came in meanwhile go first.
    await setImmediate();
  }

  async #findDevice(deviceRef: string): Promise<DeviceFacts> {
    const { directory } = this.#services.devices;
    const device = (await directory.getDevices([deviceRef])).get(deviceRef);
    if (!device) throw new NotFoundError(`There is no device ${deviceRef}`);
    return toDeviceFacts(device);
  }

  async #fixCoverage(
    device: DeviceFacts,
    at: string,
  ): Promise<CoverageResolver> {
    const { service } = this.#services.coverage;
    const cover = await service.resolveCoverage(device, new Date(at));
    return {
      resolveCoverage: async () => cover,
      resolveCoverages: async () => new Map([[device.deviceRef, cover]]),
      assumeCoverage: async () => {
        throw new Error('Incidents of the past name their devices');
      },
    };
  }

  async #fixCalendars(): Promise<ServiceCalendars> {
    const book = await this.#services.calendars.service.readBook();
    return {
      getServiceCalendar: async (id, at) => book.serviceCalendarAt(id, at),
    };
  }

  /** Incidents alone: to put all services together takes longer than to record one. */
  #createIncidents(
    transaction: Knex.Transaction,
    agreements: { coverage: CoverageResolver; calendars: ServiceCalendars },
    now: () => Date,
  ): IncidentService {
    const { customers, devices } = this.#services;
    return createIncidents({
      ...mutedDeps(this.#deps, transaction, now),
      ...agreements,
      customers,
      devices: devices.directory,
      portalPaths: readPortalPaths(this.#deps.config),
      timeZone: readTimeZone(this.#deps.config),
    }).service;
  }
}
