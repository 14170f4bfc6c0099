import { readAssetTag, readSerialNumber } from './readCode';

describe('readCode', () => {
  it.each([
    [' ｓｇｈ\u200b ４０１ ａｂ ', 'SGH401AB'],
    ['SN:CN7792', 'CN7792'],
    ['S/N：CN7792', 'CN7792'],
    ['Serial No: 4CE 123 456', '4CE123456'],
    ['序列号：7ZM1SESW8', '7ZM1SESW8'],
    ['SN123', 'SN123'],
    ['5E12', '5E12'],
    ['LXE0Z/A', 'LXE0Z/A'],
    ['210235876543210000123', '210235876543210000123'],
    ['2102 3587 6543', '210235876543'],
    ['4C4C4544-0042-3510', '4C4C4544-0042-3510'],
  ])('reads the serial number %j', (text, code) => {
    expect(readSerialNumber(text)).toEqual({ code });
  });

  it.each([
    ['资产-001', '资产-001'],
    ['2023.001', '2023.001'],
    ['zc－0 01', 'ZC-001'],
  ])('reads the asset tag %j', (text, code) => {
    expect(readAssetTag(text)).toEqual({ code });
  });

  it.each([
    ['8.93901E+18', 'rounded-number'],
    ['2.10235E+14', 'rounded-number'],
    ['4.40101e11', 'rounded-number'],
    ['２.１Ｅ＋１４', 'rounded-number'],
    ['210235123456.0', 'damaged-code'],
    ['12.5', 'damaged-code'],
    ['TRUE', 'damaged-code'],
    ['0', 'damaged-code'],
    ['1-Mar', 'damaged-code'],
    ['2021/3/5', 'damaged-code'],
    ['SN1, SN2', 'several-values'],
    ['CN1/CN2', 'several-values'],
    ['7ZM1SES 7ZM1SET', 'several-values'],
  ])('takes %j for neither', (text, code) => {
    expect(readSerialNumber(text)).toMatchObject({ fault: { code } });
    expect(readAssetTag(text)).toMatchObject({ fault: { code } });
  });

  it.each(['见设备铭牌', '垃圾 号', '#1'])(
    'takes %j for no serial number',
    text => {
      expect(readSerialNumber(text)).toMatchObject({
        fault: { code: 'invalid-serial-number' },
      });
    },
  );

  it.each([
    [{ number: 21023587654321098 }, 'rounded-number'],
    [{ number: 2023.01 }, 'damaged-code'],
    [{ day: '2021-03-05' }, 'damaged-code'],
  ])('goes by what the cell holds: %j', (held, code) => {
    expect(readAssetTag('X1', held)).toMatchObject({ fault: { code } });
  });
});
