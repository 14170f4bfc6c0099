import {
  defaultPausesOn,
  IncidentCoverage,
  ServiceCalendar,
  standardLevels,
} from '@weibao/backstage-plugin-maintenance-common';
import { DEFAULT_CALENDAR_ID } from '../../agreements/calendars/builtInCalendars';
import {
  CoveredDevice,
  CoverageResolver,
  ServiceCalendars,
} from '../../agreements/coverage/CoverageResolver';
import { UnsealedEvent } from './hashChain';
import {
  IncidentLog,
  IncidentSubject,
  reportedAtOf,
  reportOf,
  subjectOf,
  withEvent,
} from './IncidentLog';
import { IncidentStore } from './IncidentStore';

/** The terms on which an incident is judged for ever. */
export interface FrozenCoverage {
  coverage: IncidentCoverage;
  calendar: ServiceCalendar;
}

/** Finds the terms of incidents and keeps them as they are. */
export class CoverageFreezer {
  readonly #coverage: CoverageResolver;
  readonly #calendars: ServiceCalendars;
  readonly #store: IncidentStore;

  constructor(options: {
    coverage: CoverageResolver;
    calendars: ServiceCalendars;
    store: IncidentStore;
  }) {
    this.#coverage = options.coverage;
    this.#calendars = options.calendars;
    this.#store = options.store;
  }

  /**
   * The cover that is in force for a device when its fault is reported; for one
   * that nobody knows, what may be assumed until it is matched. Where nothing
   * covers it, the standard targets are advice, which counts every minute as the
   * standard contract does.
   *
   * @param at - an instant
   */
  async freeze(
    { device, customerRef }: Pick<IncidentSubject, 'device' | 'customerRef'>,
    at: string,
  ): Promise<FrozenCoverage> {
    const then = new Date(at);
    const { contract, ...why } = device
      ? await this.#resolve({ deviceRef: device.deviceRef, customerRef }, then)
      : await this.#coverage.assumeCoverage(customerRef, then);
    const calendar = await this.#calendars.getServiceCalendar(
      contract?.calendarId ?? DEFAULT_CALENDAR_ID,
      then,
    );
    const shared = {
      ...why,
      calendarId: calendar.id,
      calendarHash: await this.#store.freezeCalendar(calendar),
    };
    if (!contract) {
      return {
        calendar,
        coverage: {
          covered: false,
          levels: standardLevels,
          pausesOn: [...defaultPausesOn],
          ...shared,
        },
      };
    }
    return {
      calendar,
      coverage: {
        covered: true,
        contractId: contract.id,
        contractNumber: contract.number,
        levels: contract.levels,
        pausesOn: contract.pausesOn,
        projectEngineerRef: contract.projectEngineerRef,
        serviceManagerRef: contract.serviceManagerRef,
        ...shared,
      },
    };
  }

  /**
   * An event with the terms that it changes: another contract may have been in
   * force at the corrected time of the report, or cover the device that it
   * turned out to be.
   */
  async checkAnew(
    log: IncidentLog,
    event: UnsealedEvent,
  ): Promise<UnsealedEvent> {
    const isOfReport = event.corrects === reportOf(log).sequence;
    const reportedAt = isOfReport ? event.correctedAt : undefined;
    if (event.type !== 'match' && !reportedAt) return event;
    const { coverage } = await this.freeze(
      subjectOf(withEvent(log, event)),
      reportedAt ?? reportedAtOf(log),
    );
    return { ...event, coverage };
  }

  async #resolve(device: CoveredDevice, at: Date) {
    const { coverage, contract } = await this.#coverage.resolveCoverage(
      device,
      at,
    );
    const { reason, explanation } = coverage;
    return { reason, explanation, contract };
  }
}
