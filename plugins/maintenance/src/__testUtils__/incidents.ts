import {
  DeviceFacts,
  DeviceOverview,
  Incident,
  IncidentEvent,
  IncidentListItem,
  SlaExplanation,
  standardLevels,
} from '@weibao/backstage-plugin-maintenance-common';

/** A device of a customer, as records keep it. */
export const device: DeviceFacts = {
  deviceRef: 'device:default/db-01',
  title: 'Core database 1',
  type: 'server',
  manufacturer: 'Dell',
  model: 'PowerEdge R740',
  serialNumber: 'SN-7K2M9',
  customerRef: 'customer:default/harbour-bank',
  customerTitle: 'Harbour Bank',
  siteRef: 'site:default/harbour-east',
  siteTitle: 'East machine room',
  rack: 'A-07',
};

/** An incident nobody has taken, reported half an hour before `now`. */
export function incidentListItem(
  now: Date,
  changes: Partial<IncidentListItem> = {},
): IncidentListItem {
  const at = (minutes: number) =>
    new Date(now.getTime() + minutes * 60_000).toISOString();
  return {
    id: 'INC-000001',
    version: 1,
    state: 'reported',
    level: 'I',
    title: 'Disk array offline',
    customerRef: device.customerRef,
    customerTitle: device.customerTitle,
    device,
    covered: true,
    contractId: 'c1',
    contractNumber: 'WB-2026-001',
    reportedAt: at(-30),
    nextDueAt: at(90),
    nextDueClock: 'onsite',
    sla: 'ok',
    clocks: {
      response: { status: 'overdue', dueAt: at(-10) },
      onsite: { status: 'running', dueAt: at(90) },
      plan: { status: 'running', dueAt: at(90) },
      resolution: { status: 'running', dueAt: at(210) },
    },
    ...changes,
  };
}

/** The same incident in full. */
export function incident(changes: Partial<Incident> = {}): Incident {
  return {
    id: 'INC-000001',
    version: 3,
    state: 'acknowledged',
    level: 'I',
    title: 'Disk array offline',
    description: 'Both controllers report a lost path.',
    customerRef: device.customerRef,
    customerTitle: device.customerTitle,
    device,
    reporter: { name: 'Li Wei', phone: '+86 138 0000 1234' },
    channel: 'phone',
    assigneeRef: 'user:default/engineer',
    covered: true,
    coverage: {
      covered: true,
      reason: 'most-specific',
      contractId: 'c1',
      contractNumber: 'WB-2026-001',
      levels: standardLevels,
      calendarId: '24x7',
      pausesOn: ['customer-unavailable', 'customer-requested-window'],
      projectEngineerRef: 'user:default/engineer',
    },
    reportedAt: '2026-03-02T02:00:00.000Z',
    createdBy: 'user:default/hotline',
    sla: 'ok',
    clocks: {
      response: {
        status: 'met',
        targetSeconds: 1200,
        elapsedSeconds: 600,
        dueAt: null,
      },
      onsite: {
        status: 'running',
        targetSeconds: 7200,
        elapsedSeconds: 1800,
        dueAt: '2026-03-02T04:00:00.000Z',
      },
      plan: {
        status: 'running',
        targetSeconds: 7200,
        elapsedSeconds: 1800,
        dueAt: '2026-03-02T04:00:00.000Z',
      },
      resolution: {
        status: 'running',
        targetSeconds: 14_400,
        elapsedSeconds: 1800,
        dueAt: '2026-03-02T06:00:00.000Z',
      },
    },
    allowedEvents: [
      'schedule',
      'submitPlan',
      'arrive',
      'resolve',
      'part',
      'pause',
      'escalate',
      'assign',
      'changeLevel',
      'note',
      'cancel',
      'correct',
    ],
    ...changes,
  };
}

/** The log of that incident. */
export const incidentEvents: IncidentEvent[] = [
  {
    sequence: 1,
    type: 'report',
    at: '2026-03-02T02:00:00.000Z',
    recordedAt: '2026-03-02T02:00:05.000Z',
    actorRef: 'user:default/hotline',
    hash: 'a',
    level: 'I',
    title: 'Disk array offline',
    reporter: { name: 'Li Wei' },
    channel: 'phone',
  },
  {
    sequence: 2,
    type: 'acknowledge',
    at: '2026-03-02T02:10:00.000Z',
    recordedAt: '2026-03-02T03:00:00.000Z',
    actorRef: 'user:default/engineer',
    hash: 'b',
  },
];

/** Why its clocks stand where they stand. */
export const slaExplanation: SlaExplanation = {
  incidentId: 'INC-000001',
  covered: true,
  contractNumber: 'WB-2026-001',
  now: '2026-03-02T07:20:00.000Z',
  timeZone: 'Asia/Shanghai',
  clocks: [
    {
      clock: 'resolution',
      status: 'breached',
      level: 'I',
      calendarId: '24x7',
      targetSeconds: 14_400,
      elapsedSeconds: 19_200,
      startedAt: '2026-03-02T02:00:00.000Z',
      stoppedAt: '2026-03-02T09:20:00.000Z',
      dueAt: null,
      exceededAt: '2026-03-02T08:00:00.000Z',
      breachRecorded: true,
      axis: {
        from: '2026-03-02T02:00:00.000Z',
        to: '2026-03-02T09:20:00.000Z',
      },
      openWindows: [
        { from: '2026-03-02T02:00:00.000Z', to: '2026-03-02T09:20:00.000Z' },
      ],
      pauses: [
        {
          from: '2026-03-02T02:10:00.000Z',
          to: '2026-03-02T04:10:00.000Z',
          reason: 'customer-unavailable',
          counts: true,
          openSeconds: 7200,
        },
      ],
      marks: [
        { type: 'report', at: '2026-03-02T02:00:00.000Z' },
        { type: 'resolve', at: '2026-03-02T09:20:00.000Z' },
      ],
      sentence: 'Resolution breached by 1 h 20 min: 5 h 20 min of 4 h used.',
    },
  ],
};

/** That device with its cover and one open incident. */
export function deviceOverview(
  changes: Partial<DeviceOverview> = {},
): DeviceOverview {
  return {
    device,
    coverage: {
      deviceRef: device.deviceRef,
      at: '2026-03-02T02:00:00.000Z',
      covered: true,
      reason: 'only',
      explanation: 'The only contract.',
      contract: {
        id: 'c1',
        number: 'WB-2026-001',
        title: 'Core systems 2026',
        startsOn: '2026-01-01',
        endsOn: '2026-12-31',
        status: 'running',
        daysLeft: 304,
        calendarId: '24x7',
        levels: {
          ...standardLevels,
          I: { response: 10, onsite: 60, plan: 60, resolution: 180 },
        },
      },
      candidates: [],
    },
    openIncidents: [],
    ...changes,
  };
}
