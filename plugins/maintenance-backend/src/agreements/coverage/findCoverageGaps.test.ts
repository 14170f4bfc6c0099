import {
  aContract,
  customerRow,
  deviceRow,
} from '../contracts/__testUtils__/contractRecords';
import { ContractRecord, CoverageRecord } from '../contracts/ContractRecord';
import { findCoverageGaps } from './findCoverageGaps';

const year2026 = aContract('WB-2026');
const year2027 = aContract('WB-2027', {
  startsOn: '2027-01-01',
  endsOn: '2027-12-31',
});
const spring2027 = aContract('WB-SPRING', {
  startsOn: '2027-03-01',
  endsOn: '2027-12-31',
});

function gapsOf(
  device: string,
  contracts: ContractRecord[],
  rows: CoverageRecord[],
  today: string,
) {
  return findCoverageGaps(
    contracts,
    rows,
    () => today,
  )(`device:default/${device}`).map(gap => ({
    ...gap,
    contracts: gap.contracts.map(contract => contract.number),
  }));
}

describe('findCoverageGaps', () => {
  it('finds nothing where one contract covers a device for long', () => {
    expect(
      gapsOf('a', [year2026], [deviceRow('WB-2026', 'a')], '2026-06-01'),
    ).toEqual([]);
    expect(
      gapsOf('a', [year2026], [customerRow('WB-2026')], '2026-06-01'),
    ).toEqual([]);
  });

  it('finds devices without cover, with what was before and comes after', () => {
    const contracts = [year2026, spring2027];
    const rows = [
      deviceRow('WB-2026', 'a'),
      deviceRow('WB-2026', 'b'),
      deviceRow('WB-SPRING', 'b'),
    ];
    expect(gapsOf('a', contracts, rows, '2027-01-01')).toEqual([
      { kind: 'none', lastCoveredOn: '2026-12-31', contracts: [] },
    ]);
    expect(gapsOf('b', contracts, rows, '2027-01-01')).toEqual([
      {
        kind: 'none',
        lastCoveredOn: '2026-12-31',
        nextCoveredOn: '2027-03-01',
        contracts: [],
      },
    ]);
    expect(gapsOf('c', contracts, rows, '2026-06-01')).toEqual([
      { kind: 'none', contracts: [] },
    ]);
  });

  it.each([
    ['2026-12-01', []],
    ['2026-12-02', ['ends-soon']],
    ['2026-12-31', ['ends-soon']],
    ['2027-01-01', ['none']],
  ])('warns 30 days before the end: %s', (today, kinds) => {
    const gaps = gapsOf('a', [year2026], [customerRow('WB-2026')], today);
    expect(gaps.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('does not warn of an end that another contract continues', () => {
    const rows = [customerRow('WB-2026'), deviceRow('WB-2027', 'a')];
    const contracts = [year2026, year2027];
    expect(gapsOf('a', contracts, rows, '2026-12-20')).toEqual([]);
    expect(gapsOf('b', contracts, rows, '2026-12-20')).toMatchObject([
      { kind: 'ends-soon', lastCoveredOn: '2026-12-31' },
    ]);
  });

  it('warns of an end that a later contract does not quite reach', () => {
    const rows = [customerRow('WB-2026'), customerRow('WB-SPRING')];
    expect(gapsOf('a', [year2026, spring2027], rows, '2026-12-20')).toEqual([
      {
        kind: 'ends-soon',
        lastCoveredOn: '2026-12-31',
        nextCoveredOn: '2027-03-01',
        contracts: ['WB-2026'],
      },
    ]);
  });

  it('warns when the cover that continues ends soon itself', () => {
    const january = aContract('WB-JAN', {
      startsOn: '2027-01-01',
      endsOn: '2027-01-10',
    });
    const rows = [customerRow('WB-2026'), customerRow('WB-JAN')];
    expect(gapsOf('a', [year2026, january], rows, '2026-12-20')).toMatchObject([
      { kind: 'ends-soon', lastCoveredOn: '2027-01-10' },
    ]);
  });

  it('finds devices that more than one contract covers', () => {
    const other = aContract('WB-OTHER', { endsOn: '2026-08-31' });
    const rows = [
      customerRow('WB-2026'),
      deviceRow('WB-2026', 'a'),
      deviceRow('WB-OTHER', 'b'),
    ];
    const contracts = [other, year2026];
    expect(gapsOf('a', contracts, rows, '2026-06-01')).toEqual([]);
    expect(gapsOf('b', contracts, rows, '2026-06-01')).toEqual([
      {
        kind: 'overlap',
        contracts: expect.arrayContaining(['WB-OTHER', 'WB-2026']),
      },
    ]);
    expect(gapsOf('b', contracts, rows, '2026-09-01')).toEqual([]);
  });

  it('gives a device two rows where both are true', () => {
    const other = aContract('WB-OTHER');
    expect(
      gapsOf(
        'a',
        [year2026, other],
        [customerRow('WB-2026'), customerRow('WB-OTHER')],
        '2026-12-20',
      ).map(({ kind }) => kind),
    ).toEqual(['ends-soon', 'overlap']);
  });
});
