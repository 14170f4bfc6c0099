import {
  Checklist,
  Inspection,
  InspectionListItem,
  InspectionPlan,
} from '@weibao/backstage-plugin-maintenance-common';
import { device } from './incidents';

/** What is looked at on a server: one item of each kind. */
export const serverChecklist: Checklist = {
  id: 'standard-server',
  title: 'Servers | 服务器',
  deviceType: 'server',
  builtIn: true,
  version: 1,
  items: [
    {
      id: 'fans',
      title: 'All fans run normally',
      titleZh: '风扇运转正常',
      kind: 'yes-no',
      required: true,
      proposesFindingOn: ['no'],
    },
    {
      id: 'inlet-temperature',
      title: 'Inlet temperature',
      titleZh: '进风口温度',
      kind: 'number',
      required: true,
      unit: '°C',
      minimum: 10,
      maximum: 35,
    },
    {
      id: 'disks',
      title: 'Disks',
      kind: 'choice',
      choices: ['all online', 'failed'],
      proposesFindingOn: ['failed'],
    },
    { id: 'firmware', title: 'Firmware version', kind: 'text' },
    { id: 'photo-front', title: 'Photo of the front', kind: 'photo' },
  ],
};

/** A second device of the same customer. */
export const secondDevice = {
  ...device,
  deviceRef: 'device:default/db-02',
  title: 'Core database 2',
  serialNumber: 'SN-9999',
};

/** Two servers, nothing answered yet. */
export function inspection(changes: Partial<Inspection> = {}): Inspection {
  return {
    id: 'i1',
    version: 3,
    kind: 'regular',
    state: 'started',
    title: 'Quarterly inspection',
    contractId: 'c1',
    contractNumber: 'WB-2026-001',
    customerRef: 'customer:default/harbour-bank',
    dueOn: '2026-11-23',
    engineerRef: 'user:default/engineer',
    startedAt: '2026-11-23T01:00:00.000Z',
    progress: { devices: 2, devicesDone: 0, required: 4, answered: 0 },
    devices: [
      { device, checklistId: 'standard-server', openFindings: 0 },
      { device: secondDevice, checklistId: 'standard-server', openFindings: 2 },
    ],
    checklists: [serverChecklist],
    results: [],
    proposedFindings: [],
    ...changes,
  };
}

export function inspectionListItem(
  changes: Partial<InspectionListItem> = {},
): InspectionListItem {
  return {
    id: 'i1',
    kind: 'regular',
    state: 'due',
    title: 'Quarterly inspection',
    contractId: 'c1',
    contractNumber: 'WB-2026-001',
    customerRef: 'customer:default/harbour-bank',
    dueOn: '2026-11-23',
    engineerRef: 'user:default/engineer',
    devices: 12,
    devicesDone: 5,
    findings: 2,
    ...changes,
  };
}

/** Every quarter, one date moved off a holiday. */
export const inspectionPlan: InspectionPlan = {
  id: 'p1',
  version: 4,
  contractId: 'c1',
  contractNumber: 'WB-2026-001',
  customerRef: 'customer:default/harbour-bank',
  title: 'Quarterly inspection',
  rule: 'FREQ=MONTHLY;INTERVAL=3',
  startsOn: '2026-01-05',
  windowCalendarId: '5x9',
  shift: 'forward',
  deviceFilter: {},
  checklistIds: {},
  engineerRef: 'user:default/engineer',
  ended: false,
  coming: [
    { ruleDate: '2027-01-01', dueOn: '2027-01-04', moved: 'holiday' },
    { ruleDate: '2027-04-05', dueOn: '2027-04-05' },
  ],
  counts: { completed: 3, due: 1, overdue: 2, planned: 4 },
};
