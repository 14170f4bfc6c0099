import {
  CaseMatch,
  Contract,
  defaultPausesOn,
  DeviceFacts,
  IncidentEvent,
  IncidentListItem,
  standardLevels,
} from '@weibao/backstage-plugin-maintenance-common';
import {
  HistoryReader,
  ServiceTerms,
} from '@weibao/backstage-plugin-maintenance-node';
import { DEFAULT_CALENDAR_ID } from '../agreements/calendars/builtInCalendars';
import { ResolvedCoverage } from '../agreements/coverage/CoverageResolver';
import { toDeviceFacts } from '../inventory/devices/toDeviceFacts';
import { MaintenanceServices } from '../services';

const MOST_CONTRACTS = 200;

/** Looks up in the plugin's services. */
export class ServicesHistoryReader implements HistoryReader {
  readonly #services: MaintenanceServices;

  constructor(options: { services: MaintenanceServices }) {
    this.#services = options.services;
  }

  async listDevices(customerRef: string): Promise<DeviceFacts[]> {
    const { directory } = this.#services.devices;
    const devices = await directory.listCustomerDevices(customerRef);
    return devices.map(toDeviceFacts);
  }

  async listContracts(customerRef: string): Promise<Contract[]> {
    const { items } = await this.#services.contracts.service.listContracts({
      customerRef,
      limit: MOST_CONTRACTS,
    });
    return items;
  }

  async getServiceTerms(
    devices: readonly Pick<DeviceFacts, 'deviceRef' | 'customerRef'>[],
    at: Date,
  ): Promise<ServiceTerms[]> {
    const { service } = this.#services.coverage;
    const covers = await service.resolveCoverages(devices, at);
    return Promise.all(
      devices.map(({ deviceRef }) => this.#termsOf(at, covers.get(deviceRef))),
    );
  }

  async listClosedIncidents(limit: number): Promise<IncidentListItem[]> {
    const { items } = await this.#services.incidents.service.listIncidents({
      scope: 'all',
      state: ['closed'],
      order: '-reportedAt',
      limit,
    });
    return items;
  }

  async listIncidentEvents(incidentId: string): Promise<IncidentEvent[]> {
    const log = await this.#services.incidents.service.getLog(incidentId);
    return [...log.events];
  }

  async listCaseSlugs(): Promise<string[]> {
    const { service } = this.#services.cases;
    await service.refresh();
    return (await service.listAll()).map(({ slug }) => slug);
  }

  async matchCases(
    incidentId: string,
    question: { userRef: string; limit: number },
  ): Promise<CaseMatch[]> {
    const { cases, incidents } = this.#services;
    const log = await incidents.service.getLog(incidentId);
    return cases.service.matchIncident(log, question);
  }

  async #termsOf(at: Date, cover?: ResolvedCoverage): Promise<ServiceTerms> {
    const contract = cover?.contract;
    const { service } = this.#services.calendars;
    return {
      covered: contract !== undefined,
      calendar: await service.getServiceCalendar(
        contract?.calendarId ?? DEFAULT_CALENDAR_ID,
        at,
      ),
      levels: contract?.levels ?? standardLevels,
      pausesOn: contract?.pausesOn ?? defaultPausesOn,
    };
  }
}
