import {
  Contract,
  ServiceCalendar,
  standardLevels,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import {
  AssumedCoverage,
  CoverageResolver,
  ResolvedCoverage,
  ServiceCalendars,
} from '../../../agreements/coverage/CoverageResolver';
import { KnownDevice } from '../../../inventory/devices/DeviceDirectory';
import { IncidentStore } from '../IncidentStore';
import { IncidentService, IncidentServiceOptions } from '../IncidentService';

/** Devices of two customers; the switch has no cover. */
export const server: KnownDevice = {
  deviceRef: 'device:default/acme-db01',
  title: '核心数据库服务器01',
  type: 'server',
  manufacturer: 'Huawei',
  model: 'RH2288H V5',
  serialNumber: '2102312CJN10K8000123',
  customerRef: 'customer:default/acme',
  customerTitle: '申江制造有限公司',
  siteRef: 'site:default/acme-main',
  siteTitle: '一号机房',
  lifecycle: 'in-use',
  withdrawn: false,
};
export const networkSwitch: KnownDevice = {
  deviceRef: 'device:default/other-sw1',
  title: 'Access switch 1',
  type: 'switch',
  manufacturer: 'Cisco',
  model: 'C9300-48T',
  serialNumber: 'FOC2231L0AB',
  customerRef: 'customer:default/other',
  customerTitle: 'Other Ltd',
  withdrawn: false,
};

export const contract: Contract = {
  id: 'contract-1',
  version: 1,
  number: 'WB-2026-001',
  title: 'Maintenance 2026',
  customerRef: server.customerRef,
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  calendarId: '24x7',
  levels: standardLevels,
  pausesOn: ['customer-unavailable'],
  projectEngineerRef: 'user:default/zhao.lei',
  status: 'running',
  daysLeft: 100,
  coveredDevices: 1,
  coversWholeCustomer: false,
  warnings: [],
  createdAt: '2026-01-01T00:00:00.000Z',
  createdBy: 'user:default/manager',
  updatedAt: '2026-01-01T00:00:00.000Z',
};

/** A contract covers every device but those of `other`. */
export class FakeCoverage implements CoverageResolver, ServiceCalendars {
  contract = contract;
  calendar: ServiceCalendar = {
    id: '24x7',
    alwaysOpen: true,
    timeZone: 'Asia/Shanghai',
  };

  async resolveCoverage(
    device: { deviceRef: string; customerRef: string },
    at: Date,
  ): Promise<ResolvedCoverage> {
    const covered = device.customerRef === this.contract.customerRef;
    return {
      contract: covered ? this.contract : undefined,
      coverage: {
        deviceRef: device.deviceRef,
        at: at.toISOString(),
        covered,
        reason: covered ? 'only' : 'none',
        explanation: covered ? 'One contract covers it.' : 'Nothing covers it.',
        candidates: [],
      },
    };
  }

  async resolveCoverages(
    devices: readonly { deviceRef: string; customerRef: string }[],
    at: Date,
  ): Promise<Map<string, ResolvedCoverage>> {
    const all = await Promise.all(
      devices.map(
        async device =>
          [device.deviceRef, await this.resolveCoverage(device, at)] as const,
      ),
    );
    return new Map(all);
  }

  async assumeCoverage(customerRef: string): Promise<AssumedCoverage> {
    return customerRef === this.contract.customerRef
      ? {
          reason: 'sole-contract',
          explanation: 'The customer has one contract.',
          contract: this.contract,
        }
      : {
          reason: 'device-unknown',
          explanation: 'It depends on the device.',
        };
  }

  async getServiceCalendar(): Promise<ServiceCalendar> {
    return this.calendar;
  }
}

/**
 * The service on a database with migrations applied, its neighbours faked.
 * For tests of other capabilities too.
 */
export function createTestIncidentService(
  knex: Knex,
  options: Partial<IncidentServiceOptions> = {},
): IncidentService {
  const coverage = new FakeCoverage();
  return new IncidentService({
    store: new IncidentStore(knex),
    coverage,
    calendars: coverage,
    timeZone: 'Asia/Shanghai',
    ...options,
  });
}
