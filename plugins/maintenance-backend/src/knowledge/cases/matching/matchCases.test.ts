import { CaseMetadata } from '@weibao/backstage-plugin-maintenance-common';
import fc from 'fast-check';
import { aCase } from '../__testUtils__/cases';
import { compileCases } from './compileCases';
import { matchCases } from './matchCases';
import { MatchedDevice, MatchedFault, MatchFacts } from './MatchFacts';
import { FeedbackTally } from './rankFits';

const dl380: MatchedDevice = {
  type: 'server',
  manufacturer: 'HPE',
  model: 'ProLiant DL380 Gen10',
};

/** Cases that make the words of others no more rare than they are. */
const OTHERS = [
  aCase('other-fan', {
    title: '风扇转速异常告警',
    symptoms: ['风扇噪声大'],
    models: ['Other'],
  }),
  aCase('other-link', {
    title: 'Uplink flaps after upgrade',
    symptoms: ['The uplink goes down and up'],
    models: ['Other'],
  }),
];

function match(
  metadata: Partial<CaseMetadata>,
  facts: { device?: Partial<MatchedDevice>; faults?: Partial<MatchedFault>[] },
) {
  const compiled = compileCases([aCase('it', metadata), ...OTHERS]);
  const [found] = matchCases(compiled, {
    device: { ...dl380, ...facts.device },
    faults: (facts.faults ?? []).map(fault => ({ title: '', ...fault })),
  });
  return found;
}

/** Points by the kind of their reason. */
function pointsOf(...question: Parameters<typeof match>) {
  const reasons = match(...question)?.reasons ?? [];
  return Object.fromEntries(reasons.map(({ kind, points }) => [kind, points]));
}

describe('a case and a device', () => {
  it.each<[string, Partial<CaseMetadata>, object]>([
    ['of its model', { models: ['ProLiant DL380 Gen10'] }, { model: 26 }],
    [
      'of its model in another spelling',
      { models: ['proliant  DL380-Gen10'] },
      { model: 26 },
    ],
    [
      'of a model that begins so',
      { models: ['ProLiant DL380*'] },
      { model: 20 },
    ],
    [
      'of its model, manufacturer and type',
      {
        models: ['ProLiant DL380 Gen10'],
        manufacturers: ['hpe'],
        deviceTypes: ['server'],
      },
      { model: 26, manufacturer: 5, 'device-type': 4 },
    ],
  ])('%s', (_, metadata, points) => {
    expect(pointsOf(metadata, {})).toEqual(points);
  });

  it.each<[string, Partial<CaseMetadata>]>([
    ['another model', { models: ['ProLiant DL360 Gen10'] }],
    ['models that begin otherwise', { models: ['DL380*'] }],
    ['another manufacturer', { manufacturers: ['Dell'] }],
    ['other types', { deviceTypes: ['switch', 'router'] }],
  ])('of %s do not go together, whatever the fault', (_, metadata) => {
    const fault = {
      title: '风扇转速异常告警',
      faultCode: 'FAN-SPEED',
      faultPart: '风扇',
    };
    expect(
      match(
        { ...metadata, faultCodes: ['FAN-SPEED'], part: 'fan' },
        { faults: [fault] },
      ),
    ).toBeUndefined();
  });

  it('do not go together where the case is about every such server', () => {
    const general = { manufacturers: ['HPE'], deviceTypes: ['server'] };
    expect(match(general, {})).toBeUndefined();
    expect(match({}, {})).toBeUndefined();
  });

  it('are not parted by what the ledger does not say', () => {
    const metadata = {
      models: ['ProLiant DL380*'],
      manufacturers: ['HPE'],
      deviceTypes: ['server'],
      faultCodes: ['E1042'],
    };
    const unknown = { type: '', manufacturer: '', model: '' };
    expect(
      pointsOf(metadata, { device: unknown, faults: [{ faultCode: 'E1042' }] }),
    ).toEqual({ 'fault-code': 22 });
  });
});

describe('a case and a fault', () => {
  const server = { deviceTypes: ['server'] };

  it.each<[string, string[], Partial<MatchedFault>, string[] | undefined]>([
    ['the code of the incident', ['E1042'], { faultCode: 'e-1042' }, ['E1042']],
    [
      'a code that the title mentions',
      ['OC1', 'OC2'],
      { title: '变频器代码OC1过流' },
      ['OC1'],
    ],
    [
      'a code of several words that the description mentions',
      ['punt-rate-limit'],
      { description: 'Drops: Punt-Rate-Limit 225370' },
      ['punt-rate-limit'],
    ],
    ['part of a longer code', ['E104'], { title: 'E1042' }, undefined],
    ['a number that is no code there', ['12'], { title: '槽位 12' }, undefined],
    ['the number where it is the code', ['12'], { faultCode: '12' }, ['12']],
  ])('share %s', (_, faultCodes, fault, values) => {
    const found = match({ ...server, faultCodes }, { faults: [fault] });
    const reason = found?.reasons.find(({ kind }) => kind === 'fault-code');
    expect(reason).toEqual(
      values && { kind: 'fault-code', points: 22, values },
    );
  });

  it.each<[string, string, Partial<MatchedFault>, number | undefined]>([
    ['named as faulty', 'SSD', { faultPart: '960GB SATA SSD' }, 14],
    ['named in the other language', 'fan', { faultPart: '风扇模块' }, 14],
    ['a special kind of it', '电池', { faultPart: '阵列卡电池' }, 14],
    ['only mentioned', 'memory', { title: '内存告警：DIMM6' }, 7],
    [
      'nothing but a general word',
      '固态硬盘',
      { faultPart: '硬盘' },
      undefined,
    ],
    ['a word within another', 'fan', { faultPart: 'Fantom' }, undefined],
    ['none that is known', 'flux capacity', { faultPart: 'Flux capacity' }, 14],
    ['in the plural', 'Battery', { faultPart: 'UPS batteries' }, 14],
    ['with and without a space', 'RAID 卡', { faultPart: 'RAID卡' }, 14],
    ['one that recurs with it', 'RAID 卡', { faultPart: '控制器' }, undefined],
    ['of another word', '阵列卡', { faultPart: 'RAID controller' }, 14],
  ])('have a part in common: %s', (_, part, fault, points) => {
    // The model makes it fit, so that the part's points alone can be seen.
    const metadata = {
      models: [dl380.model],
      part,
      title: '-',
      symptoms: ['-'],
    };
    expect(pointsOf(metadata, { faults: [fault] }).part).toBe(points);
  });

  it('share words, shown as people write them', () => {
    const found = match(
      {
        ...server,
        title: '固态硬盘通电小时数计数器溢出',
        symptoms: ['多块硬盘同时离线，SMART 无预警'],
      },
      {
        faults: [
          { title: '两块固态硬盘同时离线', description: 'smart 没有任何预警' },
        ],
      },
    );
    expect(found.reasons[0]).toMatchObject({
      kind: 'words',
      points: expect.any(Number),
    });
    expect(found.reasons[0].values).toEqual(
      expect.arrayContaining(['smart', '硬盘', '同时', '离线']),
    );
  });

  it('share the more the rarer the words', () => {
    const cases = [
      aCase('rare', { ...server, symptoms: ['Quorum witness unreachable'] }),
      ...Array.from({ length: 9 }, (_, i) =>
        aCase(`common-${i}`, { ...server, symptoms: ['Alarm light is on'] }),
      ),
    ];
    const reasonOf = (title: string) =>
      matchCases(compileCases(cases), {
        device: dl380,
        faults: [{ title, faultCode: 'X' }],
      });
    expect(reasonOf('alarm light on')).toEqual([]);
    expect(reasonOf('quorum witness unreachable, cluster stopped')).toEqual([]);
    // Points of words that fit nothing else stay below what a case needs.
    const coded = cases.map(c => ({ ...c, faultCodes: ['X'] }));
    const points = (title: string) =>
      matchCases(compileCases(coded), {
        device: dl380,
        faults: [{ title, faultCode: 'X' }],
      })[0].reasons.find(({ kind }) => kind === 'words')?.points ?? 0;
    expect(points('quorum witness')).toBeGreaterThan(points('alarm light'));
  });

  it('count the best of the faults a device had, not their sum', () => {
    const metadata = {
      models: [dl380.model],
      symptoms: ['Quorum witness unreachable', 'Heartbeat lost'],
    };
    const wordsOf = (...titles: string[]) =>
      pointsOf(metadata, { faults: titles.map(title => ({ title })) }).words;
    expect(wordsOf('quorum witness', 'heartbeat', 'witness')).toBe(
      wordsOf('quorum witness'),
    );
  });

  it('fit without a word of the device when part and type are the same', () => {
    const metadata = {
      ...server,
      part: '电源',
      title: '电源模块输入丢失',
      symptoms: ['PSU 输入丢失告警'],
    };
    expect(match(metadata, {})).toBeUndefined();
    expect(
      pointsOf(metadata, {
        faults: [{ title: '2 号电源输入丢失', faultPart: '电源模块' }],
      }),
    ).toMatchObject({ 'device-type': 4, part: 14 });
  });
});

describe('a case and the firmware of a device', () => {
  const metadata = { models: [dl380.model], firmware: ['< 2.10'] };

  it.each([
    [{ 'BIOS 版本': 'U30 v2.9 (07/14/2020)' }, 7],
    [{ 'BIOS 版本': 'v2.10' }, undefined],
    [{ 备注: '2.9' }, undefined],
    [{}, undefined],
  ])('%p', (parameters, points) => {
    expect(
      pointsOf(metadata, { device: { parameters } as MatchedDevice }).firmware,
    ).toBe(points);
  });
});

describe('feedback', () => {
  const tally = (
    worked: number,
    didNotWork: number,
    same: [number, number] = [0, 0],
  ): FeedbackTally => ({
    worked,
    didNotWork,
    sameModel: { worked: same[0], didNotWork: same[1] },
  });
  const scoreWith = (feedback: FeedbackTally) =>
    matchCases(
      compileCases([aCase('it', { models: [dl380.model] })]),
      { device: dl380, faults: [] },
      new Map([['it', feedback]]),
    )[0].score - 26;

  it.each([
    ['nobody', tally(0, 0), 0],
    ['one for whom it worked', tally(1, 0), 2],
    ['one for whom it did not', tally(0, 1), -2],
    ['as many as not', tally(4, 4), 0],
    ['one on the same model', tally(1, 0, [1, 0]), 3],
    ['very many', tally(900, 0), 6],
    ['very many for whom it did not', tally(0, 900, [0, 900]), -6],
  ])('of %s moves the score', (_, feedback, points) => {
    expect(scoreWith(feedback)).toBe(points);
  });

  it('decides between cases that fit alike', () => {
    const compiled = compileCases([
      aCase('a', { models: [dl380.model] }),
      aCase('b', { models: [dl380.model] }),
    ]);
    const order = (tallies: [string, FeedbackTally][]) =>
      matchCases(compiled, { device: dl380, faults: [] }, new Map(tallies)).map(
        ({ indexed }) => indexed.slug,
      );
    expect(order([])).toEqual(['a', 'b']);
    expect(order([['b', tally(1, 0)]])).toEqual(['b', 'a']);
    expect(order([['a', tally(0, 1)]])).toEqual(['b', 'a']);
  });
});

describe('the order of cases', () => {
  it('puts drafts after reviewed cases', () => {
    const compiled = compileCases([
      aCase('draft', { models: [dl380.model], status: 'draft' }),
      aCase('reviewed', { models: ['ProLiant*'] }),
    ]);
    const found = matchCases(compiled, { device: dl380, faults: [] });
    expect(found.map(({ indexed, score }) => [indexed.slug, score])).toEqual([
      ['reviewed', 20],
      ['draft', 26],
    ]);
  });
});

describe('whatever is asked', () => {
  const word = fc.constantFrom(
    ...'硬盘 固件 电源 风扇 SSD fan HPE 2.9 < E104 OC1 * 离线 null the (1)'.split(
      ' ',
    ),
  );
  const text = fc.array(word, { maxLength: 6 }).map(words => words.join(' '));
  const texts = fc.array(text, { maxLength: 3 });
  const metadata = fc.record(
    {
      title: text,
      status: fc.constantFrom('draft' as const, 'reviewed' as const),
      deviceTypes: fc.subarray(['server', 'switch']),
      manufacturers: fc.subarray(['HPE', 'Dell']),
      models: fc.subarray(['ProLiant*', 'ProLiant DL380 Gen10', '*']),
      part: text,
      symptoms: texts,
      faultCodes: texts,
      firmware: texts,
      rootCause: text,
      tags: texts,
    },
    { requiredKeys: [] },
  );
  const count = fc.nat({ max: 50 });
  const tallies = fc.array(
    fc
      .tuple(count, count, count, count)
      .map(([worked, didNotWork, sameWorked, sameNot]) => ({
        worked: worked + sameWorked,
        didNotWork: didNotWork + sameNot,
        sameModel: { worked: sameWorked, didNotWork: sameNot },
      })),
    { minLength: 8, maxLength: 8 },
  );
  const facts: fc.Arbitrary<MatchFacts> = fc.record({
    device: fc.record({
      type: fc.constantFrom('server', 'switch', ''),
      manufacturer: fc.constantFrom('HPE', 'Dell', ''),
      model: fc.constantFrom('ProLiant DL380 Gen10', 'R740', ''),
      parameters: fc.dictionary(fc.constantFrom('固件', 'BIOS'), text),
    }),
    faults: fc.array(
      fc.record({
        title: text,
        description: fc.option(text, { nil: undefined }),
        cause: fc.option(text, { nil: undefined }),
        faultCode: fc.option(word, { nil: undefined }),
        faultPart: fc.option(text, { nil: undefined }),
      }),
      { maxLength: 4 },
    ),
  });
  const question = fc.record({
    cases: fc.array(metadata, { maxLength: 8 }),
    facts,
    tallies,
  });

  const ask = (input: {
    cases: Partial<CaseMetadata>[];
    facts: MatchFacts;
    tallies: FeedbackTally[];
  }) =>
    matchCases(
      compileCases(input.cases.map((m, i) => aCase(`case-${i}`, m))),
      input.facts,
      new Map(input.tallies.map((tally, i) => [`case-${i}`, tally])),
    );

  it('a score is from 0 to 100 and the sum of its points', () => {
    fc.assert(
      fc.property(question, input => {
        for (const { score, reasons } of ask(input)) {
          expect(Number.isInteger(score)).toBe(true);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
          expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(
            score,
          );
          expect(reasons.every(({ points }) => points !== 0)).toBe(true);
          const kinds = reasons.map(({ kind }) => kind);
          expect(new Set(kinds).size).toBe(kinds.length);
        }
      }),
    );
  });

  it('the order is the same each time, whatever the order of the faults', () => {
    fc.assert(
      fc.property(question, input => {
        const order = (faults: readonly MatchedFault[]) =>
          ask({ ...input, facts: { ...input.facts, faults } }).map(
            ({ indexed, score }) => `${indexed.slug} ${score}`,
          );
        const { faults } = input.facts;
        expect(order([...faults].reverse())).toEqual(order(faults));
      }),
    );
  });

  it('no case shows that excludes the device', () => {
    fc.assert(
      fc.property(question, input => {
        const { type, manufacturer } = input.facts.device;
        for (const { indexed } of ask(input)) {
          const { deviceTypes, manufacturers } = indexed;
          const admits = (names: string[], name: string) =>
            names.length === 0 || name === '' || names.includes(name);
          expect(admits(deviceTypes, type)).toBe(true);
          expect(admits(manufacturers, manufacturer)).toBe(true);
        }
      }),
    );
  });
});
