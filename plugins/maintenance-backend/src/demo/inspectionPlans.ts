import {
  AnswerValue,
  FindingSeverity,
} from '@weibao/backstage-plugin-maintenance-common';

/** Something that inspections of a plan come across. */
export interface DemoTrouble {
  deviceType: string;
  /** Which of the devices of the type. */
  nth: number;
  itemId: string;
  /** The answer that gives it away, or the readings of the first visit and that one. */
  answer: Exclude<AnswerValue, null> | { drift: readonly [number, number] };
  /** The visit that finds it; 0 is the last one. */
  visitsAgo: number;
  title: string;
  severity: FindingSeverity;
  recommendation: string;
  /** Days from today. */
  dueInDays: number;
  /** How far it has got. */
  course: 'open' | 'incident' | 'resolved' | 'fixed' | 'accepted';
  /** Why it is accepted, or how its incident was resolved. */
  note?: string;
}

/** A plan of the demo, and what its past visits found. */
export interface DemoInspectionPlan {
  customerRef: string;
  /** Serial of the running contract. */
  serial: string;
  title: string;
  rule: string;
  windowCalendarId?: string;
  deviceTypes?: string[];
  /** What each visit is summed up as. */
  summary: string;
  troubles: readonly DemoTrouble[];
}

const QUARTERLY = 'FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO';
const MONTHLY = 'FREQ=MONTHLY;BYDAY=1MO';

export const DEMO_INSPECTION_PLANS: readonly DemoInspectionPlan[] = [
  {
    customerRef: 'customer:default/haibin-bank',
    serial: '001',
    title: '海滨银行存储与防火墙月度巡检',
    rule: MONTHLY,
    deviceTypes: ['storage', 'firewall'],
    summary: '设备整体运行正常，异常项已登记为隐患并跟踪处理。',
    troubles: [
      {
        deviceType: 'storage',
        nth: 0,
        itemId: 'capacity-used',
        answer: { drift: [76, 88] },
        visitsAgo: 0,
        title: '存储容量使用率超过 85%',
        severity: 'medium',
        recommendation: '清理过期快照，并在下季度前完成扩容评估。',
        dueInDays: 21,
        course: 'open',
      },
      {
        deviceType: 'storage',
        nth: 1,
        itemId: 'cache-battery',
        answer: 'expiring',
        visitsAgo: 0,
        title: '缓存电池即将到期',
        severity: 'high',
        recommendation: '申请备件，在变更窗口更换缓存电池。',
        dueInDays: 4,
        course: 'incident',
      },
      {
        deviceType: 'firewall',
        nth: 0,
        itemId: 'licences-valid',
        answer: false,
        visitsAgo: 1,
        title: '特征库授权已过期',
        severity: 'medium',
        recommendation: '续订授权并更新特征库。',
        dueInDays: -14,
        course: 'fixed',
      },
    ],
  },
  {
    customerRef: 'customer:default/renhe-hospital',
    serial: '009',
    title: '仁和医院网络与 UPS 季度巡检',
    rule: QUARTERLY,
    windowCalendarId: 'hospital-7x12',
    summary: '网络设备运行平稳；UPS 负载与蓄电池状况见测量记录。',
    troubles: [
      {
        deviceType: 'ups',
        nth: 0,
        itemId: 'load',
        answer: { drift: [66, 84] },
        visitsAgo: 0,
        title: 'UPS 负载率持续上升，已超过 80%',
        severity: 'high',
        recommendation: '将部分机柜切换到备用 UPS，并评估扩容。',
        dueInDays: -6,
        course: 'open',
      },
      {
        deviceType: 'ups',
        nth: 1,
        itemId: 'battery-temperature',
        answer: { drift: [25.5, 32.4] },
        visitsAgo: 0,
        title: '蓄电池温度超过 30 °C',
        severity: 'medium',
        recommendation: '检查电池柜通风和机房空调送风。',
        dueInDays: 10,
        course: 'resolved',
        note: '清理电池柜通风口，调整空调送风方向后温度回落。',
      },
      {
        deviceType: 'switch',
        nth: 2,
        itemId: 'cabling',
        answer: false,
        visitsAgo: 1,
        title: '线缆标签缺失',
        severity: 'low',
        recommendation: '补齐标签并更新配线表。',
        dueInDays: 30,
        course: 'accepted',
        note: '该机柜下月整体搬迁，搬迁时统一重做标签。',
      },
    ],
  },
  {
    customerRef: 'customer:default/xunda-logistics',
    serial: '008',
    title: 'Quarterly inspection, Shanghai DC1',
    rule: QUARTERLY,
    summary: 'All devices in service; what was out of limits is on the list.',
    troubles: [
      {
        deviceType: 'server',
        nth: 0,
        itemId: 'inlet-temperature',
        answer: { drift: [27.5, 36.2] },
        visitsAgo: 0,
        title: 'Inlet temperature above 35 °C',
        severity: 'medium',
        recommendation: 'Fit blanking panels and check the perforated tiles.',
        dueInDays: 12,
        course: 'open',
      },
      {
        deviceType: 'server',
        nth: 3,
        itemId: 'disks',
        answer: 'predictive failure',
        visitsAgo: 1,
        title: 'A disk announces its failure',
        severity: 'high',
        recommendation: 'Replace the disk while the array is still redundant.',
        dueInDays: -60,
        course: 'fixed',
      },
      {
        deviceType: 'switch',
        nth: 1,
        itemId: 'configuration-saved',
        answer: false,
        visitsAgo: 0,
        title: 'Running configuration is not saved',
        severity: 'low',
        recommendation: 'Save it and add the switch to the nightly backup.',
        dueInDays: 5,
        course: 'resolved',
        note: 'Configuration saved; nightly backup now includes the switch.',
      },
    ],
  },
];
