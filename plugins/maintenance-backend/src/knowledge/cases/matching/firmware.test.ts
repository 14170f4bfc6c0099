import { findAffectedVersion, readFirmware } from './firmware';
import { compareVersions } from './versions';

describe('versions', () => {
  it.each([
    ['2.9', '2.10'],
    ['HPD7', 'HPD8'],
    ['v2.9', '2.10'],
    ['9.1(7)8', '9.1(7)16'],
    ['V300R006C00SPC100', 'V300R006C10'],
    ['2.1', '2.1.1'],
    ['7.0.3-I7', '7.0.3-I8'],
    ['2.10a', '2.10b'],
  ])('%s is before %s', (earlier, later) => {
    expect(compareVersions(earlier, later)).toBeLessThan(0);
    expect(compareVersions(later, earlier)).toBeGreaterThan(0);
  });

  it.each([
    ['2.1', '2.1.0'],
    ['V2.10', 'v2.10'],
    ['hpd8', 'HPD8'],
  ])('%s is %s', (a, b) => {
    expect(compareVersions(a, b)).toBe(0);
  });

  it.each([
    ['HPD7', 'D417'],
    ['2.10', 'HPD7'],
    ['2.1a', '2.1.5'],
  ])('%s and %s are numbered in different ways', (a, b) => {
    expect(compareVersions(a, b)).toBeUndefined();
  });
});

describe('the firmware of a case', () => {
  const hpe = { type: 'server', manufacturer: 'HPE', model: 'DL380' };

  it.each<[string, string, boolean]>([
    ['< 2.10', '2.9', true],
    ['< 2.10', '2.10', false],
    ['< 2.10', '2.11', false],
    ['<= 2.10', '2.10', true],
    ['≥2.0', '2.10', true],
    ['> 2.10', '2.10', false],
    ['＜ HPD8', 'HPD7', true],
    ['before HPD8', 'HPD8', false],
    ['HPD7 and earlier', 'HPD7', true],
    ['低于 2.10', '2.9', true],
    ['2.10 之前', '2.10', false],
    ['2.10 及以前', '2.10', true],
    ['2.10 及以上', '2.11', true],
    ['9.1(7)8 起、9.1(7)16 之前', '9.1(7)9', true],
    ['9.1(7)8 起、9.1(7)16 之前', '9.1(7)7', false],
    ['9.1(7)8 起、9.1(7)16 之前', '9.1(7)16', false],
    ['9.6(2)1 至 9.6(3)', '9.6(2)14', true],
    ['9.6(2)1 至 9.6(3)', '9.6(4)', false],
    ['6.1.0.1、6.1.0.2、6.2.0', '6.1.0.2', true],
    ['6.1.0.1、6.1.0.2、6.2.0', '6.1.0.3', false],
    ['< 2.10', 'HPD7', false],
    ['every release', '2.10', false],
  ])('%s, installed %s: %p', (entry, installed, affected) => {
    const found = findAffectedVersion([readFirmware(entry)], {
      ...hpe,
      parameters: { 固件版本: installed },
    });
    expect(found).toBe(affected ? installed : undefined);
  });

  it.each<[string, { [name: string]: string }, string | undefined]>([
    ['HPE < HPD8', { 硬盘固件: 'HPD7' }, 'HPD7'],
    ['Dell < D417', { 硬盘固件: 'D400' }, undefined],
    ['iLO < 2.10', { 'iLO 版本': '2.9' }, '2.9'],
    ['iLO < 2.10', { 'BIOS 版本': '2.9' }, undefined],
    ['< 2.10', { 'BIOS 版本': '2.30', 'BMC 固件': '2.9' }, '2.9'],
    ['>= 2.0', { 固件: '2020-07-14' }, undefined],
    ['< 2.10', { 配置: '2.9' }, undefined],
  ])('%s with the parameters %p: %p', (entry, parameters, version) => {
    expect(
      findAffectedVersion([readFirmware(entry)], { ...hpe, parameters }),
    ).toBe(version);
  });
});
