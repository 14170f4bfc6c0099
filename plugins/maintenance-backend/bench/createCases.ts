import {
  CaseMetadata,
  DeviceFacts,
  formatCase,
} from '@weibao/backstage-plugin-maintenance-common';
import {
  FAULT_SCENARIOS,
  SeededRandom,
} from '@weibao/backstage-plugin-maintenance-backend-module-demo';
import { KnowledgeBaseFile } from '../src/knowledge/knowledgeBase/KnowledgeBase';

/** The device whose incidents the benchmark reports. */
export const DEVICE: DeviceFacts = {
  deviceRef: 'device:default/bench-db01',
  title: '核心数据库服务器01',
  type: 'server',
  manufacturer: 'HPE',
  model: 'ProLiant DL380 Gen10',
  customerRef: 'customer:default/bench',
};

const MODELS: readonly [type: string, manufacturer: string, model: string][] = [
  ['server', 'HPE', 'ProLiant DL380 Gen10'],
  ['server', 'HPE', 'ProLiant DL360*'],
  ['server', 'Dell', 'PowerEdge R7*'],
  ['server', 'Huawei', '2288H V5'],
  ['storage', 'NetApp', 'FAS8200'],
  ['switch', 'Cisco', 'Catalyst 9300*'],
];

/** A third of the cases is about a type of device, whatever the model. */
const SHARE_ABOUT_A_MODEL = 2 / 3;

/** Cases with the words of the demo's faults, mixed so that no two are alike. */
export function createCaseFiles(count: number): KnowledgeBaseFile[] {
  const random = new SeededRandom('cases');
  return Array.from({ length: count }, (_, i) => {
    const texts = () => random.pick(FAULT_SCENARIOS).zh;
    const { faultCode, part } = random.pick(FAULT_SCENARIOS);
    const [type, manufacturer, model] = random.pick(MODELS);
    const isAboutModel = random.chance(SHARE_ABOUT_A_MODEL);
    const metadata: CaseMetadata = {
      title: `${random.pick(texts().titles)} ${i}`,
      language: 'zh',
      status: random.chance(0.8) ? 'reviewed' : 'draft',
      severity: 'II',
      deviceTypes: [type],
      manufacturers: isAboutModel ? [manufacturer] : [],
      models: isAboutModel ? [model] : [],
      part: part?.name,
      symptoms: [1, 2, 3].map(() => random.pick(texts().descriptions)),
      faultCodes: [faultCode, `E${1000 + i}`],
      firmware: random.chance(0.3) ? [`< HPD${random.integer(5, 9)}`] : [],
      rootCause: texts().cause,
      solution: texts().solution,
      prevention: texts().prevention,
      tags: [],
      sources: [],
      incidents: [],
      date: '2026-03-12',
    };
    const body = Array.from({ length: 20 }, () => {
      const { plan, cause, solution } = texts();
      return `${cause}${plan.diagnosis}${plan.steps}${solution}\n`;
    });
    return {
      path: `docs/cases/case-${i}.md`,
      content: formatCase(metadata, `## 现象\n\n${body.join('\n')}`),
    };
  });
}
