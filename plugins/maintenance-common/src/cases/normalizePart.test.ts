import { normalizeFaultCode } from './faultCodes';
import { normalizePart, partLabel } from './normalizePart';
import { partNames } from './partNames';

describe('normalizePart', () => {
  it.each([
    ['disk', ['硬盘', 'HDD', 'Hard Drive', '磁盘', '机械硬盘', 'disks']],
    ['disk', ['1.8TB 10K SAS 硬盘', 'SAS硬盘（槽位 3）', '３号硬盘']],
    ['ssd', ['SSD', '固态盘', '固态硬盘', '960G SSD 硬盘', 'NVMe SSD']],
    ['memory', ['内存', 'DIMM3', '32GB DDR4-2933 RDIMM', 'Memory module']],
    ['power-supply', ['电源', 'PSU1', 'Power  Supply', '900W 白金电源模块']],
    ['fan', ['风扇', 'FAN 2', '电源风扇', 'fan-tray']],
    ['cache-battery', ['RAID 卡超级电容', 'RAID卡电池', '备电单元 BBU']],
    ['battery', ['电池', '12V 9Ah 电池组', 'UPS 电池', 'Batteries']],
    ['transceiver', ['光模块', '10GE-SR 光模块', 'SFP+', 'QSFP28 optics']],
    ['system-board', ['主板', '服务器主板', 'mainboard', 'System-Board']],
    ['controller', ['RAID 卡', 'RAID卡', '存储控制器', '控制器A', 'RAID card']],
    ['network-adapter', ['网卡', 'NIC', '25G 网卡']],
    ['cable', ['电源线', '六类网线', 'patch cord']],
  ])('%s: %j', (key, names) => {
    for (const name of names)
      expect([name, normalizePart(name)]).toEqual([name, key]);
  });

  it.each([
    ['心跳 模块', '心跳模块'],
    ['Water-Pump', 'ＷＡＴＥＲ pump'],
  ])(
    'counts %j and %j together, though it knows no such part',
    (one, other) => {
      expect(normalizePart(one)).toBe(normalizePart(other));
      expect(normalizePart(one)).not.toBe('');
    },
  );

  it.each([
    ['fan', 'fanatic'],
    ['memory', 'program'],
    ['transceiver', 'sfpx'],
  ])('does not find %s in the middle of %s', (key, name) => {
    expect(normalizePart(name)).not.toBe(key);
  });

  it.each(['', ' ', '—', '***'])('has no key for %j', name => {
    expect(normalizePart(name)).toBe('');
  });
});

describe('partNames', () => {
  const folded = partNames.flat().map(name => name.toLowerCase());

  it('mean one part each', () => {
    expect(folded.filter((name, i) => folded.indexOf(name) !== i)).toEqual([]);
  });

  it.each(partNames)(
    'are counted together: %s and its other names',
    (...names) => {
      expect(new Set(names.map(normalizePart)).size).toBe(1);
    },
  );

  it.each([
    ['RAID card', 'controller'],
    ['尾纤', 'cable'],
    ['操作系统', 'software'],
    ['drive', 'disk'],
  ])('tell %s from %s, with which it is counted', (one, other) => {
    const listOf = (name: string) => partNames.find(l => l.includes(name));
    expect(normalizePart(one)).toBe(normalizePart(other));
    expect(listOf(one)).toBeDefined();
    expect(listOf(one)).not.toBe(listOf(other));
  });
});

describe('partLabel', () => {
  it('names a part in both languages', () => {
    expect(partLabel('power-supply', 'zh')).toBe('电源');
    expect(partLabel('power-supply', 'en')).toBe('power supply');
    expect(partLabel('waterpump', 'en')).toBeUndefined();
  });
});

describe('normalizeFaultCode', () => {
  it.each([
    ['E-203', 'e 203'],
    ['OC1', 'oc-1'],
    ['DISK-PREDICTIVE-FAILURE', 'disk_predictive failure'],
    ['ＤＩＳＫ－１', 'disk1'],
    ['7-11', '7–11'],
    ['1 - 11', '1-11'],
  ])('counts %j and %j together', (one, other) => {
    expect(normalizeFaultCode(one)).toBe(normalizeFaultCode(other));
  });

  it.each([
    ['1-11', '11-1'],
    ['1-11', '111'],
    ['E1', 'E2'],
  ])('tells %j from %j', (one, other) => {
    expect(normalizeFaultCode(one)).not.toBe(normalizeFaultCode(other));
  });

  it.each(['', ' - ', '***'])('has no key for %j', code => {
    expect(normalizeFaultCode(code)).toBe('');
  });
});
