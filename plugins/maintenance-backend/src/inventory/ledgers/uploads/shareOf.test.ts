import { LedgerProgress } from '../LedgerCall';
import { shareOf } from './shareOf';

const IMPORT = ['reading', 'comparing', 'writing'] as const;

describe('shareOf', () => {
  it.each<[string, LedgerProgress, number | undefined]>([
    ['is unknown', { step: 'reading', done: 0, total: 0 }, undefined],
    ['is nothing', { step: 'reading', done: 0, total: 8 }, 0],
    ['grows', { step: 'reading', done: 4, total: 8 }, 0.1],
    ['counts earlier steps', { step: 'comparing', done: 0, total: 8 }, 0.2],
    ['goes on', { step: 'writing', done: 4, total: 8 }, 0.75],
    ['is all', { step: 'writing', done: 8, total: 8 }, 1],
    [
      'is all where there is nothing to write',
      { step: 'writing', done: 0, total: 0 },
      1,
    ],
  ])('%s', (_what, progress, share) => {
    expect(shareOf(progress, IMPORT)).toBe(share);
  });

  it('is of the steps that there are', () => {
    const progress = { step: 'comparing', done: 8, total: 8 } as const;
    expect(shareOf(progress, ['reading', 'comparing'])).toBe(1);
  });
});
