import {
  Calendar,
  Contract,
  CoverageRow,
  standardLevels,
} from '@weibao/backstage-plugin-maintenance-common';
import { device } from './incidents';

/** A contract of a customer for the year 2026. */
export function contract(changes: Partial<Contract> = {}): Contract {
  return {
    id: 'c1',
    version: 3,
    number: 'WB-2026-001',
    title: 'Core systems 2026',
    customerRef: 'customer:default/harbour-bank',
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    calendarId: '24x7',
    levels: standardLevels,
    pausesOn: ['customer-unavailable'],
    projectEngineerRef: 'user:default/engineer',
    status: 'expiring',
    daysLeft: 40,
    coveredDevices: 12,
    coversWholeCustomer: false,
    warnings: [],
    createdAt: '2025-12-01T02:00:00.000Z',
    createdBy: 'user:default/manager',
    updatedAt: '2025-12-01T02:00:00.000Z',
    ...changes,
  };
}

/** A device that contract covers. */
export const coverageRow: CoverageRow = {
  id: 'r1',
  contractId: 'c1',
  scope: 'device',
  deviceRef: device.deviceRef,
  device,
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
};

/** Around the clock, and the working days of China. */
export const calendars: Calendar[] = [
  {
    id: '24x7',
    title: '24×7',
    timeZone: 'Asia/Shanghai',
    builtIn: true,
    version: 1,
    alwaysOpen: true,
  },
  {
    id: 'cn-5x9',
    title: '5×9 China',
    timeZone: 'Asia/Shanghai',
    builtIn: true,
    version: 1,
    weekly: { mon: [['09:00', '18:00']] },
    holidays: 'CN',
    holidaysPublishedUntil: 2026,
  },
];
