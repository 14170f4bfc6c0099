import {
  EscalationTarget,
  PauseReason,
} from '@weibao/backstage-plugin-maintenance-common';

/** What engineers write that does not depend on the fault. */
export interface Phrases {
  acknowledged: readonly string[];
  arrived: readonly string[];
  resumed: string;
  progress: readonly string[];
  pauses: Record<PauseReason, string>;
  escalations: Record<EscalationTarget, string>;
  levelChanged: string;
  cancelled: readonly string[];
  reopened: string;
  solvedAgain: string;
  corrected: string;
  afterwards: string;
  closed: string;
}

export const PHRASES: Record<'zh' | 'en', Phrases> = {
  zh: {
    acknowledged: [
      '已接单，正在联系客户确认故障现象。',
      '收到，携带备件出发。',
      '已接单，先远程收集日志。',
    ],
    arrived: [
      '已到场，完成机房登记，穿戴鞋套。',
      '到场签到，与客户核对设备序列号一致。',
    ],
    resumed: '继续处理。',
    progress: [
      '已电话告知客户当前进展与预计完成时间。',
      '日志已上传，初步判断与硬件有关。',
      '客户要求处理完成后提供分析报告。',
    ],
    pauses: {
      'customer-unavailable': '客户负责人外出，约定返回后继续。',
      'customer-requested-window': '客户要求在夜间变更窗口内操作。',
      'waiting-parts': '本地无同型号备件，已从中心库调拨。',
      'waiting-vendor': '等待原厂工程师分析日志。',
    },
    escalations: {
      'service-manager': '预计超出时限，请服务经理协调资源。',
      'senior-engineer': '现象复杂，无法定位，请资深工程师支援。',
      'vendor-engineer': '疑似固件缺陷，需要原厂支持。',
    },
    levelChanged: '与客户确认实际业务影响后调整级别。',
    cancelled: [
      '现场核实为监控误报，设备正常。',
      '与此前事件重复，合并处理。',
      '客户计划内停机，未提前通知。',
    ],
    reopened: '客户反馈同样告警再次出现。',
    solvedAgain: '重新插拔并更换线缆后持续观察，告警未再出现。',
    corrected: '到场时间登记有误，按机房门禁记录更正。',
    afterwards: '到场时无网络，离场后补录。',
    closed: '资料齐全，予以关闭。',
  },
  en: {
    acknowledged: [
      'Taken; calling the customer to confirm the symptoms.',
      'On my way with the part.',
    ],
    arrived: ['On site, signed in, serial number checked.'],
    resumed: 'Work goes on.',
    progress: [
      'Told the customer about progress and the expected end.',
      'Logs uploaded, hardware is the likely cause.',
    ],
    pauses: {
      'customer-unavailable': 'The contact is away and will call back.',
      'customer-requested-window': 'The customer wants it done at night.',
      'waiting-parts': 'The part comes from the central warehouse.',
      'waiting-vendor': 'The vendor is analysing the logs.',
    },
    escalations: {
      'service-manager': 'This may exceed the target, please help.',
      'senior-engineer': 'Cannot locate the fault, need a senior engineer.',
      'vendor-engineer': 'Looks like a firmware defect.',
    },
    levelChanged: 'Adjusted after talking about the effect on the business.',
    cancelled: ['False alarm of the monitoring.', 'Planned shutdown.'],
    reopened: 'The same alarm came back.',
    solvedAgain: 'Reseated and replaced the cable; no alarm since then.',
    corrected: 'The arrival was entered wrongly; corrected by the access log.',
    afterwards: 'No network on site, entered afterwards.',
    closed: 'Complete, closed.',
  },
};
