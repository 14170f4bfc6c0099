import { KNOWN_HEADINGS } from './headings';
import { recognizeHeading } from './recognizeHeading';

describe('recognizeHeading', () => {
  it.each([
    ['序列号', 'serialNumber'],
    [' 序 列 号 ', 'serialNumber'],
    ['S/N', 'serialNumber'],
    ['ＳＮ', 'serialNumber'],
    ['Serial No.', 'serialNumber'],
    ['serial_number', 'serialNumber'],
    ['序列号*', 'serialNumber'],
    ['序列号（必填）', 'serialNumber'],
    ['设备SN（序列号）', 'serialNumber'],
    ['Service Tag', 'serialNumber'],
    ['品牌 / Brand', 'manufacturer'],
    ['序列号 S/N', 'serialNumber'],
    ['品牌 Brand', 'manufacturer'],
    ['厂商', 'manufacturer'],
    ['品牌/型号', 'manufacturerAndModel'],
    ['规格型号', 'model'],
    ['固定资产编号', 'assetTag'],
    ['U位（U）', 'position'],
    ['所在机房', 'site'],
    ['机柜\n编号', 'rack'],
    ['管理IP', 'managementAddress'],
    ['上线日期', 'installedOn'],
    ['质保到期日', 'warrantyEndsOn'],
    ['Warranty End', 'warrantyEndsOn'],
    ['维保结束', 'serviceEndsOn'],
    ['No.', 'sequence'],
    ['#', 'sequence'],
  ])('understands %j as %s', (heading, field) => {
    expect(recognizeHeading(heading)).toBe(field);
  });

  it.each([
    '备注',
    'CPU 型号',
    '序列号'.padEnd(101, '('),
    '保密级别',
    '配置参数',
    '',
    '×××',
    '2023年',
  ])('does not claim to understand %j', heading => {
    expect(recognizeHeading(heading)).toBeUndefined();
  });

  it('gives each word one meaning, in the form in which it is looked up', () => {
    const words = Object.values(KNOWN_HEADINGS).flatMap(({ words: each }) =>
      each.trim().split(/\s+/),
    );
    const repeated = words.filter((word, i) => words.indexOf(word) !== i);
    expect(repeated).toEqual([]);
    expect(words.filter(word => !recognizeHeading(word))).toEqual([]);
  });
});
