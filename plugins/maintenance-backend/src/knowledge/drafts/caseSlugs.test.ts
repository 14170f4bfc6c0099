import { CASE_SLUG_PATTERN } from '@weibao/backstage-plugin-maintenance-common';
import { freeSlug, slugOfTitle } from './caseSlugs';

describe('slugOfTitle', () => {
  it.each([
    [
      'HPE SAS SSDs fail after 32,768 hours',
      'hpe-sas-ssds-fail-after-32-768-hours',
    ],
    ['HPE SAS 固态盘通电 32768 小时后失效', 'hpe-sas-32768'],
    ['Überhitzung: Lüfter steht', 'uberhitzung-lufter-steht'],
    ['ＯＣ１ 过流 ＶＦＤ７', 'oc1-vfd7'],
    ['UPS 电池鼓包', undefined],
    ['A 1 型', undefined],
    ['2024 12 31', undefined],
    ['硬盘告警', undefined],
    ['', undefined],
  ])('%s: %s', (title, slug) => {
    expect(slugOfTitle(title)).toBe(slug);
    expect(slug ?? 'none').toMatch(CASE_SLUG_PATTERN);
  });

  it('does not break words of long titles', () => {
    const slug = slugOfTitle(`${'word '.repeat(40)}`);
    expect(slug).toMatch(/^word(-word)*$/);
    expect(slug?.length).toBeLessThanOrEqual(80);
    expect(slugOfTitle(`${'x'.repeat(200)} y`)).toHaveLength(80);
  });
});

describe('freeSlug', () => {
  const taken = new Set(['disk-fails', 'disk-fails-2', 'case-20261123-1']);
  const isTaken = (slug: string) => taken.has(slug);

  it.each([
    ['Disk breaks', 'disk-breaks'],
    ['Disk fails', 'disk-fails-3'],
    ['硬盘告警', 'case-20261123-2'],
  ])('%s: %s', (title, slug) => {
    expect(freeSlug(title, '2026-11-23', isTaken)).toBe(slug);
  });
});
