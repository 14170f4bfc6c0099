import { splitSteps } from './splitSteps';

describe('splitSteps', () => {
  it.each<[string, string[]]>([
    [
      '1. 确认备份有效；2. 点亮定位灯，双人核对槽位；3. 在线更换硬盘。',
      ['确认备份有效', '点亮定位灯，双人核对槽位', '在线更换硬盘。'],
    ],
    [
      '1. Measure. 2. Clean 10.5 cm. 3. Replace the module.',
      ['Measure', 'Clean 10.5 cm', 'Replace the module.'],
    ],
    ['1、断电\n2、更换\n3）上电', ['断电', '更换', '上电']],
    ['①停机②换盘③开机', ['停机', '换盘', '开机']],
    ['停机\n换盘\n\n开机', ['停机', '换盘', '开机']],
    ['更换 1.8TB 硬盘', ['更换 1.8TB 硬盘']],
    ['升级到 2.10 版本，重启', ['升级到 2.10 版本，重启']],
  ])('%j', (text, steps) => {
    expect(splitSteps(text)).toEqual(steps);
  });
});
