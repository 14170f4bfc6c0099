import {
  defaultPausesOn,
  DeviceFacts,
  FAULT_LEVELS,
  IncidentEvent,
  ServiceCalendar,
  standardLevels,
} from '@weibao/backstage-plugin-maintenance-common';
import {
  faultsOf,
  FaultScenario,
  SeededRandom,
} from '@weibao/backstage-plugin-maintenance-backend-module-demo';
import { Knex } from 'knex';
import { createTextIndex } from '../src/platform/database/textIndex/createTextIndex';
import { formatIncidentId } from '../src/incidents/log/incidentId';
import { incidentColumns, toEventRow } from '../src/incidents/log/incidentRows';
import { readIncident } from '../src/incidents/log/readIncident';

/** The last incident is reported then. */
export const NOW = new Date('2026-11-22T04:00:00Z');

const CALENDAR: ServiceCalendar = {
  id: '24x7',
  alwaysOpen: true,
  timeZone: 'Asia/Shanghai',
};

const DEVICES = 10_000;
const CUSTOMERS = 50;
const SITES = 400;
const DAY = 86_400_000;
const INCIDENTS_PER_INSERT = 100;

const MODELS: readonly [type: string, manufacturer: string, model: string][] = [
  ['server', 'HPE', 'ProLiant DL380 Gen10'],
  ['server', 'HPE', 'ProLiant DL360 Gen10'],
  ['server', 'Dell', 'PowerEdge R740'],
  ['server', 'Dell', 'PowerEdge R750'],
  ['server', 'Huawei', '2288H V5'],
  ['server', 'Inspur', 'NF5280M5'],
  ['storage', 'NetApp', 'FAS8200'],
  ['storage', 'Huawei', 'OceanStor 5300 V5'],
  ['switch', 'Cisco', 'Catalyst 9300-48T'],
  ['switch', 'H3C', 'S6520X-54QC-EI'],
  ['firewall', 'Fortinet', 'FortiGate 600E'],
  ['ups', 'APC', 'SMT3000RMI2UC'],
];

function createDevice(number: number): DeviceFacts {
  const [type, manufacturer, model] = MODELS[number % MODELS.length];
  const customer = number % CUSTOMERS;
  const site = number % SITES;
  return {
    deviceRef: `device:default/bench-2102b${String(number).padStart(9, '0')}`,
    title: `核心业务设备${number}`,
    type,
    manufacturer,
    model,
    serialNumber: `2102B${String(number).padStart(9, '0')}`,
    customerRef: `customer:default/customer-${customer}`,
    customerTitle: `第${customer}测试银行股份有限公司`,
    siteRef: `site:default/customer-${customer}-site-${site}`,
    siteTitle: `${site} 号数据中心`,
    rack: 'A01',
  };
}

/** Customers, sites and devices as ledgers would have made them known. */
export function createRegister() {
  const devices = Array.from({ length: DEVICES }, (_, i) => createDevice(i));
  const by = <Key extends 'customerRef' | 'siteRef'>(key: Key) => [
    ...new Map(devices.map(device => [device[key], device])).values(),
  ];
  return {
    customers: by('customerRef').map(({ customerRef, customerTitle = '' }) => ({
      customerRef,
      title: customerTitle,
      source: 'ledger' as const,
    })),
    sites: by('siteRef').map(
      ({ siteRef = '', siteTitle = '', customerRef }) => ({
        siteRef,
        title: siteTitle,
        customerRef,
        address: `深圳市福田区滨河大道 ${siteTitle}`,
        source: 'ledger' as const,
      }),
    ),
    devices: devices.map(device => ({
      ...device,
      modelMatched: true,
      lifecycle: 'production',
      managementAddress: '10.10.0.11',
      source: 'ledger' as const,
    })),
  };
}

/** What is told of one incident, from its report to its end. */
function createEvents(
  device: DeviceFacts,
  { faultCode, part, zh }: FaultScenario,
  reportedAt: Date,
  random: SeededRandom,
): IncidentEvent[] {
  const slot = String(random.integer(1, 12));
  const told = (text: string) => text.replaceAll('{n}', slot);
  const minutesLater = (minutes: number) =>
    new Date(reportedAt.getTime() + minutes * 60_000).toISOString();
  const fields: (Partial<IncidentEvent> & Pick<IncidentEvent, 'type'>)[] = [
    {
      type: 'report',
      level: random.pick(FAULT_LEVELS),
      title: told(random.pick(zh.titles)),
      description: `${device.customerTitle}何志强报：${told(
        random.pick(zh.descriptions),
      )}`,
      reporter: { name: '何志强', phone: '0755-5555-0121' },
      channel: 'phone',
      device,
      coverage: {
        covered: false,
        reason: 'none',
        levels: standardLevels,
        calendarId: CALENDAR.id,
        pausesOn: [...defaultPausesOn],
      },
    },
    { type: 'acknowledge' },
    { type: 'submitPlan', plan: zh.plan },
    ...(part
      ? [
          {
            type: 'part' as const,
            part: {
              ...part,
              action: 'used' as const,
              oldSerialNumber: 'WFK0A1',
            },
          },
        ]
      : []),
    {
      type: 'resolve',
      cause: told(zh.cause),
      solution: told(zh.solution),
      faultCode,
      faultPart: part?.name,
    },
    { type: 'close', prevention: zh.prevention },
  ];
  return fields.map((event, i) => ({
    ...event,
    sequence: i + 1,
    at: minutesLater(i * 30),
    recordedAt: minutesLater(i * 30),
    actorRef: 'user:default/chen.wei',
    hash: 'x'.repeat(64),
  }));
}

/**
 * Writes incidents of a year, all of them closed. Some devices fail much more
 * often than others.
 */
export async function writeIncidents(db: Knex, count: number): Promise<void> {
  const random = new SeededRandom('recurrence');
  const search = createTextIndex(db, 'incidents');
  for (let first = 1; first <= count; first += INCIDENTS_PER_INSERT) {
    const keys = Array.from(
      { length: Math.min(INCIDENTS_PER_INSERT, count - first + 1) },
      (_, i) => first + i,
    );
    const logs = keys.map(key => {
      const device = createDevice(
        Math.floor(random.next() * random.next() * DEVICES),
      );
      const scenario = random.weighted(
        faultsOf(device.type).map(fault => [fault, fault.weight] as const),
      );
      const share = 1 - key / count;
      const reportedAt = new Date(NOW.getTime() - (1 + share * 362) * DAY);
      return {
        key,
        id: formatIncidentId(key),
        events: createEvents(device, scenario, reportedAt, random),
      };
    });
    await db('incidents').insert(
      logs.map(({ key, ...log }) => {
        const { snapshot } = readIncident(log, CALENDAR, {
          now: NOW,
          timeZone: CALENDAR.timeZone,
        });
        return {
          id: key,
          ...incidentColumns(snapshot),
          search: search.columnValue([snapshot.title, snapshot.device?.title]),
        };
      }),
    );
    await db.batchInsert(
      'incident_events',
      logs.flatMap(({ key, events }) =>
        events.map(event => toEventRow(key, event)),
      ),
      INCIDENTS_PER_INSERT,
    );
  }
}
