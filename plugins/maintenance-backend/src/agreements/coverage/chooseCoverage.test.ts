import { Levels } from '@weibao/backstage-plugin-maintenance-common';
import {
  aContract,
  customerRow,
  deviceRow,
} from '../contracts/__testUtils__/contractRecords';
import { chooseCoverage, CoverageCandidate } from './chooseCoverage';
import { toContractTerms, toCoverageRow } from '../contracts/ContractRecord';
import { explainCoverage } from './explainCoverage';

type Resolution = [I?: number, II?: number, III?: number, IV?: number];

function levelsWith([I, II, III, IV]: Resolution): Levels {
  return {
    I: { response: 20, resolution: I },
    II: { response: 20, resolution: II },
    III: { response: 20, resolution: III },
    IV: { response: 20, resolution: IV },
  };
}

function candidate(
  number: string,
  scope: 'device' | 'contract',
  resolution: Resolution,
): CoverageCandidate {
  const contract = aContract(number, { levels: levelsWith(resolution) });
  const row = scope === 'device' ? deviceRow(number, 'a') : customerRow(number);
  const coverage = toCoverageRow(row, contract);
  if (!coverage) throw new Error('a row without days');
  return { contract: toContractTerms(contract, '2026-11-22'), coverage };
}

const A_DEVICE = candidate('WB-A', 'device', [240, 1440, 1440, 4320]);
const B_DEVICE = candidate('WB-B', 'device', [240, 1440, 1440, 4320]);
const FAST_DEVICE = candidate('WB-F', 'device', [120, 1440, 1440, 4320]);
const FAST_II_DEVICE = candidate('WB-G', 'device', [240, 480, 9999, 4320]);
const FAST_IV_DEVICE = candidate('WB-H', 'device', [240, 1440, 1440, 60]);
const NO_TARGET_DEVICE = candidate('WB-0', 'device', [undefined, 1, 1, 1]);
const ALL = candidate('WB-C', 'contract', [240, 1440, 1440, 4320]);
const FAST_ALL = candidate('WB-D', 'contract', [60, 60, 60, 60]);
const A_ALL = candidate('WB-A', 'contract', [240, 1440, 1440, 4320]);

describe('chooseCoverage', () => {
  it.each([
    ['nothing', [], undefined, 'none', undefined],
    ['one device row', [A_DEVICE], A_DEVICE, 'only', undefined],
    ['one row for all', [ALL], ALL, 'only', undefined],
    [
      'a device and an all row of one contract',
      [A_ALL, A_DEVICE],
      A_DEVICE,
      'only',
      undefined,
    ],
    [
      'a device row before a stricter row for all',
      [FAST_ALL, A_DEVICE],
      A_DEVICE,
      'most-specific',
      FAST_ALL,
    ],
    [
      'the stricter level I of two device rows',
      [A_DEVICE, FAST_DEVICE],
      FAST_DEVICE,
      'stricter-resolution',
      A_DEVICE,
    ],
    [
      'the stricter level II where level I is equal, whatever level III says',
      [A_DEVICE, FAST_II_DEVICE],
      FAST_II_DEVICE,
      'stricter-resolution',
      A_DEVICE,
    ],
    [
      'the stricter level IV where all others are equal',
      [A_DEVICE, FAST_IV_DEVICE],
      FAST_IV_DEVICE,
      'stricter-resolution',
      A_DEVICE,
    ],
    [
      'any target before none',
      [NO_TARGET_DEVICE, A_DEVICE],
      A_DEVICE,
      'stricter-resolution',
      NO_TARGET_DEVICE,
    ],
    [
      'the stricter of two rows for all',
      [ALL, FAST_ALL],
      FAST_ALL,
      'stricter-resolution',
      ALL,
    ],
    [
      'the lower number of two alike',
      [B_DEVICE, A_DEVICE],
      A_DEVICE,
      'earlier-contract',
      B_DEVICE,
    ],
    [
      'what decided against the best of the others',
      [FAST_ALL, A_DEVICE, FAST_DEVICE],
      FAST_DEVICE,
      'stricter-resolution',
      A_DEVICE,
    ],
  ] as const)('takes %s', (_, inForce, chosen, reason, runnerUp) => {
    for (const order of [[...inForce], [...inForce].reverse()]) {
      const choice = chooseCoverage(order);
      expect(choice.candidates[0]).toBe(chosen);
      expect(choice.candidates).toHaveLength(inForce.length);
      expect(choice.reason).toBe(reason);
      expect(choice.runnerUp).toBe(runnerUp);
    }
  });
});

describe('explainCoverage', () => {
  it.each([
    [[A_DEVICE], 'WB-A is the only contract in force for this device.'],
    [
      [A_DEVICE, FAST_ALL],
      'WB-A goes first because it names this device; WB-D covers every device of the customer.',
    ],
    [
      [A_DEVICE, FAST_DEVICE],
      'WB-F goes before WB-A because its resolution target of level I is stricter: 2 h instead of 4 h.',
    ],
    [
      [A_DEVICE, NO_TARGET_DEVICE],
      'WB-A goes before WB-0 because its resolution target of level I is stricter: 4 h instead of none.',
    ],
    [
      [A_DEVICE, B_DEVICE],
      'WB-A and WB-B cover this device alike; the lower contract number goes first.',
    ],
  ])('says why, case %#', (inForce, sentence) => {
    expect(explainCoverage(chooseCoverage(inForce), {})).toBe(sentence);
  });

  it('says when cover ended and when it begins where there is none', () => {
    expect(explainCoverage(chooseCoverage([]), {})).toBe(
      'No contract covers this device at that time.',
    );
    expect(
      explainCoverage(chooseCoverage([]), {
        lastCoveredOn: '2026-03-31',
        nextCoveredOn: '2027-01-01',
      }),
    ).toBe(
      'No contract covers this device at that time. Cover ended on 2026-03-31. Cover begins on 2027-01-01.',
    );
  });
});
