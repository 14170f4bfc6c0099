import { Channel, Reporter } from '@weibao/backstage-plugin-maintenance-common';
import { Weighted } from './SeededRandom';

/** The engineers who take turns beside the project engineer. */
export const ENGINEERS: readonly { ref: string; name: string }[] = [
  { ref: 'user:default/chen.wei', name: '陈伟' },
  { ref: 'user:default/li.na', name: '李娜' },
  { ref: 'user:default/zhang.min', name: '张敏' },
  { ref: 'user:default/wang.lei', name: '王磊' },
  { ref: 'user:default/zhao.yu', name: '赵宇' },
];
export const SENIOR_ENGINEER = 'user:default/sun.hao';

/** Somebody at a customer; with an account they report in the portal themselves. */
export interface CustomerContact extends Reporter {
  userRef?: string;
}

/** A fictional customer, and how the year with them goes. */
export interface DemoCustomer {
  ref: string;
  language: 'zh' | 'en';
  projectEngineerRef: string;
  serviceManagerRef: string;
  contacts: readonly CustomerContact[];
  channels: readonly Weighted<Channel>[];
  /** Incidents compared with the other customers. */
  weight: number;
  /** How often a clock is missed compared with the others. */
  missFactor: number;
}

/** Their devices come from the ledgers in the examples. */
export const DEMO_CUSTOMERS: readonly DemoCustomer[] = [
  {
    ref: 'customer:default/haibin-bank',
    language: 'zh',
    projectEngineerRef: 'user:default/chen.wei',
    serviceManagerRef: 'user:default/liu.yang',
    contacts: [
      {
        name: '何志强',
        phone: '0755-5555-0121',
        userRef: 'user:default/customer.contact',
      },
      { name: '林晓雯', phone: '0755-5555-0137' },
    ],
    channels: [
      ['portal', 4],
      ['phone', 3],
      ['group', 2],
      ['inspection', 1],
    ],
    weight: 30,
    missFactor: 0.8,
  },
  {
    ref: 'customer:default/renhe-hospital',
    language: 'zh',
    projectEngineerRef: 'user:default/li.na',
    serviceManagerRef: 'user:default/zhou.ting',
    contacts: [
      { name: '吴建平', phone: '025-5555-0162' },
      { name: '郑文静', phone: '025-5555-0165' },
    ],
    channels: [
      ['phone', 5],
      ['group', 4],
      ['inspection', 1],
    ],
    weight: 20,
    missFactor: 0.9,
  },
  {
    ref: 'customer:default/jiangzhou-university',
    language: 'zh',
    projectEngineerRef: 'user:default/zhang.min',
    serviceManagerRef: 'user:default/zhou.ting',
    contacts: [
      { name: '许立群', phone: '027-5555-0108' },
      { name: '高远', phone: '027-5555-0119' },
    ],
    channels: [
      ['group', 6],
      ['phone', 2],
      ['inspection', 2],
    ],
    weight: 19,
    missFactor: 1.4,
  },
  {
    ref: 'customer:default/huaxing-precision',
    language: 'zh',
    projectEngineerRef: 'user:default/wang.lei',
    serviceManagerRef: 'user:default/liu.yang',
    contacts: [{ name: '马国栋', phone: '0512-5555-0183' }],
    channels: [
      ['phone', 6],
      ['group', 3],
      ['inspection', 1],
    ],
    weight: 11,
    missFactor: 1,
  },
  {
    ref: 'customer:default/xunda-logistics',
    language: 'en',
    projectEngineerRef: 'user:default/zhao.yu',
    serviceManagerRef: 'user:default/zhou.ting',
    contacts: [
      { name: 'Grace Fan', phone: '021-5555-0146' },
      { name: 'Kevin Luo', phone: '021-5555-0149' },
    ],
    channels: [
      ['group', 5],
      ['phone', 4],
      ['inspection', 1],
    ],
    weight: 16,
    missFactor: 0.8,
  },
  {
    ref: 'customer:default/dongling-energy',
    language: 'zh',
    projectEngineerRef: 'user:default/chen.wei',
    serviceManagerRef: 'user:default/liu.yang',
    contacts: [{ name: '宋涛', phone: '0351-5555-0117' }],
    channels: [
      ['phone', 7],
      ['group', 3],
    ],
    weight: 4,
    missFactor: 1.4,
  },
];
