import {
  CaseLanguage,
  formatCase,
  parseCase,
} from '@weibao/backstage-plugin-maintenance-common';
import fc from 'fast-check';
import { createRedactor } from '../../redaction/redactText';
import { Secret } from '../../redaction/Secret';
import { composeDraft, DraftSource } from './composeDraft';
import { DraftIncident } from './DraftIncident';

const SECRETS: Secret[] = [
  { kind: 'customer', text: '海滨银行' },
  { kind: 'person', text: '何志强' },
];

const PLAN = {
  diagnosis: '3 号硬盘介质错误超限，其余硬盘正常。',
  steps: '1. 确认备份有效；2. 双人核对槽位；3. 在线更换硬盘；4. 观察重建。',
  tools: '同型号硬盘',
  businessEffect: '重建期间读写性能下降约 10%。',
};

function anIncident(number: number, facts: Partial<DraftIncident> = {}) {
  return {
    id: `INC-${String(number).padStart(6, '0')}`,
    level: 'III' as const,
    device: { type: 'server', manufacturer: 'Dell', model: 'PowerEdge R740' },
    title: `${number} 号槽位硬盘亮黄灯`,
    description: `海滨银行何志强报：阵列卡提示 Predictive Failure，管理口 10.1.2.${number}`,
    cause: '硬盘运行超过四年，介质错误累积超过阈值。',
    solution: '在线更换硬盘，重建完成。',
    prevention: '每月收集一次 SMART 数据。',
    faultPart: '1.8TB 10K SAS 硬盘',
    faultCode: 'DISK-PREDICTIVE-FAILURE',
    plan: PLAN,
    partsUsed: [{ name: '1.8TB 10K SAS 硬盘', partNumber: '02351NNB' }],
    ...facts,
  };
}

function compose(
  incidents: DraftIncident[],
  options: Partial<DraftSource> = {},
) {
  const { language = 'zh' } = options;
  return composeDraft({
    kind: 'model-part',
    deviceCount: 2,
    incidents,
    language,
    redact: createRedactor({
      known: SECRETS,
      kept: ['02351NNB', 'PowerEdge R740'],
      language,
    }),
    authorRef: 'user:default/wu.jing',
    date: '2026-11-22',
    ...options,
  });
}

const INCIDENTS = [
  anIncident(5, { cause: '背板接触不良', level: 'II', prevention: undefined }),
  anIncident(4),
  anIncident(3, {
    device: { type: 'server', manufacturer: 'Dell', model: 'PowerEdge R740' },
    solution: '在线更换硬盘，重建完成',
  }),
  anIncident(2, { partsUsed: [], plan: undefined }),
];

describe('a draft', () => {
  it('says in its front matter what the incidents agree in', () => {
    expect(compose(INCIDENTS).metadata).toEqual({
      title: 'Dell PowerEdge R740 硬盘反复故障',
      language: 'zh',
      status: 'draft',
      severity: 'III',
      deviceTypes: ['server'],
      manufacturers: ['Dell'],
      models: ['PowerEdge R740'],
      part: '硬盘',
      symptoms: [
        '5 号槽位硬盘亮黄灯',
        '〔客户〕〔人员〕报：阵列卡提示 Predictive Failure，管理口 〔IP 地址〕',
      ],
      faultCodes: ['DISK-PREDICTIVE-FAILURE'],
      firmware: [],
      rootCause: '硬盘运行超过四年，介质错误累积超过阈值。',
      solution: '在线更换硬盘，重建完成。',
      prevention: '每月收集一次 SMART 数据。',
      tags: [],
      sources: [],
      incidents: ['INC-000005', 'INC-000004', 'INC-000003', 'INC-000002'],
      author: 'user:default/wu.jing',
      date: '2026-11-22',
    });
  });

  it('tells in its body what was seen, why, and what was done', () => {
    expect(compose(INCIDENTS).body).toBe(`## 现象

共 4 次，涉及 2 台设备。

- 5 号槽位硬盘亮黄灯（4 次）
- 〔客户〕〔人员〕报：阵列卡提示 Predictive Failure，管理口 〔IP 地址〕（4 次）

## 原因

1. 硬盘运行超过四年，介质错误累积超过阈值。（4 次中 3 次）
2. 背板接触不良（4 次中 1 次）

判断依据：

- 3 号硬盘介质错误超限，其余硬盘正常。（3 次）

## 处理

处理步骤：

1. 确认备份有效
2. 双人核对槽位
3. 在线更换硬盘
4. 观察重建。

工具：同型号硬盘

对业务的影响：重建期间读写性能下降约 10%。

有效的处理：

- 在线更换硬盘，重建完成。（4 次）

## 备件

- 1.8TB 10K SAS 硬盘（部件号 02351NNB）：共更换 3 件

## 预防

- 每月收集一次 SMART 数据。（3 次）

## 来源

根据 4 张事件单整理：INC-000005、INC-000004、INC-000003、INC-000002
`);
  });

  it('counts what was taken out of different texts', () => {
    expect(compose(INCIDENTS).redactions).toEqual([
      { kind: 'customer', count: 4 },
      { kind: 'person', count: 4 },
      { kind: 'ip-address', count: 4 },
    ]);
    expect(compose([anIncident(1), anIncident(1)]).redactions).toEqual([
      { kind: 'customer', count: 1 },
      { kind: 'person', count: 1 },
      { kind: 'ip-address', count: 1 },
    ]);
  });

  it('speaks English when it is asked to', () => {
    const { metadata, body } = compose(
      [
        anIncident(1, { title: 'Amber light on drive 1' }),
        anIncident(2, { title: '2 号槽位硬盘亮黄灯' }),
        anIncident(3, { title: '3 号槽位硬盘亮黄灯' }),
      ],
      { language: 'en' },
    );
    expect(metadata.title).toBe('Dell PowerEdge R740: recurring disk faults');
    expect(metadata.symptoms[0]).toBe('Amber light on drive 1');
    expect(body).toMatch(
      /^## Symptoms\n\n3 incidents on 2 devices\.\n\n- Amber/,
    );
    expect(body).toContain('1.8TB 10K SAS 硬盘 (part number 02351NNB): 3 used');
    expect(body.match(/^## .*/gm)).toEqual([
      '## Symptoms',
      '## Cause',
      '## Solution',
      '## Parts',
      '## Prevention',
      '## Sources',
    ]);
  });

  it.each<[DraftSource['kind'], CaseLanguage, string]>([
    ['device', 'zh', 'Dell PowerEdge R740 同一设备反复硬盘故障'],
    ['device', 'en', 'Recurring disk faults of one Dell PowerEdge R740'],
    [
      'fault-code',
      'zh',
      'Dell PowerEdge R740 硬盘反复出现同一故障（DISK-PREDICTIVE-FAILURE）',
    ],
    [
      'fault-code',
      'en',
      'Dell PowerEdge R740: recurring disk faults (DISK-PREDICTIVE-FAILURE)',
    ],
    ['site', 'zh', '同一机房 Dell PowerEdge R740 硬盘反复故障'],
    ['site', 'en', 'Recurring Dell PowerEdge R740 disk faults at one site'],
  ])('about a %s is called in %s: %s', (kind, language, title) => {
    expect(compose(INCIDENTS, { kind, language }).metadata.title).toBe(title);
  });

  it('names no model where there are several', () => {
    const other = anIncident(9, {
      device: { type: 'storage', manufacturer: 'HPE', model: 'MSA 2060' },
    });
    const { metadata } = compose([...INCIDENTS, other], { kind: 'site' });
    expect(metadata.title).toBe('同一机房硬盘反复故障');
    expect(metadata.models).toEqual(['PowerEdge R740', 'MSA 2060']);
    expect(metadata.deviceTypes).toEqual(['server', 'storage']);
  });

  it('is well formed without cause, solution, prevention and parts', () => {
    const bare: DraftIncident = {
      id: 'INC-000001',
      level: 'I',
      device: {
        type: '服务器',
        manufacturer: '海滨银行',
        model: '海滨银行一号',
      },
      title: '宕机',
      partsUsed: [],
    };
    const { metadata, body } = compose([bare]);
    expect(metadata).toMatchObject({
      severity: 'I',
      deviceTypes: [],
      manufacturers: [],
      models: [],
      rootCause: '原因未记录，待补充。',
    });
    expect(metadata).not.toHaveProperty('part');
    expect(body).toContain('没有更换备件的记录。');
    expect(parseCase(formatCase(metadata, body)).problems).toEqual([]);
  });

  it('names at most fifty incidents in its front matter, all in its body', () => {
    const many = Array.from({ length: 60 }, (_, i) => anIncident(i + 1));
    const { metadata, body } = compose(many);
    expect(metadata.incidents).toHaveLength(50);
    expect(body).toContain('INC-000060');
  });

  it('keeps words from becoming Markdown', () => {
    const { body } = compose([
      anIncident(1, {
        title: '# <img src=x onerror=alert(1)> [x](javascript:1)',
      }),
    ]);
    expect(body).toContain(
      '- \\# &lt;img src=x onerror=alert(1)> \\[x\\](javascript:1)',
    );
  });

  it('can be read as a case, whatever people write', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    const incident: fc.Arbitrary<DraftIncident> = fc.record({
      id: fc
        .integer({ min: 1, max: 999999 })
        .map(number => `INC-${String(number).padStart(6, '0')}`),
      level: fc.constantFrom('I', 'II', 'III', 'IV'),
      device: fc.record({ type: text, manufacturer: text, model: text }),
      title: text.filter(title => title.trim() !== ''),
      description: fc.option(text, { nil: undefined }),
      cause: fc.option(text, { nil: undefined }),
      solution: fc.option(text, { nil: undefined }),
      prevention: fc.option(text, { nil: undefined }),
      faultPart: fc.option(text, { nil: undefined }),
      faultCode: fc.option(text, { nil: undefined }),
      plan: fc.option(fc.record({ diagnosis: text, steps: text }), {
        nil: undefined,
      }),
      partsUsed: fc.array(fc.record({ name: text, partNumber: text })),
    });
    fc.assert(
      fc.property(
        fc.array(incident, { minLength: 1, maxLength: 8 }),
        fc.constantFrom<DraftSource['kind']>(
          'device',
          'model-part',
          'fault-code',
          'site',
        ),
        fc.constantFrom<CaseLanguage>('zh', 'en'),
        (incidents, kind, language) => {
          const { metadata, body } = compose(incidents, { kind, language });
          const parsed = parseCase(formatCase(metadata, body));
          expect(parsed.problems).toEqual([]);
          expect(parsed.metadata).toEqual(metadata);
        },
      ),
    );
  });
});
