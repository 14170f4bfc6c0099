import {
  CalendarInput,
  defaultPausesOn,
  Levels,
  PauseReason,
  standardLevels,
} from '@weibao/backstage-plugin-maintenance-common';

/** The facts by which a contract of the demo picks its devices. */
export interface CoverableDevice {
  type: string;
  title: string;
  siteTitle?: string;
}

/** A contract of the demo; its dates follow the day on which the demo is loaded. */
export interface DemoContract {
  /** Joined to the year in which it starts: `WB-2026-001`. */
  serial: string;
  title: string;
  customerRef: string;
  /** Months from today to its first day. */
  startsInMonths: number;
  months: number;
  /** Moves first and last day, so that not everything ends on the same day. */
  shiftDays?: number;
  /** Serial of the contract that it follows, whose terms and devices it takes over. */
  renews?: string;
  calendarId?: string;
  levels?: Levels;
  pausesOn?: PauseReason[];
  /** All devices of the customer, those that come later too, or those picked. */
  covers?: 'whole customer' | ((device: CoverableDevice) => boolean);
}

export const DEMO_CALENDARS: readonly CalendarInput[] = [
  {
    id: 'hospital-7x12',
    title: '7×12（08:00–20:00）',
    timeZone: 'Asia/Shanghai',
    weekly: Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map(day => [
        day,
        [['08:00', '20:00']],
      ]),
    ),
  },
];

const bankLevels: Levels = {
  I: { response: 15, onsite: 90, plan: 120, resolution: 180 },
  II: { response: 15, onsite: 120, plan: 120, resolution: 720 },
  III: { response: 20, onsite: 120, plan: 180, resolution: 1440 },
  IV: { response: 30, plan: 240, resolution: 2880 },
};
const coreSystemLevels: Levels = {
  ...bankLevels,
  I: { response: 10, onsite: 60, plan: 90, resolution: 120 },
  II: { response: 10, onsite: 90, plan: 90, resolution: 480 },
};
const factoryLevels: Levels = {
  I: { response: 30, onsite: 240, plan: 240, resolution: 480 },
  II: { response: 30, onsite: 240, plan: 240, resolution: 1440 },
  III: { response: 60, onsite: 480, plan: 480, resolution: 2160 },
  IV: { response: 60, plan: 480, resolution: 4320 },
};

const bank = 'customer:default/haibin-bank';
const hospital = 'customer:default/renhe-hospital';
const university = 'customer:default/jiangzhou-university';
const factory = 'customer:default/huaxing-precision';
const logistics = 'customer:default/xunda-logistics';
const energy = 'customer:default/dongling-energy';

/**
 * Running, expiring, expired, planned and overlapping contracts, and devices
 * that none covers. A contract comes after the one it renews.
 */
export const DEMO_CONTRACTS: readonly DemoContract[] = [
  {
    serial: '001',
    title: '海滨银行数据中心维保',
    customerRef: bank,
    startsInMonths: -17,
    months: 12,
    levels: bankLevels,
    covers: at('总行数据中心', '同城灾备中心'),
  },
  {
    serial: '001',
    title: '海滨银行数据中心维保',
    customerRef: bank,
    startsInMonths: -5,
    months: 12,
    renews: '001',
  },
  {
    serial: '014',
    title: '海滨银行核心账务系统专项保障',
    customerRef: bank,
    startsInMonths: -8,
    months: 12,
    levels: coreSystemLevels,
    covers: called(/核心(账务|存储)/),
  },
  {
    serial: '021',
    title: '海滨银行支行网络设备维保',
    customerRef: bank,
    startsInMonths: -12,
    months: 12,
    shiftDays: 24,
    calendarId: '5x9',
    covers: at('海滨支行机房'),
  },
  {
    serial: '021',
    title: '海滨银行支行网络设备维保（续签）',
    customerRef: bank,
    startsInMonths: 0,
    months: 12,
    shiftDays: 24,
    renews: '021',
  },
  {
    serial: '002',
    title: '仁和医院业务系统设备维保',
    customerRef: hospital,
    startsInMonths: -20,
    months: 36,
    covers: device =>
      ['server', 'storage', 'firewall'].includes(device.type) &&
      device.siteTitle === '门诊楼信息中心',
  },
  {
    serial: '009',
    title: '仁和医院网络与 UPS 维保',
    customerRef: hospital,
    startsInMonths: -11,
    months: 12,
    shiftDays: 11,
    calendarId: 'hospital-7x12',
    pausesOn: [...defaultPausesOn, 'waiting-vendor'],
    covers: of('switch', 'ups'),
  },
  {
    serial: '015',
    title: '仁和医院住院楼服务器与存储维保（新签）',
    customerRef: hospital,
    startsInMonths: 0,
    months: 12,
    shiftDays: -9,
    covers: ({ type, siteTitle }) =>
      ['server', 'storage'].includes(type) && siteTitle === '住院楼机房',
  },
  {
    serial: '004',
    title: '江州大学图书馆数据中心维保',
    customerRef: university,
    startsInMonths: -14,
    months: 24,
    calendarId: '5x9',
    covers: at('图书馆数据中心'),
  },
  {
    serial: '011',
    title: '江州大学校园网汇聚设备维保',
    customerRef: university,
    startsInMonths: -10,
    months: 12,
    shiftDays: -9,
    calendarId: '5x9',
    pausesOn: [...defaultPausesOn, 'waiting-parts'],
    covers: of('switch'),
  },
  {
    serial: '005',
    title: '江州大学弱电间 UPS 维保',
    customerRef: university,
    startsInMonths: -14,
    months: 12,
    shiftDays: 6,
    calendarId: '5x9',
    covers: of('ups'),
  },
  {
    serial: '003',
    title: '江州大学信息化设备整体维保',
    customerRef: university,
    startsInMonths: 1,
    months: 24,
    covers: 'whole customer',
  },
  {
    serial: '006',
    title: '华兴精工机房设备维保',
    customerRef: factory,
    startsInMonths: -16,
    months: 24,
    calendarId: '5x9',
    levels: factoryLevels,
    covers: 'whole customer',
  },
  {
    serial: '017',
    title: '华兴精工 MES 系统 7×24 保障',
    customerRef: factory,
    startsInMonths: -7,
    months: 12,
    levels: { ...factoryLevels, I: standardLevels.I, II: standardLevels.II },
    covers: called(/^(MES|ERP)/),
  },
  {
    serial: '007',
    title: 'Xunda Logistics data centre maintenance',
    customerRef: logistics,
    startsInMonths: -21,
    months: 12,
    covers: at('Shanghai DC1'),
  },
  {
    serial: '008',
    title: 'Xunda Logistics data centre maintenance',
    customerRef: logistics,
    startsInMonths: -9,
    months: 24,
    renews: '007',
  },
  {
    serial: '012',
    title: 'Xunda Logistics sorting hubs',
    customerRef: logistics,
    startsInMonths: -13,
    months: 12,
    shiftDays: 9,
    covers: at('Wuhan Hub', 'Guangzhou Hub'),
  },
  {
    serial: '010',
    title: '东岭能源网络设备维保',
    customerRef: energy,
    startsInMonths: -15,
    months: 12,
    shiftDays: 13,
    calendarId: '5x9',
    covers: () => true,
  },
  {
    serial: '013',
    title: '东岭能源网络设备维保（新签）',
    customerRef: energy,
    startsInMonths: 0,
    months: 12,
    shiftDays: 19,
    covers: 'whole customer',
  },
];

function at(...siteTitles: string[]) {
  return ({ siteTitle }: CoverableDevice) =>
    siteTitle !== undefined && siteTitles.includes(siteTitle);
}

function of(...types: string[]) {
  return ({ type }: CoverableDevice) => types.includes(type);
}

function called(pattern: RegExp) {
  return ({ title }: CoverableDevice) => pattern.test(title);
}
