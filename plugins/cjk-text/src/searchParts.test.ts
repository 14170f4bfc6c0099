import { matchesParts, searchParts } from './searchParts';

describe('searchParts', () => {
  it.each([
    ['7ZM1SESW8', 'm1se'],
    ['7ZM1SESW8', 'ｍ１ＳＥ'],
    ['核心数据库', '心数'],
    ['核心数据库', '据'],
    ['SN-2102-0042', 'sn-2102'],
    ['SN-2102-0042', 'SN21020042'],
    ['SN-2102-0042', '02-00'],
    ['SN21020042', 'sn-2102-0042'],
    ['SN-2102', 'SN-'],
    ['ＷＢ－２０２６', 'wb-2026'],
    ['𰻞面馆', '𰻞'],
    ['应用_1', '用_1'],
    ['10.1.1.1', '1.1.1'],
    ['硬盘柜的故障', '硬盘故障'],
    ['第3块硬盘', '3块'],
    ['A', ''],
  ])('finds %p by %p', (text, query) => {
    expect(matchesParts([undefined, text], query)).toBe(true);
  });

  it.each([
    ['核心数据库', '心据'],
    ['10.1.1.1', '10.11'],
    ['第13级 块', '3块'],
    ['SN-2102', 'SN-2103'],
    ['核心', '核心 数据'],
  ])('does not find %p by %p', (text, query) => {
    expect(matchesParts([text], query)).toBe(false);
  });

  it('finds nothing across texts', () => {
    expect(matchesParts(['SN1', '2'], 'sn12')).toBe(false);
  });

  it('asks for punctuation where there is nothing else', () => {
    expect(searchParts(' % _ －')).toEqual([['%'], ['_']]);
    expect(searchParts('100%')).toEqual([['100']]);
    expect(searchParts(' -- ')).toEqual([]);
  });
});
