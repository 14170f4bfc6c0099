import { CaseLanguage } from '@weibao/backstage-plugin-maintenance-common';

/** What a draft is about, as its title names it. */
export interface DraftSubject {
  /** Manufacturer and model, where all incidents agree. */
  model?: string;
  part?: string;
  faultCode?: string;
}

/** What a draft says in its own words. */
export interface DraftWords {
  titles: Record<
    'device' | 'model-part' | 'fault-code' | 'site',
    (subject: DraftSubject) => string
  >;
  sections: Record<
    'symptoms' | 'cause' | 'solution' | 'parts' | 'prevention' | 'sources',
    string
  >;
  summary(incidents: number, devices: number): string;
  /** Behind what several incidents say. */
  times(count: number): string;
  /** How many of those that name a cause name this one. */
  share(count: number, total: number): string;
  diagnosis: string;
  steps: string;
  solutions: string;
  tools: string;
  businessEffect: string;
  wayBack: string;
  partsUsed(quantity: number, partNumbers: readonly string[]): string;
  noCause: string;
  noSolution: string;
  noPrevention: string;
  noParts: string;
  sources(count: number): string;
  listSeparator: string;
}

const zh: DraftWords = {
  titles: {
    device: ({ model = '', part = '' }) => `${model} 同一设备反复${part}故障`,
    'model-part': ({ model = '', part = '' }) => `${model} ${part}反复故障`,
    'fault-code': ({ model, part, faultCode = '' }) =>
      `${
        model || part ? `${model ?? ''} ${part ?? ''}` : '多台设备'
      }反复出现同一故障（${faultCode}）`,
    site: ({ model, part = '' }) =>
      `同一机房${model ? ` ${model} ` : ''}${part}反复故障`,
  },
  sections: {
    symptoms: '现象',
    cause: '原因',
    solution: '处理',
    parts: '备件',
    prevention: '预防',
    sources: '来源',
  },
  summary: (incidents, devices) =>
    `共 ${incidents} 次，涉及 ${devices} 台设备。`,
  times: count => `（${count} 次）`,
  share: (count, total) => `（${total} 次中 ${count} 次）`,
  diagnosis: '判断依据：',
  steps: '处理步骤：',
  solutions: '有效的处理：',
  tools: '工具：',
  businessEffect: '对业务的影响：',
  wayBack: '回退：',
  partsUsed: (quantity, partNumbers) =>
    `${
      partNumbers.length > 0 ? `（部件号 ${partNumbers.join('、')}）` : ''
    }：共更换 ${quantity} 件`,
  noCause: '原因未记录，待补充。',
  noSolution: '处理未记录，待补充。',
  noPrevention: '预防措施未记录，待补充。',
  noParts: '没有更换备件的记录。',
  sources: count => `根据 ${count} 张事件单整理：`,
  listSeparator: '、',
};

const en: DraftWords = {
  titles: {
    device: ({ model = '', part = '' }) =>
      `Recurring ${part} faults of one ${model}`,
    'model-part': ({ model = '', part = '' }) =>
      `${model}: recurring ${part} faults`,
    'fault-code': ({ model, part, faultCode = '' }) =>
      `${model ? `${model}: ` : ''}${
        part ? `recurring ${part} faults` : 'the same fault again and again'
      } (${faultCode})`,
    site: ({ model, part = '' }) =>
      `Recurring ${model ?? ''} ${part} faults at one site`,
  },
  sections: {
    symptoms: 'Symptoms',
    cause: 'Cause',
    solution: 'Solution',
    parts: 'Parts',
    prevention: 'Prevention',
    sources: 'Sources',
  },
  summary: (incidents, devices) =>
    `${incidents} incidents on ${
      devices === 1 ? 'one device' : `${devices} devices`
    }.`,
  times: count => ` (${count} times)`,
  share: (count, total) => ` (${count} of ${total})`,
  diagnosis: 'What shows it:',
  steps: 'Steps:',
  solutions: 'What worked:',
  tools: 'Tools: ',
  businessEffect: 'Effect on the business: ',
  wayBack: 'Way back: ',
  partsUsed: (quantity, partNumbers) =>
    `${
      partNumbers.length > 0 ? ` (part number ${partNumbers.join(', ')})` : ''
    }: ${quantity} used`,
  noCause: 'The cause is not recorded yet.',
  noSolution: 'The solution is not recorded yet.',
  noPrevention: 'Prevention is not recorded yet.',
  noParts: 'No part is recorded as used.',
  sources: count => `Drawn from ${count} incidents: `,
  listSeparator: ', ',
};

export const DRAFT_WORDS: Record<CaseLanguage, DraftWords> = { zh, en };
