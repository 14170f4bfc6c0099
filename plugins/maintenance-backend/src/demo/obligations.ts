import { ObligationInput } from '@weibao/backstage-plugin-maintenance-common';

/** An obligation of the demo; its days are counted from today. */
export interface DemoObligation
  extends Omit<ObligationInput, 'contractId' | 'dueOn' | 'responsibleRef'> {
  customerRef: string;
  /** Serial of the running contract. */
  serial: string;
  dueInDays: number;
  done?: {
    inDays: number;
    score?: number;
    remarks?: string;
    proof?: string;
  };
}

const bank = { customerRef: 'customer:default/haibin-bank', serial: '001' };
const hospital = {
  customerRef: 'customer:default/renhe-hospital',
  serial: '009',
};
const logistics = {
  customerRef: 'customer:default/xunda-logistics',
  serial: '008',
};

export const DEMO_OBLIGATIONS: readonly DemoObligation[] = [
  {
    ...bank,
    kind: 'payment',
    title: '首付款 50%',
    amount: 340000,
    dueInDays: -120,
    done: { inDays: -112, proof: '发票 04420311' },
  },
  {
    ...bank,
    kind: 'payment',
    title: '中期款 30%',
    amount: 204000,
    dueInDays: 3,
  },
  {
    ...bank,
    kind: 'payment',
    title: '尾款 20%',
    amount: 136000,
    dueInDays: 190,
  },
  {
    ...bank,
    kind: 'training',
    title: '运维人员存储日常操作培训',
    dueInDays: -40,
    done: { inDays: -42, remarks: '12 人参加', proof: '签到表 PX-07' },
  },
  {
    ...bank,
    kind: 'follow-up-call',
    title: '季度回访',
    dueInDays: -30,
    done: { inDays: -31, score: 5, remarks: '响应及时，工程师专业。' },
  },
  { ...bank, kind: 'follow-up-call', title: '季度回访', dueInDays: 60 },
  {
    ...hospital,
    kind: 'payment',
    title: '第三季度服务费',
    amount: 56500,
    dueInDays: -18,
  },
  {
    ...hospital,
    kind: 'payment',
    title: '第二季度服务费',
    amount: 56500,
    dueInDays: -108,
    done: { inDays: -101, proof: '发票 32018875' },
  },
  {
    ...hospital,
    kind: 'training',
    title: 'UPS 应急操作培训',
    dueInDays: 14,
  },
  {
    ...hospital,
    kind: 'follow-up-call',
    title: '季度回访',
    dueInDays: -2,
    done: {
      inDays: -2,
      score: 2,
      remarks: '夜间故障到场较慢，希望加强值班安排。',
    },
  },
  {
    ...logistics,
    kind: 'payment',
    title: 'Second instalment',
    amount: 182400,
    dueInDays: -75,
    done: { inDays: -70, proof: 'Invoice 31007742' },
  },
  {
    ...logistics,
    kind: 'payment',
    title: 'Third instalment',
    amount: 182400,
    dueInDays: 25,
  },
  {
    ...logistics,
    kind: 'training',
    title: 'Refresher: reporting faults in the portal',
    dueInDays: -5,
  },
  {
    ...logistics,
    kind: 'follow-up-call',
    title: 'Quarterly call',
    dueInDays: -20,
    done: {
      inDays: -20,
      score: 4,
      remarks: 'Content; reports could be shorter.',
    },
  },
];
