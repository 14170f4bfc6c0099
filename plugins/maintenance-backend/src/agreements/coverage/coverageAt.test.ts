import {
  aContract,
  customerRow,
  deviceRow,
} from '../contracts/__testUtils__/contractRecords';
import { coverageAt } from './coverageAt';

const device = {
  deviceRef: 'device:default/a',
  customerRef: 'customer:default/acme',
};
const at = new Date('2026-06-30T16:30:00Z');
const year2025 = aContract('WB-2025', {
  startsOn: '2025-01-01',
  endsOn: '2025-12-31',
});
const year2026 = aContract('WB-2026');
const year2027 = aContract('WB-2027', {
  startsOn: '2027-01-01',
  endsOn: '2027-12-31',
});

describe('coverageAt', () => {
  it('gives the contract in force with the status of that day', () => {
    const { coverage, contract } = coverageAt(
      device,
      at,
      [
        { row: deviceRow('WB-2025', 'a'), contract: year2025 },
        { row: deviceRow('WB-2026', 'a'), contract: year2026 },
      ],
      () => '2026-06-30',
    );
    expect(contract).toMatchObject({ id: 'WB-2026', status: 'running' });
    expect(coverage).toMatchObject({
      deviceRef: 'device:default/a',
      at: '2026-06-30T16:30:00.000Z',
      covered: true,
      reason: 'only',
      contract: { number: 'WB-2026', daysLeft: 185 },
      coverage: { startsOn: '2026-01-01', endsOn: '2026-12-31' },
      candidates: [{ chosen: true, contract: { number: 'WB-2026' } }],
    });
    expect(coverage.lastCoveredOn).toBeUndefined();
  });

  it.each([
    ['2026-06-30', false, '2025-12-31', '2026-07-01'],
    ['2026-07-01', true, undefined, undefined],
    ['2026-09-30', true, undefined, undefined],
    ['2026-10-01', false, '2026-09-30', '2027-01-01'],
    ['2028-01-01', false, '2027-12-31', undefined],
  ])(
    'goes by the local date of the calendar: %s',
    (today, covered, last, next) => {
      const { coverage } = coverageAt(
        device,
        at,
        [
          { row: customerRow('WB-2025'), contract: year2025 },
          { row: customerRow('WB-2027'), contract: year2027 },
          {
            row: deviceRow('WB-2026', 'a', {
              startsOn: '2026-07-01',
              endsOn: '2026-09-30',
            }),
            contract: year2026,
          },
        ],
        () => today,
      );
      expect(coverage.covered).toBe(covered);
      expect(coverage.lastCoveredOn).toBe(last);
      expect(coverage.nextCoveredOn).toBe(next);
    },
  );

  it('lets each contract have the date of its own calendar', () => {
    const abroad = aContract('WB-LA', { calendarId: 'los-angeles' });
    const ended = aContract('WB-CN', { endsOn: '2026-06-30' });
    const { coverage } = coverageAt(
      device,
      at,
      [
        {
          row: customerRow('WB-LA'),
          contract: { ...abroad, endsOn: '2026-06-30' },
        },
        { row: customerRow('WB-CN'), contract: ended },
      ],
      calendarId =>
        calendarId === 'los-angeles' ? '2026-06-30' : '2026-07-01',
    );
    expect(coverage.contract?.number).toBe('WB-LA');
    expect(coverage.candidates).toHaveLength(1);
  });

  it('never counts a row on days outside its contract', () => {
    const shortened = aContract('WB-2026', { endsOn: '2026-05-31' });
    const rows = [
      {
        row: deviceRow('WB-2026', 'a', { endsOn: '2026-12-31' }),
        contract: shortened,
      },
      {
        row: deviceRow('WB-2026', 'a', { startsOn: '2026-06-01' }),
        contract: shortened,
      },
    ];
    const { coverage } = coverageAt(device, at, rows, () => '2026-06-30');
    expect(coverage).toMatchObject({
      covered: false,
      lastCoveredOn: '2026-05-31',
    });
  });

  describe('of a device that has been withdrawn', () => {
    const gone = { ...device, withdrawnAt: '2026-06-30T04:00:00.000Z' };
    const rows = [
      { row: customerRow('WB-2025'), contract: year2025 },
      { row: customerRow('WB-2026'), contract: year2026 },
      { row: deviceRow('WB-2026', 'a'), contract: year2026 },
      { row: customerRow('WB-2027'), contract: year2027 },
    ];
    const coverOn = (instant: string) =>
      coverageAt(gone, new Date(instant), rows, (_, day) =>
        day.toISOString().slice(0, 10),
      ).coverage;

    it('ends with that, whether it is named or the whole customer is', () => {
      expect(coverOn('2026-06-30T04:00:00.000Z')).toMatchObject({
        covered: false,
        candidates: [],
        lastCoveredOn: '2026-06-30',
        explanation:
          'No contract covers this device at that time. It had left its device ledger. Cover ended on 2026-06-30.',
      });
      expect(coverOn('2027-06-30T00:00:00.000Z').covered).toBe(false);
      expect(coverOn('2026-07-01T00:00:00.000Z').nextCoveredOn).toBeUndefined();
    });

    it('is as it was before', () => {
      expect(coverOn('2026-06-30T03:59:59.000Z').covered).toBe(true);
      expect(coverOn('2025-03-01T00:00:00.000Z').covered).toBe(true);
    });
  });
});
