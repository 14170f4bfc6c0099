import { checkContractTerm, contractTermDoubts } from './contractTerm';

const TODAY = '2026-11-22';

const term = (startsOn: string, endsOn: string) => ({ startsOn, endsOn });

describe('checkContractTerm', () => {
  it.each([
    [term('2026-01-01', '2025-12-31'), 'ends-before-start'],
    [term('1989-12-31', '1990-12-30'), 'starts-too-early'],
    [term('2036-11-23', '2037-11-22'), 'starts-too-late'],
    [term('2026-01-01', '9999-12-31'), 'too-long'],
    [term('2026-01-01', '2046-01-01'), 'too-long'],
    [term('2024-02-29', '2044-02-29'), 'too-long'],
    [term('2026-01-01', '2045-12-31'), undefined],
    [term('1990-01-01', '1990-12-31'), undefined],
    [term('2036-11-22', '2037-11-21'), undefined],
    [term('2026-11-22', '2026-11-22'), undefined],
  ])('finds %j %s', (dates, problem) => {
    expect(checkContractTerm(dates, TODAY)).toBe(problem);
  });
});

describe('contractTermDoubts', () => {
  it.each([
    [term('2026-01-01', '2035-12-31'), []],
    [term('2026-01-01', '2036-01-01'), ['long-term']],
    [term('2016-11-22', '2017-11-21'), []],
    [term('2016-11-21', '2017-11-20'), ['long-ago']],
    [term('2028-11-22', '2029-11-21'), []],
    [term('2028-11-23', '2029-11-22'), ['far-ahead']],
    [term('2010-01-01', '2026-12-31'), ['long-term', 'long-ago']],
  ])('asks of %j about %j', (dates, doubts) => {
    expect(contractTermDoubts(dates, TODAY)).toEqual(doubts);
  });
});
