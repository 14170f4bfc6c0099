import { Calendar } from '@weibao/backstage-plugin-maintenance-common';
import { aContract } from './__testUtils__/contractRecords';
import { contractWarnings } from './contractWarnings';

const office: Calendar = {
  id: '5x9',
  title: '5×9',
  timeZone: 'Asia/Shanghai',
  builtIn: true,
  version: 1,
  holidays: 'CN',
  holidaysPublishedUntil: 2026,
};
const always: Calendar = {
  id: '24x7',
  title: '24×7',
  timeZone: 'Asia/Shanghai',
  builtIn: true,
  version: 1,
  alwaysOpen: true,
};
const counted = {
  ...aContract('WB-1'),
  coveredDevices: 1,
  coversWholeCustomer: false,
  coversAnything: true,
};

describe('contractWarnings', () => {
  it('has nothing to say of a contract in order', () => {
    expect(contractWarnings(counted, office, '2026-06-01', 0)).toEqual([]);
  });

  it.each([
    ['2026-01-01', '2027-01-01', [2027]],
    ['2026-07-01', '2029-06-30', [2027]],
    ['2030-01-01', '2030-12-31', [2030]],
    ['2025-07-01', '2026-12-31', []],
  ])(
    'names the first year without published holidays from %s to %s',
    (startsOn, endsOn, years) => {
      const contract = { ...counted, startsOn, endsOn };
      const warnings = contractWarnings(contract, office, '2026-06-01', 0);
      expect(warnings.map(({ code, year }) => [code, year])).toEqual(
        years.map(year => ['holidays-unpublished', year]),
      );
      expect(contractWarnings(contract, always, '2026-06-01', 0)).toEqual([]);
    },
  );

  it('warns of a contract that covers nothing, until it has ended', () => {
    const empty = { ...counted, coversAnything: false };
    expect(contractWarnings(empty, always, '2026-12-31', 0)).toMatchObject([
      { code: 'no-coverage' },
    ]);
    expect(contractWarnings(empty, always, '2027-01-01', 0)).toEqual([]);
  });

  it('counts what another contract covers as well', () => {
    expect(contractWarnings(counted, always, '2026-06-01', 3)).toEqual([
      {
        code: 'coverage-overlap',
        count: 3,
        message: 'Another contract also covers 3 of its coverage rows',
      },
    ]);
  });
});
